package org.cidrloom.sizing;

import java.util.Comparator;
import org.cidrloom.finding.Finding;
import org.jspecify.annotations.Nullable;

/// Why one trial is no design.
///
/// @param trial which
/// @param spare how many zones were to come later
/// @param needs what it takes; null where the type cannot be used so at all
/// @param kind what is missing
/// @param refusal what the analyzer says, where it is the analyzer that refuses
record Shortfall(
        Trial trial,
        int spare,
        @Nullable Needs needs,
        Kind kind,
        @Nullable Finding refusal) {
    /// The nearest miss first: the smallest subnets, the fewest addresses, the fewest nodes.
    static final Comparator<Shortfall> NEAREST = Comparator.comparing(Shortfall::kind)
            .thenComparingInt(shortfall ->
                    shortfall.needs == null ? 0 : -shortfall.needs.prefixes().node())
            .thenComparingLong(shortfall -> shortfall.needs == null ? 0 : shortfall.needs.node())
            .thenComparingInt(shortfall -> shortfall.trial.nodes().end());

    /// What is missing, the nearest to a design first.
    enum Kind {
        /// Another rule refuses.
        REFUSED,

        /// The granted ranges have no room for the subnets.
        GRANTED_ROOM,

        /// 100.64.0.0/10 has no room beside what is connected, or the VPC may not have so many blocks.
        SECONDARY_ROOM,

        /// No subnet is large enough.
        SUBNET_SIZE,

        /// The instance type carries no pods so.
        TYPE
    }
}
