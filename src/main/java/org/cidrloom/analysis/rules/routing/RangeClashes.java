package org.cidrloom.analysis.rules.routing;

import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Words;

/// The same addresses in several places of a design, where one of them at least is routable and nothing brings them
/// together: what does is told by the rules about that.
final class RangeClashes {
    private RangeClashes() {}

    /// The blocks with their holders.
    static String told(Clash<String> clash) {
        return Words.few(
                clash.blocks().stream()
                        .map(held -> held.block() + " (" + Words.few(held.holders()) + ")")
                        .toList(),
                ", ",
                "blocks");
    }
}
