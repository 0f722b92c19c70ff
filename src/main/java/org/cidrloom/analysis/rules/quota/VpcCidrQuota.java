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

/// A VPC has five IPv4 blocks, or fifty on request (VPC-08).
public final class VpcCidrQuota implements Rule.OfVpc {
    private static final Quota QUOTA = Quotas.DEFAULT.ipv4CidrsPerVpc();

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The VPC has more blocks than the quota allows";
    }

    @Override
    public String source() {
        return QUOTA.source();
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        int blocks = vpc.cidrs().size();
        if (blocks <= QUOTA.standard()) {
            return List.of();
        }
        String mend = blocks <= QUOTA.ceiling()
                ? " AWS raises it to up to " + QUOTA.ceiling() + " on request (quota L-83CA0A9D): ask for " + blocks
                        + " before you build, or use fewer and larger blocks."
                : " AWS raises it to no more than " + QUOTA.ceiling() + ": use fewer and larger blocks, or more VPCs.";
        return List.of(Problem.of(
                new ElementId.OfVpc(vpc.id()),
                "VPC " + vpc.id() + " has " + blocks + " IPv4 blocks, the primary included; the quota of an account"
                        + " starts at " + QUOTA.standard() + "." + mend));
    }
}
