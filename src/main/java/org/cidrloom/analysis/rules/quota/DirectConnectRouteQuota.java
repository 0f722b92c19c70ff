package org.cidrloom.analysis.rules.quota;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;

/// Over one BGP session of Direct Connect on-premises networks announce 100 routes, and newer pages say up to 1,000 on
/// request (TGW-09). Each network behind a Direct Connect gateway counts as one session.
public final class DirectConnectRouteQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "On-premises networks announce more routes over Direct Connect than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.routesFromOnPremises();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        Set<String> behind = new LinkedHashSet<>();
        facts.directConnectGateways().forEach(gateway -> behind.addAll(gateway.networks()));
        return behind.stream()
                .flatMap(id -> facts.externalNetwork(id).stream())
                .filter(network -> network.cidrs().size() > limit)
                .map(network -> excess(facts.directConnectGateways(), network));
    }

    private static Excess excess(List<DirectConnectGateway> gateways, ExternalNetwork network) {
        int routes = network.cidrs().size();
        return new Excess(
                new ElementId.OfNetwork(network.id()),
                gateways.stream()
                        .filter(gateway -> gateway.networks().contains(network.id()))
                        .map(gateway -> new ElementId.OfDirectConnectGateway(gateway.id()))
                        .toList(),
                routes,
                "Network " + network.id() + " announces " + Words.count(routes, "route", "routes")
                        + " over Direct Connect",
                "summarise its ranges; with more routes the BGP session goes down",
                List.of());
    }
}
