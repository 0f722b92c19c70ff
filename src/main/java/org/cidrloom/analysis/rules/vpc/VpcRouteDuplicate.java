package org.cidrloom.analysis.rules.vpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;

/// A route table of a VPC has one route to a destination (VPC-18). One finding for each destination of a tier.
public final class VpcRouteDuplicate implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route table of the VPC has two routes to one destination";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html";
    }

    @Override
    public List<Problem> check(Vpc vpc) {
        if (vpc.routes().size() < 2) {
            return List.of();
        }
        Map<VpcRoute, List<VpcRoute>> byDestination = new LinkedHashMap<>();
        for (VpcRoute route : vpc.routes()) {
            byDestination
                    .computeIfAbsent(anywhere(route), any -> new ArrayList<>())
                    .add(route);
        }
        return byDestination.values().stream()
                .filter(routes -> routes.size() > 1)
                .map(routes -> problem(vpc, routes))
                .toList();
    }

    /// The route without its target: tier and destination.
    private static VpcRoute anywhere(VpcRoute route) {
        return new VpcRoute(route.tier(), route.destination(), "");
    }

    private static Problem problem(Vpc vpc, List<VpcRoute> routes) {
        VpcRoute first = routes.getFirst();
        Set<String> targets = new LinkedHashSet<>();
        routes.forEach(route -> targets.add(route.via()));
        String told = targets.size() == 1
                ? Words.count(routes.size(), "time", "times") + " via " + first.via()
                : "via " + Words.list(targets);
        Problem problem = Problem.of(
                new ElementId.OfVpc(vpc.id()),
                "The " + first.tier().key() + " subnets of VPC " + vpc.id() + " have a route to "
                        + first.destination() + " " + told + ". A route table has one route to a destination; AWS"
                        + " refuses the second (RouteAlreadyExists). Keep one of them.");
        for (String target : targets) {
            problem = problem.mendedBy(kept(vpc, first, target));
        }
        return problem;
    }

    private static Edit kept(Vpc vpc, VpcRoute route, String target) {
        VpcRoute kept = new VpcRoute(route.tier(), route.destination(), target);
        return VpcEdits.change(
                vpc.id(), "Keep the route of " + vpc.id() + " to " + route.destination() + " via " + target, before -> {
                    List<VpcRoute> routes = new ArrayList<>();
                    for (VpcRoute other : before.routes()) {
                        boolean same = anywhere(other).equals(anywhere(kept));
                        if (!same || (other.equals(kept) && !routes.contains(kept))) {
                            routes.add(other);
                        }
                    }
                    return before.withRoutes(routes);
                });
    }
}
