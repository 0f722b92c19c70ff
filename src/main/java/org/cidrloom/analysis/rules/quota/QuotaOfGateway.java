package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.TransitGateway;

/// A rule about one service quota that a transit gateway can exceed.
abstract class QuotaOfGateway implements Rule.OfGateway {
    /// The quota, out of those in force.
    abstract Quota quota(Quotas quotas);

    /// What may be more than the quota allows, and how much there is.
    ///
    /// @param limit the value in force
    abstract Stream<Excess> over(TransitGateway gateway, Facts facts, long limit);

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final String source() {
        return quota(Quotas.DEFAULT).source();
    }

    @Override
    public final List<Problem> check(TransitGateway gateway, Facts facts) {
        Quota quota = quota(facts.settings().quotas());
        return over(gateway, facts, quota.value())
                .filter(excess -> excess.count() > quota.value())
                .map(excess -> excess.over(quota))
                .toList();
    }
}
