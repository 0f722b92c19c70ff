package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// A field that adds one of many: its id or its name is typed or taken from a list of those that match. A menu of a
/// thousand VPCs would be no way to find one.
final class OneOfMany {
    private static final int MOST_OFFERS = 60;

    private OneOfMany() {}

    /// An empty field that stays empty: what is taken is added.
    ///
    /// @param what what is looked for: `VPC`
    /// @param options what can be taken
    /// @param edit what taking the option of that key does
    static Text adding(String key, String label, String what, List<Option> options, Function<String, Edit> edit) {
        return Text.of(key, label, "", Style.MONO, typed -> entry(what, options, typed, edit))
                .prompt("name or id of a " + what)
                .suggestions(typed -> offers(options, typed));
    }

    private static Entry entry(String what, List<Option> options, String typed, Function<String, Edit> edit) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Entry.Refused("Type the name or the id of a " + what + ".");
        }
        return find(options, text)
                .map(option -> Entry.accepted(edit.apply(option.key())))
                .orElseGet(() -> new Entry.Refused(refusal(what, options, text)));
    }

    private static String refusal(String what, List<Option> options, String text) {
        List<Suggestion> offers = offers(options, text);
        return "There is no " + what + " called " + text + " to add"
                + (offers.isEmpty() ? "." : "; " + offers.getFirst().text() + " there is.");
    }

    private static Optional<Option> find(List<Option> options, String text) {
        return options.stream()
                .filter(option -> option.key().equals(text))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> option.text().equalsIgnoreCase(text))
                        .findFirst());
    }

    /// Those whose id or name has what is typed, the ones that start with it first.
    private static List<Suggestion> offers(List<Option> options, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        options.stream().filter(option -> startsWith(option, wanted)),
                        options.stream().filter(option -> !startsWith(option, wanted) && contains(option, wanted)))
                .limit(MOST_OFFERS)
                .map(option -> new Suggestion(option.key(), detail(option)))
                .toList();
    }

    private static boolean startsWith(Option option, String wanted) {
        return option.key().startsWith(wanted)
                || option.text().toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static boolean contains(Option option, String wanted) {
        return option.key().contains(wanted)
                || option.text().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String detail(Option option) {
        String name = option.text().equals(option.key()) ? "" : option.text();
        return Stream.of(name, option.detail())
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + " · " + second)
                .orElse("");
    }
}
