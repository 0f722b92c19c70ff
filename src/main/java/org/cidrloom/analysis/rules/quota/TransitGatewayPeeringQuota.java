package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;

/// A transit gateway has 50 peering attachments, or more on request (TGW-09). A second one between the same two
/// gateways cannot be said in a design.
public final class TransitGatewayPeeringQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The transit gateway has more peering attachments than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.peeringsPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = gateway.attachments().size() <= limit ? 0 : peerings(gateway, facts);
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has "
                                + Words.count(count, "peering attachment", "peering attachments"),
                        "join the gateways by one in the middle, with static routes"));
    }

    private static long peerings(TransitGateway gateway, Facts facts) {
        return gateway.attachments().stream()
                .filter(attachment -> attachment.subnets().isEmpty())
                .map(Attachment::to)
                .filter(to -> facts.transitGateway(to).isPresent())
                .count();
    }
}
