package org.cidrloom.analysis.rules.quota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Footprint;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Where most quotas hold: one account in one Region. Elements that name no account are in one together, the one that
/// the design is made for.
///
/// @param account twelve digits; null for the design's
/// @param region the Region
record Place(@Nullable String account, String region) {
    /// What the VPCs of each place take, in the order of the design.
    static Map<Place, List<Footprint>> of(Facts facts) {
        Map<Place, List<Footprint>> places = new LinkedHashMap<>();
        for (Footprint footprint : facts.footprints()) {
            places.computeIfAbsent(new Place(footprint.account(), footprint.region()), any -> new ArrayList<>(1))
                    .add(footprint);
        }
        return places;
    }

    /// The account and the Region, as the subject of a sentence.
    String words() {
        return (account == null ? "The design's account" : "Account " + account) + " in " + region;
    }

    /// The VPCs that these are of.
    static List<ElementId> vpcs(List<Footprint> footprints) {
        return footprints.stream()
                .<ElementId>map(footprint -> new ElementId.OfVpc(footprint.vpc()))
                .toList();
    }
}
