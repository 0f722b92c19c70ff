package org.cidrloom.analysis.rules.vpc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;

/// A route table of a VPC has one route to a destination, be it a block or a prefix list (VPC-18). One finding for each
/// destination of a tier.
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
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        doubled(vpc.routes(), VpcRouteDuplicate::key).forEach(routes -> problems.add(problem(vpc, routes)));
        doubled(vpc.prefixListRoutes(), VpcRouteDuplicate::key).forEach(routes -> problems.add(listed(vpc, routes)));
        return problems;
    }

    private record Key(Tier tier, Object destination) {}

    private static Key key(VpcRoute route) {
        return new Key(route.tier(), route.destination());
    }

    private static Key key(PrefixListRoute route) {
        return new Key(route.tier(), route.prefixList());
    }

    private static <R> List<List<R>> doubled(List<R> routes, Function<R, Key> key) {
        if (routes.size() < 2) {
            return List.of();
        }
        Set<Key> distinct = new HashSet<>();
        for (R route : routes) {
            distinct.add(key.apply(route));
        }
        if (distinct.size() == routes.size()) {
            return List.of();
        }
        Map<Key, List<R>> byDestination = new LinkedHashMap<>();
        for (R route : routes) {
            byDestination
                    .computeIfAbsent(key.apply(route), any -> new ArrayList<>())
                    .add(route);
        }
        return byDestination.values().stream().filter(same -> same.size() > 1).toList();
    }

    private static Problem problem(Vpc vpc, List<VpcRoute> routes) {
        Set<VpcRoute> distinct = new LinkedHashSet<>(routes);
        List<String> targets = routes.stream().map(VpcRoute::via).distinct().toList();
        Problem problem = told(vpc, key(routes.getFirst()), routes.size(), targets);
        for (VpcRoute kept : distinct) {
            problem = problem.mendedBy(edit(
                    vpc,
                    key(kept),
                    kept.via(),
                    before -> before.withRoutes(
                            keeping(before.routes(), kept, other -> key(other).equals(key(kept))))));
        }
        return problem;
    }

    private static Problem listed(Vpc vpc, List<PrefixListRoute> routes) {
        Set<PrefixListRoute> distinct = new LinkedHashSet<>(routes);
        List<String> targets =
                routes.stream().map(PrefixListRoute::via).distinct().toList();
        Problem problem = told(vpc, key(routes.getFirst()), routes.size(), targets);
        for (PrefixListRoute kept : distinct) {
            problem = problem.mendedBy(edit(
                    vpc,
                    key(kept),
                    kept.via(),
                    before -> before.withPrefixListRoutes(keeping(
                            before.prefixListRoutes(), kept, other -> key(other).equals(key(kept))))));
        }
        return problem;
    }

    private static Problem told(Vpc vpc, Key key, int times, List<String> targets) {
        String told = targets.size() == 1 ? times + " times via " + targets.getFirst() : "via " + Words.list(targets);
        return Problem.of(
                new ElementId.OfVpc(vpc.id()),
                "The " + key.tier().key() + " subnets of VPC " + vpc.id() + " have a route to " + key.destination()
                        + " " + told + ". A route table has one route to a destination; AWS refuses the second"
                        + " (RouteAlreadyExists). Keep one of them.");
    }

    private static Edit edit(Vpc vpc, Key key, String via, UnaryOperator<Vpc> change) {
        return VpcEdits.change(
                vpc.id(), "Keep the route of " + vpc.id() + " to " + key.destination() + " via " + via, change);
    }

    /// The routes without those to the same destination, but with the first that equals the one to keep.
    private static <R> List<R> keeping(List<R> routes, R kept, Predicate<R> same) {
        List<R> left = new ArrayList<>();
        for (R route : routes) {
            if (!same.test(route) || (route.equals(kept) && !left.contains(kept))) {
                left.add(route);
            }
        }
        return left;
    }
}
