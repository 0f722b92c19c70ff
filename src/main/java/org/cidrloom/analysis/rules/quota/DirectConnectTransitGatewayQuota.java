package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;

/// A Direct Connect gateway is attached to six transit gateways at most (TGW-09).
public final class DirectConnectTransitGatewayQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "The Direct Connect gateway has more transit gateways than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.transitGatewaysPerDirectConnectGateway();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return facts.directConnectGateways().stream()
                .map(gateway -> excess(gateway, facts.attachmentsOf(gateway.id())));
    }

    private static Excess excess(DirectConnectGateway gateway, List<Attached> attached) {
        return new Excess(
                new ElementId.OfDirectConnectGateway(gateway.id()),
                attached.stream()
                        .map(each -> new ElementId.OfTransitGateway(each.gateway()))
                        .toList(),
                attached.size(),
                "Direct Connect gateway " + gateway.id() + " is attached to "
                        + Words.count(attached.size(), "transit gateway", "transit gateways"),
                "attach the others to a second Direct Connect gateway, or peer the transit gateways",
                List.of());
    }
}
