package org.cidrloom.analysis.rules.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Footprint;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;

/// An account has five NAT gateways in an Availability Zone, or more on request (VPC-15).
public final class ZoneNatGatewayQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "An account has more NAT gateways in a zone than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.natGatewaysPerZone();
    }

    /// A VPC has one NAT gateway in a zone, so there are no more than VPCs.
    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return facts.footprints().size() <= limit
                ? Stream.of()
                : Place.of(facts).entrySet().stream()
                        .filter(place -> place.getValue().size() > limit)
                        .flatMap(place -> zones(place.getKey(), place.getValue()));
    }

    private static Stream<Excess> zones(Place place, List<Footprint> vpcs) {
        Map<String, List<Footprint>> byZone = new TreeMap<>();
        for (Footprint vpc : vpcs) {
            for (String zone : vpc.natZones()) {
                byZone.computeIfAbsent(zone, any -> new ArrayList<>()).add(vpc);
            }
        }
        return byZone.entrySet().stream().map(zone -> excess(place, zone.getKey(), zone.getValue()));
    }

    private static Excess excess(Place place, String zone, List<Footprint> with) {
        return new Excess(
                new ElementId.OfDesign(),
                Place.vpcs(with),
                with.size(),
                place.words() + " has " + Words.count(with.size(), "NAT gateway", "NAT gateways") + " in " + zone,
                "let VPCs share NAT gateways in an egress VPC behind a transit gateway",
                List.of());
    }
}
