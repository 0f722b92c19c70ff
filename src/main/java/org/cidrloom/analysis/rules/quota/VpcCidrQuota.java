package org.cidrloom.analysis.rules.quota;

import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Vpc;

/// A VPC has five IPv4 blocks, or fifty on request (VPC-08).
public final class VpcCidrQuota extends QuotaOfVpc {
    @Override
    public String summary() {
        return "The VPC has more blocks than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.ipv4CidrsPerVpc();
    }

    @Override
    int count(Vpc vpc) {
        return vpc.cidrs().size();
    }

    @Override
    String told(int count) {
        return Words.count(count, "IPv4 block", "IPv4 blocks") + ", the primary included";
    }

    @Override
    String mend() {
        return "use fewer and larger blocks, or more VPCs";
    }
}
