package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Footprint;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;

/// An account has 5,000 network interfaces in a Region, or more on request (VPC-15). What is counted: [Footprint].
public final class RegionNetworkInterfaceQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "An account has more network interfaces in a Region than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.networkInterfacesPerRegion();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return Place.of(facts).entrySet().stream().flatMap(place -> excess(place, limit));
    }

    private static Stream<Excess> excess(Map.Entry<Place, List<Footprint>> place, long limit) {
        long interfaces = 0;
        for (Footprint vpc : place.getValue()) {
            interfaces += vpc.networkInterfaces();
        }
        if (interfaces <= limit) {
            return Stream.of();
        }
        List<Footprint> with = place.getValue().stream()
                .filter(vpc -> vpc.networkInterfaces() > 0)
                .toList();
        return Stream.of(new Excess(
                new ElementId.OfDesign(),
                Place.vpcs(with),
                interfaces,
                place.getKey().words() + " takes up to "
                        + Words.count(interfaces, "network interface", "network interfaces")
                        + " with the most nodes, for nodes, control planes, gateways and endpoints",
                "use fewer and larger nodes or further accounts",
                List.of()));
    }
}
