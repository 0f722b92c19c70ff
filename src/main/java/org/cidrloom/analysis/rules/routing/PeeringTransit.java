package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// A route by a peering leads to what the peer has and nowhere else: a peering passes nothing on, neither to another
/// peer or network nor to the peer's gateways (PEER-02).
public final class PeeringTransit implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route by a peering leads to what the peer does not have";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        for (VpcRoute route : vpc.routes()) {
            peering(vpc, route.via(), facts)
                    .filter(peering -> isBeyond(route.via(), List.of(route.destination()), facts))
                    .map(peering -> problem(
                                    vpc,
                                    peering,
                                    route.via(),
                                    route.destination().toString(),
                                    facts)
                            .mendedBy(VpcEdits.removeRoute(vpc.id(), route)))
                    .ifPresent(problems::add);
        }
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            List<Cidr> entries = facts.index().entriesOf(route.prefixList());
            peering(vpc, route.via(), facts)
                    .filter(peering -> !entries.isEmpty() && isBeyond(route.via(), entries, facts))
                    .map(peering -> problem(vpc, peering, route.via(), "prefix list " + route.prefixList(), facts)
                            .mendedBy(VpcEdits.removeRoute(vpc.id(), route)))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Peering> peering(Vpc vpc, String via, Facts facts) {
        return facts.isTransitGateway(via)
                ? Optional.empty()
                : facts.peeringsOf(vpc.id()).stream()
                        .filter(peering -> peering.joins(via))
                        .findFirst();
    }

    private static boolean isBeyond(String peer, List<Cidr> destinations, Facts facts) {
        List<Cidr> blocks = facts.blocksOf(peer).orElse(List.of());
        return destinations.stream()
                .filter(Cidr::isIpv4)
                .anyMatch(destination -> blocks.stream().noneMatch(destination::overlaps));
    }

    private static Problem problem(Vpc vpc, Peering peering, String peer, String destination, Facts facts) {
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " sends " + destination + " by its peering with " + peer + ", which has "
                                + Words.list(facts.blocksOf(peer).orElse(List.of()))
                                + ". A peering passes nothing on: not to what " + peer
                                + " is peered with or attached to,"
                                + " and not to its internet gateway, NAT gateways or endpoints. Packets are dropped."
                                + " Connect the two that are to meet, or attach them to a transit gateway.")
                .relatedTo(List.of(new OfPeering(peering.requester(), peering.accepter()), new ElementId.OfVpc(peer)));
    }
}
