package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;
import org.jspecify.annotations.Nullable;

/// A route table of a transit gateway has one static route to a destination (TGW-09), and refers to a prefix list once.
public final class TransitGatewayRouteDuplicate implements Rule.OfTransitTable {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway route table has two static routes to one destination";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html";
    }

    @Override
    public List<Problem> check(OfRouteTable id, TransitRouteTable table, Facts facts) {
        return Stream.concat(
                        doubled(table.routes(), TransitRoute::destination).map(routes -> ofRoutes(id, routes)),
                        doubled(table.prefixListReferences(), PrefixListReference::prefixList)
                                .map(references -> ofReferences(id, references)))
                .toList();
    }

    private static <R, K> Stream<List<R>> doubled(List<R> routes, Function<R, K> destination) {
        if (routes.size() < 2) {
            return Stream.of();
        }
        Map<K, List<R>> byDestination = new LinkedHashMap<>();
        for (R route : routes) {
            byDestination
                    .computeIfAbsent(destination.apply(route), any -> new ArrayList<>())
                    .add(route);
        }
        return byDestination.values().stream().filter(same -> same.size() > 1);
    }

    private static Problem ofRoutes(OfRouteTable id, List<TransitRoute> routes) {
        String destination = routes.getFirst().destination().toString();
        Problem problem = told(
                id,
                destination,
                routes.stream().map(route -> target(route.via())).toList());
        for (TransitRoute kept : new LinkedHashSet<>(routes)) {
            problem = problem.mendedBy(change(
                    id,
                    keeping(destination, kept.via()),
                    table -> table.withRoutes(without(table.routes(), kept, TransitRoute::destination))));
        }
        return problem;
    }

    private static Problem ofReferences(OfRouteTable id, List<PrefixListReference> references) {
        String list = references.getFirst().prefixList();
        Problem problem = told(
                id,
                "prefix list " + list,
                references.stream().map(reference -> target(reference.via())).toList());
        for (PrefixListReference kept : new LinkedHashSet<>(references)) {
            problem = problem.mendedBy(change(
                    id,
                    keeping(list, kept.via()),
                    table -> table.withPrefixListReferences(
                            without(table.prefixListReferences(), kept, PrefixListReference::prefixList))));
        }
        return problem;
    }

    private static Problem told(OfRouteTable id, String destination, List<String> targets) {
        List<String> distinct = targets.stream().distinct().toList();
        String told = distinct.size() == 1 ? targets.size() + " times " + distinct.getFirst() : Words.list(distinct);
        return Problem.of(
                id,
                "Route table " + id.table() + " of transit gateway " + id.gateway() + " has a static route to "
                        + destination + " " + told + ". A destination has one static route in a table, to one"
                        + " attachment or to nowhere; AWS refuses the second. Keep one of them.");
    }

    private static String target(@Nullable String via) {
        return via == null ? "as a blackhole" : "via " + via;
    }

    private static String keeping(String destination, @Nullable String via) {
        return "Keep the route to " + destination + " " + target(via);
    }

    /// The routes without those to the same destination, but with the first that equals the one to keep.
    private static <R, K> List<R> without(List<R> routes, R kept, Function<R, K> destination) {
        List<R> left = new ArrayList<>();
        for (R route : routes) {
            boolean same = destination.apply(route).equals(destination.apply(kept));
            if (!same || (route.equals(kept) && !left.contains(kept))) {
                left.add(route);
            }
        }
        return left;
    }

    private static Edit change(OfRouteTable id, String label, Function<TransitRouteTable, TransitRouteTable> change) {
        return TransitEdits.change(
                id.gateway(),
                label,
                gateway -> gateway.withRouteTables(gateway.routeTables().stream()
                        .map(table -> table.id().equals(id.table()) ? change.apply(table) : table)
                        .toList()));
    }
}
