package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;

/// A static route of a transit gateway points to something that is attached to it; else it is a blackhole (TGW-13).
public final class TransitGatewayRouteUnattached implements Rule.OfGateway {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route of a transit gateway points to something that is not attached";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-create-static-route.html";
    }

    @Override
    public List<Problem> check(TransitGateway gateway, Facts facts) {
        Set<String> attached = new HashSet<>();
        gateway.attachments().forEach(attachment -> attached.add(attachment.to()));
        List<Problem> problems = new ArrayList<>();
        for (TransitRouteTable table : gateway.routeTables()) {
            OfRouteTable id = new OfRouteTable(gateway.id(), table.id());
            Map<String, Lost> lost = new LinkedHashMap<>();
            for (TransitRoute route : table.routes()) {
                String via = route.via();
                if (via != null && !attached.contains(via)) {
                    lost.computeIfAbsent(via, key -> new Lost())
                            .add(
                                    route.destination().toString(),
                                    TransitEdits.removeRoute(gateway.id(), table.id(), route));
                }
            }
            for (PrefixListReference reference : table.prefixListReferences()) {
                String via = reference.via();
                if (via != null && !attached.contains(via)) {
                    lost.computeIfAbsent(via, key -> new Lost())
                            .add(
                                    "prefix list " + reference.prefixList(),
                                    TransitEdits.removeReference(gateway.id(), table.id(), reference));
                }
            }
            lost.forEach((via, routes) -> problems.add(problem(id, via, routes)));
        }
        return problems;
    }

    private static Problem problem(OfRouteTable table, String via, Lost lost) {
        int count = lost.removals.size();
        return Problem.of(
                        table,
                        "Route table " + table.table() + " of transit gateway " + table.gateway() + " sends "
                                + Words.list(lost.destinations) + " to " + via + ", which is not attached to "
                                + table.gateway()
                                + ": AWS refuses such a route, and where the attachment is deleted later"
                                + " it drops what it matches. Attach " + via + ", or remove the "
                                + (count == 1 ? "route." : "routes."))
                .mendedBy(Edit.all(
                        "Remove " + Words.count(count, "route", "routes") + " to " + via + " from " + table.path(),
                        lost.removals));
    }

    /// The routes to one thing that is not attached.
    private static final class Lost {
        private final List<String> destinations = new ArrayList<>();
        private final List<Edit> removals = new ArrayList<>();

        void add(String destination, Edit removal) {
            destinations.add(destination);
            removals.add(removal);
        }
    }
}
