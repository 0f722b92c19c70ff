package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// The network address usage of a VPC and all its peers in the Region together is 128,000 units, or 512,000 on request
/// (VPC-16). How units are counted: [Facts#addressUsageOf]. Of peers that exceed it together, the
/// one with the most around it is told, so that a hub with fifty spokes is one finding.
public final class PeeredAddressUsageQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "The network address usage of a VPC and its peers is more than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.networkAddressUsagePeered();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        if (facts.peeringsOf(vpc.id()).isEmpty()) {
            return Optional.empty();
        }
        List<Vpc> peers = peers(vpc, facts);
        long units = units(vpc, peers, facts);
        if (peers.isEmpty() || units <= limit || peers.stream().anyMatch(peer -> isBefore(peer, vpc, units, facts))) {
            return Optional.empty();
        }
        return Optional.of(excess(vpc, peers, units));
    }

    private static List<Vpc> peers(Vpc vpc, Facts facts) {
        String region = facts.regionOf(vpc);
        return facts.peeringsOf(vpc.id()).stream()
                .map(peering -> peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester())
                .flatMap(other -> facts.vpc(other).stream())
                .filter(peer -> facts.regionOf(peer).equals(region))
                .toList();
    }

    private static long units(Vpc vpc, List<Vpc> peers, Facts facts) {
        long units = facts.addressUsageOf(vpc.id());
        for (Vpc peer : peers) {
            units += facts.addressUsageOf(peer.id());
        }
        return units;
    }

    private static boolean isBefore(Vpc peer, Vpc vpc, long units, Facts facts) {
        long others = units(peer, peers(peer, facts), facts);
        return others > units || (others == units && peer.id().compareTo(vpc.id()) < 0);
    }

    private static Excess excess(Vpc vpc, List<Vpc> peers, long units) {
        return new Excess(
                new ElementId.OfVpc(vpc.id()),
                peers.stream().map(peer -> new ElementId.OfVpc(peer.id())).toList(),
                units,
                "The network address usage of VPC " + vpc.id() + " and its "
                        + Words.count(peers.size(), "peer", "peers") + " in the Region is up to " + Words.number(units)
                        + " units together with the most nodes",
                "peer it with fewer VPCs and join the others by a transit gateway",
                List.of());
    }
}
