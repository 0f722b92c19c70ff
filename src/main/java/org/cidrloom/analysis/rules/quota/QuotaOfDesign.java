package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;

/// A rule about one service quota that takes the whole design to judge. A quota is an error against what the design
/// plans with, and one finding for each place where it holds.
abstract class QuotaOfDesign implements Rule.OfDesign {
    /// The quota, out of those in force.
    abstract Quota quota(Quotas quotas);

    /// Where there is more than the quota allows, and how much; what does not exceed it may be in it too.
    ///
    /// @param limit the value in force
    abstract Stream<Excess> over(Facts facts, long limit);

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final String source() {
        return quota(Quotas.DEFAULT).source();
    }

    @Override
    public final List<Problem> check(Facts facts) {
        Quota quota = quota(facts.settings().quotas());
        return over(facts, quota.value())
                .filter(excess -> excess.count() > quota.value())
                .map(excess -> excess.over(quota))
                .toList();
    }
}
