package org.cidrloom.analysis.rules.routing;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Words;

/// The same addresses in several places of a design, where one of them at least is routable and nothing brings them
/// together: what does is told by the rules about that.
final class RangeClashes {
    private static final int NAMED = 8;

    private RangeClashes() {}

    /// The blocks with their holders.
    static String told(Clash<String> clash) {
        return clash.blocks().stream()
                .map(held -> held.block() + " (" + holders(held.holders()) + ")")
                .collect(Collectors.joining(", "));
    }

    /// The first of them, and how many more.
    static String holders(List<String> ids) {
        return ids.size() <= NAMED
                ? Words.list(ids)
                : String.join(", ", ids.subList(0, NAMED)) + " and " + (ids.size() - NAMED) + " more";
    }
}
