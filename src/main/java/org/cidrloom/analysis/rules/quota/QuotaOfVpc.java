package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// A rule about one service quota that a VPC alone can exceed.
abstract class QuotaOfVpc implements Rule.OfVpc {
    /// The quota, out of those in force.
    abstract Quota quota(Quotas quotas);

    /// How many the VPC has.
    abstract int count(Vpc vpc);

    /// How many of what they are: `6 IPv4 blocks`.
    abstract String told(int count);

    /// What to do instead of asking for more, as the end of a sentence.
    abstract String mend();

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final String source() {
        return quota(Quotas.DEFAULT).source();
    }

    @Override
    public final List<Problem> check(Vpc vpc, Settings settings) {
        Quota quota = quota(settings.quotas());
        int count = count(vpc);
        return count <= quota.value()
                ? List.of()
                : List.of(Excess.of(
                                new ElementId.OfVpc(vpc.id()), count, "VPC " + vpc.id() + " has " + told(count), mend())
                        .over(quota));
    }
}
