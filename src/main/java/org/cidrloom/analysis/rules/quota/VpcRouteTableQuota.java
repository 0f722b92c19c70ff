package org.cidrloom.analysis.rules.quota;

import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.VpcRouteTables;

/// A VPC has 200 route tables, or more on request (VPC-15): those that its subnets need, one for each
/// tier, where zones differ in each zone, and the main one, which is there always.
public final class VpcRouteTableQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "The VPC has more route tables than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.routeTablesPerVpc();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        if (vpc.subnets().size() < limit) {
            return Optional.empty();
        }
        int tables = VpcRouteTables.of(facts.network(), vpc).tables().size() + 1;
        return Optional.of(Excess.of(
                new ElementId.OfVpc(vpc.id()),
                tables,
                "VPC " + vpc.id() + " needs " + Words.count(tables, "route table", "route tables")
                        + ", the main one included",
                "use fewer tiers and zones, or more VPCs"));
    }
}
