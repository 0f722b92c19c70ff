package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;

/// The subnets of one tier across the lanes; several of one zone stand one under the other.
///
/// @param tier which
/// @param byZone its subnets, in their order
record TierBand(Tier tier, Map<String, List<Subnet>> byZone) {
    private static final double GAP = 8;

    /// From the internet inwards; the tiers of a cluster stand together.
    private static final List<Tier> ORDER =
            List.of(Tier.PUBLIC, Tier.TRANSIT, Tier.CONTROL_PLANE, Tier.NODE, Tier.POD, Tier.PRIVATE, Tier.DATABASE);

    static List<TierBand> of(List<Subnet> subnets) {
        Map<Tier, Map<String, List<Subnet>>> tiers = new EnumMap<>(Tier.class);
        for (Subnet subnet : subnets) {
            tiers.computeIfAbsent(subnet.tier(), tier -> new HashMap<>())
                    .computeIfAbsent(subnet.zone(), zone -> new ArrayList<>())
                    .add(subnet);
        }
        return tiers.entrySet().stream()
                .map(entry -> new TierBand(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(band -> ORDER.indexOf(band.tier())))
                .toList();
    }

    static int order(Tier tier) {
        return ORDER.indexOf(tier);
    }

    double height() {
        int most = byZone.values().stream().mapToInt(List::size).max().orElse(0);
        return most * (SubnetCard.HEIGHT + GAP) - GAP;
    }

    /// The top of the nth subnet of a zone, from the band's top.
    static double top(int index) {
        return index * (SubnetCard.HEIGHT + GAP);
    }

    /// The tier's name as a heading.
    String title() {
        return switch (tier) {
            case PUBLIC -> "Public";
            case PRIVATE -> "Private";
            case NODE -> "Nodes";
            case POD -> "Pods";
            case CONTROL_PLANE -> "Control plane";
            case TRANSIT -> "Transit";
            case DATABASE -> "Database";
        };
    }
}
