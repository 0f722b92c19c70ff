package org.cidrloom.analysis;

import java.util.List;

/// The same addresses in several places, some or all of which nothing brings together.
///
/// @param clash the addresses and who has them
/// @param left the holders that no route table, peering or Direct Connect gateway brings together with another one of
/// them in these addresses, at least one
public record Apart(Clash<String> clash, List<String> left) {
    public Apart {
        left = List.copyOf(left);
    }

    /// Whether no two of the holders meet.
    public boolean isWhole() {
        return left.size() == clash.holders().size();
    }
}
