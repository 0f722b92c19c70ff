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
import org.cidrloom.model.NatMode;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;

/// An account has five Elastic IP addresses in a Region, or more on request (VPC-15). Each public NAT gateway takes
/// one.
public final class RegionElasticIpQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "An account has more Elastic IP addresses in a Region than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.elasticIpsPerRegion();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return Place.of(facts).entrySet().stream().flatMap(place -> excess(place, limit));
    }

    private static Stream<Excess> excess(Map.Entry<Place, List<Footprint>> place, long limit) {
        long addresses = 0;
        for (Footprint vpc : place.getValue()) {
            addresses += vpc.elasticIps();
        }
        if (addresses <= limit) {
            return Stream.of();
        }
        List<Footprint> with =
                place.getValue().stream().filter(vpc -> vpc.elasticIps() > 0).toList();
        return Stream.of(new Excess(
                new ElementId.OfDesign(),
                Place.vpcs(with),
                addresses,
                place.getKey().words() + " has " + Words.count(addresses, "public NAT gateway", "public NAT gateways")
                        + ", each of which takes an Elastic IP address",
                "let VPCs share NAT gateways in an egress VPC behind a transit gateway",
                with.size() <= limit ? List.of(single(with)) : List.of()));
    }

    /// One NAT gateway a VPC: its zones then depend on one.
    private static Edit single(List<Footprint> with) {
        List<String> several = with.stream()
                .filter(vpc -> vpc.elasticIps() > 1)
                .map(Footprint::vpc)
                .toList();
        return Edit.all(
                "Give " + Words.list(several) + " a single NAT gateway" + (several.size() == 1 ? "" : " each"),
                several.stream()
                        .map(vpc -> VpcEdits.changeNat(vpc, NatMode.SINGLE))
                        .toList());
    }
}
