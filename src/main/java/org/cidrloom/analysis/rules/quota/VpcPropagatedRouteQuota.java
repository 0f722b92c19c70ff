package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Vpc;

/// A virtual private gateway propagates 100 routes at most into a route table (VPC-15): what Direct Connect gateways
/// announce to it.
public final class VpcPropagatedRouteQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "More routes are propagated into the route tables of the VPC than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.propagatedRoutesPerRouteTable();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        if (facts.directConnectGateways().isEmpty()) {
            return Optional.empty();
        }
        List<DirectConnectGateway> gateways = facts.directConnectGateways().stream()
                .filter(gateway -> gateway.vpcs().contains(vpc.id()))
                .toList();
        return gateways.isEmpty() ? Optional.empty() : Optional.of(excess(vpc, gateways, facts));
    }

    private static Excess excess(Vpc vpc, List<DirectConnectGateway> gateways, Facts facts) {
        long routes = gateways.stream()
                .flatMap(gateway -> gateway.networks().stream())
                .flatMap(id -> facts.externalNetwork(id).stream())
                .map(ExternalNetwork::cidrs)
                .flatMap(List::stream)
                .distinct()
                .count();
        return new Excess(
                new ElementId.OfVpc(vpc.id()),
                gateways.stream()
                        .map(gateway -> new ElementId.OfDirectConnectGateway(gateway.id()))
                        .toList(),
                routes,
                "Direct Connect gateways propagate " + Words.count(routes, "route", "routes")
                        + " into the route tables of VPC " + vpc.id(),
                "summarise the ranges, or attach the Direct Connect gateway to a transit gateway",
                List.of());
    }
}
