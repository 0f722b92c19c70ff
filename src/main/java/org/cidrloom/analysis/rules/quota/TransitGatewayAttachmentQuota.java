package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;

/// A transit gateway has 5,000 attachments (TGW-09). Whether AWS raises that, its pages say differently; here it counts
/// as raised on request.
public final class TransitGatewayAttachmentQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The transit gateway has more attachments than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.attachmentsPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = gateway.attachments().size();
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has " + Words.count(count, "attachment", "attachments"),
                        "attach VPCs to a second gateway and peer the two"));
    }
}
