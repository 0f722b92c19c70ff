package org.cidrloom.analysis.rules.quota;

import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// The network address usage of a VPC is 64,000 units, or 256,000 on request (VPC-16). How units are counted:
/// [Facts#addressUsageOf].
public final class VpcAddressUsageQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "The network address usage of the VPC is more than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.networkAddressUsagePerVpc();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        long units = facts.addressUsageOf(vpc.id());
        return units <= limit
                ? Optional.empty()
                : Optional.of(Excess.of(
                        new ElementId.OfVpc(vpc.id()),
                        units,
                        "The network address usage of VPC " + vpc.id() + " is up to " + Words.number(units)
                                + " units with the most nodes: each address, further network interface, prefix and pod"
                                + " counts 1, each gateway attachment, NAT gateway, endpoint and load balancer 6 a"
                                + " zone",
                        "hand out prefixes instead of single addresses, or spread the workloads over more VPCs"));
    }
}
