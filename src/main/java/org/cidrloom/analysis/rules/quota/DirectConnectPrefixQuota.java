package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.TransitGateway;

/// Over one transit virtual interface a transit gateway announces 200 prefixes to on-premises networks, IPv4 and IPv6
/// together (TGW-09); older pages say 20.
public final class DirectConnectPrefixQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "More prefixes are announced over a transit virtual interface than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.prefixesToOnPremises();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        return gateway.attachments().stream()
                .filter(attachment -> attachment.allowedPrefixes().size() > limit)
                .map(attachment -> excess(gateway, attachment));
    }

    private static Excess excess(TransitGateway gateway, Attachment attachment) {
        int prefixes = attachment.allowedPrefixes().size();
        return Excess.of(
                new OfAttachment(gateway.id(), attachment.to()),
                prefixes,
                "The attachment of Direct Connect gateway " + attachment.to() + " to transit gateway " + gateway.id()
                        + " announces " + Words.count(prefixes, "prefix", "prefixes") + " to on-premises networks",
                "announce wider prefixes that cover them");
    }
}
