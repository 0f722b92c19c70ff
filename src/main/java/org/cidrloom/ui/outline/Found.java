package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.ui.ElementLine;
import org.jspecify.annotations.Nullable;

/// What a search finds among lines. It can be made on any thread.
///
/// @param tree the lines that were found, with those around them
/// @param first the first of them; null where there is none
record Found(ElementLine tree, @Nullable ElementId first) {
    private static final String CONTAINS = "contains ";

    /// What is found among lines.
    ///
    /// @param text words of a name, id or CIDR that all have to be there; or an address, which finds what has it
    static Found of(ElementLine all, String text) {
        Predicate<ElementLine> sought = matching(text);
        ElementLine pruned = pruned(all, sought);
        return new Found(pruned, first(pruned, sought));
    }

    private static @Nullable ElementId first(ElementLine line, Predicate<ElementLine> matching) {
        for (ElementLine child : line.children()) {
            ElementId found = matching.test(child) ? child.element() : first(child, matching);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static ElementLine pruned(ElementLine item, Predicate<ElementLine> matching) {
        List<ElementLine> kept = new ArrayList<>();
        for (ElementLine child : item.children()) {
            ElementLine pruned = pruned(child, matching);
            if (!pruned.children().isEmpty() || matching.test(child)) {
                kept.add(pruned);
            }
        }
        return item.withChildren(kept);
    }

    private static Predicate<ElementLine> matching(String search) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        String address = text.startsWith(CONTAINS) ? text.substring(CONTAINS.length()) : text;
        try {
            Address wanted = Address.parse(address.strip());
            return item -> item.contains(wanted);
        } catch (AddressFormatException words) {
            String[] each = text.split("\\s+");
            return item -> {
                String all = String.join(
                                " ",
                                item.text(),
                                item.element().path(),
                                item.kind(),
                                item.detail(),
                                item.cidrs().toString())
                        .toLowerCase(Locale.ROOT);
                return Stream.of(each).allMatch(all::contains);
            };
        }
    }
}
