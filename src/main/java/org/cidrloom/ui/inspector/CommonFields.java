package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Together;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// The fields that several forms have in common, each changing all of the elements as one step of undo. Where the
/// elements differ the field says so, and leaves each as it is until something is typed or chosen.
final class CommonFields {
    /// What stands in a field where the elements differ; no id or word of the design has a blank in it.
    static final String SEVERAL = "several values";

    /// What makes an element itself: several cannot have the same.
    private static final Set<String> OWN = Set.of(
            "id",
            "former-ids",
            "name",
            "cidr",
            "cidrs",
            "asn",
            "ipv6/cidr",
            "ipv6-index",
            "requester",
            "accepter",
            "peer",
            "attach");

    private final List<ElementId> elements;
    private final String what;

    private CommonFields(List<ElementId> elements, String what) {
        this.elements = elements;
        this.what = what;
    }

    /// The fields of that sort that every one of the forms has; none where there is no form, as while a selection
    /// outlives its design.
    ///
    /// @param what the elements in words, for the names of the steps: `3 subnets`
    static List<Field> of(List<Form> forms, String what) {
        if (forms.isEmpty()) {
            return List.of();
        }
        CommonFields of = new CommonFields(forms.stream().map(Form::element).toList(), what);
        List<Map<String, Field>> all =
                forms.stream().map(CommonFields::editable).toList();
        List<Field> common = new ArrayList<>();
        all.getFirst().forEach((key, first) -> {
            List<Field> same = all.stream()
                    .flatMap(fields -> Optional.ofNullable(fields.get(key)).stream())
                    .filter(field -> field.getClass() == first.getClass())
                    .toList();
            if (same.size() == forms.size()) {
                of.merged(same).ifPresent(common::add);
            }
        });
        return common;
    }

    private static Map<String, Field> editable(Form form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field instanceof Field.Columns columns ? columns.fields().stream() : Stream.of(field))
                .filter(field -> !OWN.contains(field.key()))
                .forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    private Optional<Field> merged(List<Field> fields) {
        return switch (fields.getFirst()) {
            case Text _ -> Optional.of(text(cast(Text.class, fields)));
            case Choice _ -> Optional.of(choice(cast(Choice.class, fields)));
            case Toggle _ -> Optional.of(toggle(cast(Toggle.class, fields)));
            case Picks _ -> picks(cast(Picks.class, fields));
            default -> Optional.empty();
        };
    }

    private static <F extends Field> List<F> cast(Class<F> type, List<Field> fields) {
        return fields.stream().map(type::cast).toList();
    }

    private Text text(List<Text> fields) {
        Text first = fields.getFirst();
        boolean same = same(fields, Text::value);
        String label = first.key().equals("notes") ? "Notes" : first.label();
        Text merged = Text.of(
                first.key(),
                label,
                same ? first.value() : "",
                first.style(),
                typed -> all(
                        fields.stream().map(field -> field.entry().apply(typed)).toList(), change(label)));
        return merged.prompt(same ? first.prompt() : SEVERAL).suggestions(first.suggestions());
    }

    private Choice choice(List<Choice> fields) {
        Choice first = fields.getFirst();
        boolean same = same(fields, Choice::value);
        List<Option> options = new ArrayList<>();
        if (!same) {
            options.add(Option.of(SEVERAL));
        }
        first.options().stream()
                .filter(option -> fields.stream()
                        .allMatch(field -> field.options().stream()
                                .anyMatch(other -> other.key().equals(option.key()))))
                .forEach(options::add);
        return new Choice(
                first.key(),
                first.label(),
                same ? first.value() : SEVERAL,
                options,
                chosen -> chosen.equals(SEVERAL)
                        ? new Entry.Refused("Choose one for all of them.")
                        : all(
                                fields.stream()
                                        .map(field -> field.entry().apply(chosen))
                                        .toList(),
                                change(first.label())));
    }

    private Toggle toggle(List<Toggle> fields) {
        Toggle first = fields.getFirst();
        long on = fields.stream().filter(Toggle::on).count();
        boolean all = on == fields.size();
        String detail = all || on == 0 ? first.detail() : "On for " + on + " of " + fields.size() + ".";
        return new Toggle(
                first.key(),
                first.label(),
                all,
                detail,
                is -> together(
                        (is ? "Switch on " : "Switch off ") + decapitalised(first.label()) + " of " + what,
                        fields.stream().map(field -> field.edit().apply(is)).toList()));
    }

    /// Only where all have the same picked from the same: else a pick would take the others' own away.
    private Optional<Field> picks(List<Picks> fields) {
        Picks first = fields.getFirst();
        if (!same(fields, Picks::options) || !same(fields, Picks::picked)) {
            return Optional.empty();
        }
        return Optional.of(new Picks(
                first.key(),
                first.label(),
                first.picked(),
                first.options(),
                first.empty(),
                picked -> together(
                        change(first.label()),
                        fields.stream().map(field -> field.edit().apply(picked)).toList())));
    }

    private static <F, V> boolean same(List<F> fields, Function<F, V> value) {
        return fields.stream().map(value).distinct().count() == 1;
    }

    /// All of the entries as one; the first refusal where there is one.
    private Entry all(List<Entry> entries, String label) {
        List<Edit> edits = new ArrayList<>();
        String advice = "";
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Refused refused -> {
                    return refused;
                }
                case Entry.Accepted accepted -> {
                    edits.add(accepted.edit());
                    advice = advice.isEmpty() ? accepted.advice() : advice;
                }
            }
        }
        return new Entry.Accepted(together(label, edits), null, advice);
    }

    private Edit together(String label, List<Edit> edits) {
        List<Together.Part> parts = new ArrayList<>(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            parts.add(new Together.Part(elements.get(i), edits.get(i)));
        }
        return Together.of(label, parts);
    }

    private String change(String label) {
        return "Change " + decapitalised(label) + " of " + what;
    }

    /// `Tier` as it stands within a sentence; `NAT gateways` stays.
    private static String decapitalised(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
