package org.cidrloom.analysis.rules.peering;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.Peering;

/// A peering between Regions carries packets of 8,500 bytes and not of 9,001 (PEER-04).
public final class PeeringInterRegion implements Rule.OfPeeredVpcs {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "The peered VPCs are in different Regions";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html";
    }

    @Override
    public List<Problem> check(Peering peering, Facts facts) {
        String one = facts.vpc(peering.requester()).map(facts::regionOf).orElse("");
        String other = facts.vpc(peering.accepter()).map(facts::regionOf).orElse("");
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return List.of();
        }
        return List.of(Problem.of(
                        new OfPeering(peering.requester(), peering.accepter()),
                        "VPC " + peering.requester() + " is in " + one + " and VPC " + peering.accepter() + " in "
                                + other + ". A peering between Regions carries packets of up to 8,500 bytes, within one"
                                + " Region 9,001. Hosts with jumbo frames have to discover that, or be told.")
                .relatedTo(List.of(new ElementId.OfVpc(peering.requester()), new ElementId.OfVpc(peering.accepter()))));
    }
}
