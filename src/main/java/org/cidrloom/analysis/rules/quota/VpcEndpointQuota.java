package org.cidrloom.analysis.rules.quota;

import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Vpc;

/// A VPC has 50 interface endpoints, or more on request (VPC-15).
public final class VpcEndpointQuota extends QuotaOfVpc {
    @Override
    public String summary() {
        return "The VPC has more interface endpoints than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.interfaceEndpointsPerVpc();
    }

    @Override
    int count(Vpc vpc) {
        return vpc.interfaceEndpoints().size();
    }

    @Override
    String told(int count) {
        return Words.count(count, "interface endpoint", "interface endpoints");
    }

    @Override
    String mend() {
        return "share endpoints with other VPCs through a transit gateway";
    }
}
