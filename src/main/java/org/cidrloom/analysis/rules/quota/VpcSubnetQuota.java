package org.cidrloom.analysis.rules.quota;

import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Vpc;

/// A VPC has 200 subnets, or more on request (VPC-15).
public final class VpcSubnetQuota extends QuotaOfVpc {
    @Override
    public String summary() {
        return "The VPC has more subnets than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.subnetsPerVpc();
    }

    @Override
    int count(Vpc vpc) {
        return vpc.subnets().size();
    }

    @Override
    String told(int count) {
        return Words.count(count, "subnet", "subnets");
    }

    @Override
    String mend() {
        return "use fewer and larger subnets, or more VPCs";
    }
}
