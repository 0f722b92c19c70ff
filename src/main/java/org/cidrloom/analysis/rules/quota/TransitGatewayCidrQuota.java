package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;

/// A transit gateway has five CIDR blocks of its own, and AWS does not raise that (TGW-09).
public final class TransitGatewayCidrQuota extends QuotaOfGateway {
    @Override
    public String summary() {
        return "The transit gateway has more blocks of its own than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.cidrsPerTransitGateway();
    }

    @Override
    Stream<Excess> over(TransitGateway gateway, Facts facts, long limit) {
        long count = gateway.cidrs().size();
        return count <= limit
                ? Stream.of()
                : Stream.of(Excess.of(
                        new ElementId.OfTransitGateway(gateway.id()),
                        count,
                        "Transit gateway " + gateway.id() + " has " + Words.count(count, "block", "blocks")
                                + " of its own",
                        "use fewer and larger blocks"));
    }
}
