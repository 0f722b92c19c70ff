package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Vpc;

/// A VPC has 50 active peerings, or 125 on request (PEER-03).
public final class VpcPeeringQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "The VPC has more peerings than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.peeringsPerVpc();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        List<Peering> peerings = facts.peeringsOf(vpc.id());
        return peerings.size() <= limit
                ? Optional.empty()
                : Optional.of(new Excess(
                        new ElementId.OfVpc(vpc.id()),
                        peerings.stream()
                                .map(peering -> new ElementId.OfPeering(peering.requester(), peering.accepter()))
                                .toList(),
                        peerings.size(),
                        "VPC " + vpc.id() + " has " + Words.count(peerings.size(), "peering", "peerings"),
                        "join VPCs by a transit gateway",
                        List.of()));
    }
}
