package org.cidrloom.analysis;

import java.util.List;

/// What to do about a wide range of a network outside AWS that VPCs lie in. Data centres announce one wide
/// route for all that they have. As long as nobody there has addresses of the VPCs inside, the longest prefix
/// does what is meant.
public final class Summary {
    private Summary() {}

    /// A sentence for each clash that such a range is around, with a space before it; empty where there is none.
    public static String mend(List<Clash<String>> clashes, Facts facts) {
        StringBuilder words = new StringBuilder();
        for (Clash<String> clash : clashes) {
            Clash.Held<String> widest = clash.blocks().getFirst();
            if (clash.blocks().size() > 1
                    && widest.holders().stream()
                            .allMatch(id -> facts.externalNetwork(id).isPresent())) {
                words.append(" If ")
                        .append(widest.block())
                        .append(" only sums up the ranges of ")
                        .append(Words.list(widest.holders()))
                        .append(", write down those ranges instead, and a static route to ")
                        .append(widest.block())
                        .append('.');
            }
        }
        return words.toString();
    }
}
