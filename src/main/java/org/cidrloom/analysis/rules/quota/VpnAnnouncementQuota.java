package org.cidrloom.analysis.rules.quota;

import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.TransitGateway;

/// Over a VPN a transit gateway announces 5,000 routes to a network: those of the route table that the attachment is
/// associated with (TGW-09).
public final class VpnAnnouncementQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "A transit gateway announces more routes to a network over a VPN than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.vpnRoutesToOnPremises();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        return gateway.attachments().stream()
                .filter(attachment -> attachment.subnets().isEmpty())
                .flatMap(attachment -> facts.externalNetwork(attachment.to()).stream()
                        .map(network -> excess(gateway, attachment, network, facts)));
    }

    private static Excess excess(TransitGateway gateway, Attachment attachment, ExternalNetwork network, Facts facts) {
        int count = routes(gateway, attachment, facts);
        return Excess.of(
                new OfAttachment(gateway.id(), network.id()),
                count,
                "Transit gateway " + gateway.id() + " announces " + Words.count(count, "route", "routes")
                        + " to network " + network.id(),
                "associate the attachment with a table of fewer routes");
    }

    private static int routes(TransitGateway gateway, Attachment attachment, Facts facts) {
        String table = attachment.association();
        return table == null ? 0 : facts.routesBeyond(new OfRouteTable(gateway.id(), table), Set.of());
    }
}
