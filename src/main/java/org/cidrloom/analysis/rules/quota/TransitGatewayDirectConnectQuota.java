package org.cidrloom.analysis.rules.quota;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;

/// A transit gateway is attached to 20 Direct Connect gateways at most (TGW-09).
public final class TransitGatewayDirectConnectQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The transit gateway has more Direct Connect gateways than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.directConnectGatewaysPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = facts.directConnectGateways().size() <= limit ? 0 : gateways(gateway, facts);
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has "
                                + Words.count(count, "Direct Connect gateway", "Direct Connect gateways"),
                        "let networks share a Direct Connect gateway"));
    }

    private static long gateways(TransitGateway gateway, Facts facts) {
        Set<String> ids = facts.directConnectGateways().stream()
                .map(DirectConnectGateway::id)
                .collect(Collectors.toSet());
        return gateway.attachments().stream()
                .filter(attachment -> ids.contains(attachment.to()))
                .count();
    }
}
