package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// A VPC with a non-routable block of 100.64.0.0/10 sends nothing of that range out: its own block is local, so
/// what it means to reach there it cannot, and what it does reach cannot answer (TGW-16, SNAT-07).
public final class NonRoutableRoute implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A route leads out of a VPC for a range that the VPC keeps to itself";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cidr> kept = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            if (!block.routable() && Ranges.SHARED.contains(block.cidr())) {
                kept.add(block.cidr());
            }
        }
        return kept.isEmpty() || vpc.routes().isEmpty()
                ? List.of()
                : vpc.routes().stream()
                        .filter(route -> Ranges.SHARED.contains(route.destination()))
                        .filter(route -> leadsToAws(route.via(), facts))
                        .filter(route -> kept.stream().noneMatch(block -> block.contains(route.destination())))
                        .map(route -> problem(vpc, route, kept))
                        .toList();
    }

    /// Networks outside AWS may have addresses of that range that are nobody else's, such as those of hybrid nodes.
    private static boolean leadsToAws(String via, Facts facts) {
        return facts.isTransitGateway(via) || facts.blocksOf(via).isPresent();
    }

    private static Problem problem(Vpc vpc, VpcRoute route, List<Cidr> kept) {
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " sends " + route.destination() + " to " + route.via() + ", and keeps "
                                + Words.list(kept)
                                + " of 100.64.0.0/10 to itself. Its own block stays local, so the same"
                                + " addresses elsewhere cannot be reached, and pods that use them cannot be answered."
                                + " Reach such networks by a routable address, behind a load balancer or a private NAT"
                                + " gateway, and remove the route.")
                .mendedBy(VpcEdits.removeRoute(vpc.id(), route));
    }
}
