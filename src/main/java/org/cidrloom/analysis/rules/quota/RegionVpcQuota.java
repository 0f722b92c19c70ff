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

/// An account has five VPCs in a Region, or more on request (VPC-15). VPCs that exist already count as well.
public final class RegionVpcQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "An account has more VPCs in a Region than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.vpcsPerRegion();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return facts.footprints().size() <= limit
                ? Stream.of()
                : Place.of(facts).entrySet().stream().map(RegionVpcQuota::excess);
    }

    private static Excess excess(Map.Entry<Place, List<Footprint>> place) {
        List<Footprint> vpcs = place.getValue();
        return new Excess(
                new ElementId.OfDesign(),
                Place.vpcs(vpcs),
                vpcs.size(),
                place.getKey().words() + " has " + Words.count(vpcs.size(), "VPC", "VPCs"),
                "put VPCs into further accounts, and say so with “account”",
                List.of());
    }
}
