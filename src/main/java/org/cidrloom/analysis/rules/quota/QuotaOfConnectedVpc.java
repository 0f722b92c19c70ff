package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Vpc;

/// A rule about one service quota that a VPC exceeds together with what runs in it or is connected to it.
abstract class QuotaOfConnectedVpc implements Rule.OfConnectedVpc {
    /// The quota, out of those in force.
    abstract Quota quota(Quotas quotas);

    /// What may be more than the quota allows, and how much there is.
    ///
    /// @param limit the value in force
    abstract Optional<Excess> over(Vpc vpc, Facts facts, long limit);

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final String source() {
        return quota(Quotas.DEFAULT).source();
    }

    @Override
    public final List<Problem> check(Vpc vpc, Facts facts) {
        Quota quota = quota(facts.settings().quotas());
        Optional<Excess> excess = over(vpc, facts, quota.value());
        return excess.isEmpty() || excess.get().count() <= quota.value()
                ? List.of()
                : List.of(excess.get().over(quota));
    }
}
