package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.TransitGateway;

/// Over a VPN a network announces 1,000 routes to a transit gateway (TGW-09). A network that is attached to a gateway
/// directly counts as one behind a VPN; one behind a Direct Connect gateway is another matter.
public final class VpnRouteQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "A network announces more routes to a transit gateway over a VPN than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.vpnRoutesFromOnPremises();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        return gateway.attachments().stream()
                .filter(attachment -> attachment.subnets().isEmpty())
                .flatMap(attachment ->
                        facts.externalNetwork(attachment.to()).stream().map(network -> excess(gateway, network)));
    }

    private static Excess excess(TransitGateway gateway, ExternalNetwork network) {
        int count = network.cidrs().size();
        return Excess.of(
                new OfAttachment(gateway.id(), network.id()),
                count,
                "Network " + network.id() + " announces " + Words.count(count, "route", "routes")
                        + " to transit gateway " + gateway.id(),
                "summarise its ranges");
    }
}
