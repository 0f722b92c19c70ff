package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;

/// A transit gateway has 20 route tables, or more on request (TGW-09).
public final class TransitGatewayRouteTableQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The transit gateway has more route tables than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.routeTablesPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = gateway.routeTables().size();
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has " + Words.count(count, "route table", "route tables"),
                        "let attachments that may reach the same share a table"));
    }
}
