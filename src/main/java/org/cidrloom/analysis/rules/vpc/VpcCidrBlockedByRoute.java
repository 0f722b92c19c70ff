package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// A block is not associated while a route table of the VPC has a route to that block or to a part of it (VPC-09).
/// Implied routes never point into the VPC, so the explicit ones decide.
public final class VpcCidrBlockedByRoute implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route keeps a block from being associated with the VPC";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        if (vpc.cidrs().size() < 2 || vpc.routes().isEmpty()) {
            return List.of();
        }
        return Renumbering.blocks(vpc).stream()
                .skip(1)
                .distinct()
                .flatMap(block -> problem(vpc, block))
                .toList();
    }

    private static Stream<Problem> problem(Vpc vpc, Cidr block) {
        List<VpcRoute> routes = vpc.routes().stream()
                .filter(route -> block.contains(route.destination()))
                .toList();
        if (routes.isEmpty()) {
            return Stream.of();
        }
        List<String> told = routes.stream()
                .map(route -> route.destination() + " via " + route.via() + " ("
                        + route.tier().key() + " subnets)")
                .toList();
        Edit removal = Edit.all(
                "Remove " + Words.count(routes.size(), "route", "routes") + " into " + block + " from " + vpc.id(),
                routes.stream()
                        .map(route -> VpcEdits.removeRoute(vpc.id(), route))
                        .toList());
        return Stream.of(Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "AWS refuses " + block + " in VPC " + vpc.id() + " because of "
                                + (routes.size() == 1 ? "a route" : "routes") + " in its route tables: "
                                + Words.list(told) + ". A new block must not be the same as, or larger than, the"
                                + " destination of a route that is there; a wider route, such as a default route, does"
                                + " no harm. Remove the routes, or use a wider destination.")
                .mendedBy(removal));
    }
}
