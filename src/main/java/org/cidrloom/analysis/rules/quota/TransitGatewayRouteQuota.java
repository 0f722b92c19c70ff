package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;

/// All route tables of a transit gateway together have 10,000 routes, or more on request (TGW-09). A reference to a
/// prefix list counts for as many as the list may have (TGW-13).
public final class TransitGatewayRouteQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The route tables of the transit gateway have more routes than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.routesPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = routes(gateway, facts);
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has " + Words.count(count, "route", "routes")
                                + " in its route tables",
                        "summarise destinations, or attach VPCs to a second gateway"));
    }

    private static long routes(TransitGateway gateway, Facts facts) {
        long routes = 0;
        for (TransitRouteTable table : gateway.routeTables()) {
            routes += facts.routesIn(new OfRouteTable(gateway.id(), table.id()));
            for (PrefixListReference reference : table.prefixListReferences()) {
                routes += facts.prefixList(reference.prefixList())
                        .map(TransitGatewayRouteQuota::unused)
                        .orElse(0);
            }
        }
        return routes;
    }

    private static int unused(PrefixList list) {
        return Math.max(0, list.size() - list.cidrs().size());
    }
}
