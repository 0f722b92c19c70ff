package org.cidrloom.ui.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Keyword;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.jspecify.annotations.Nullable;

/// Fields that elements of many kinds have.
final class Common {
    private Common() {}

    static Text id(Network network, ElementId element) {
        return Text.of("id", "Id", element.id(), Style.MONO, Entries.id(network, element));
    }

    static Text name(@Nullable String name, String id, Function<@Nullable String, Edit> edit) {
        return Text.of("name", "Name", name, Style.PLAIN, Entries.optional(edit))
                .prompt(id);
    }

    static Text account(@Nullable String account, Function<@Nullable String, Edit> edit) {
        return Text.of("account", "Account", account, Style.MONO, Entries.account(edit))
                .prompt("any");
    }

    static Text region(Network network, @Nullable String region, Function<@Nullable String, Edit> edit) {
        return Text.of("region", "Region", region, Style.MONO, Entries.optionalRegion(edit))
                .prompt(network.region())
                .suggestions(Offers.one(KnownNames.REGIONS));
    }

    /// Blocks in one line, separated by commas.
    static Text cidrs(String key, String label, List<Cidr> cidrs, Function<List<Cidr>, Edit> edit) {
        String value = cidrs.stream().map(Cidr::toString).collect(Collectors.joining(", "));
        return Text.of(key, label, value, Style.MONO, Entries.cidrs(edit));
    }

    /// The ids that Terraform may know an element by, in one line, separated by commas.
    static FormSection formerIds(Network network, ElementId element, List<String> ids) {
        return new FormSection(
                "Former ids",
                List.of(Text.of(
                                "former-ids",
                                "",
                                String.join(", ", ids),
                                Style.MONO,
                                Entries.formerIds(network, element))
                        .prompt("none for Terraform to move")));
    }

    static FormSection notes(@Nullable String notes, Function<@Nullable String, Edit> edit) {
        return new FormSection(
                "Notes",
                List.of(Text.of("notes", "", notes, Style.NOTES, Entries.optional(edit))
                        .prompt("Decisions, reasons, links…")));
    }

    /// A choice among the words of an enumeration.
    static <K extends Enum<K> & Keyword> Choice keyword(
            String key, String label, K value, Function<K, String> words, Function<K, Edit> edit) {
        K[] all = value.getDeclaringClass().getEnumConstants();
        List<Option> options = Arrays.stream(all)
                .map(each -> new Option(each.key(), words.apply(each), ""))
                .toList();
        return new Choice(
                key,
                label,
                value.key(),
                options,
                chosen -> Arrays.stream(all)
                        .filter(each -> each.key().equals(chosen))
                        .findFirst()
                        .<Entry>map(each -> Entry.accepted(edit.apply(each)))
                        .orElseGet(() -> new Entry.Refused("There is no such choice.")));
    }
}
