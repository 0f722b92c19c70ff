package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// WARM_PREFIX_TARGET 0 without other targets, or both other targets set to 0, is “not supported” under prefix
/// delegation (CNI-04).
public final class WarmPrefixTargetZero implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Prefix delegation keeps nothing ready";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/docs/prefix-and-ip-target.md";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cni cni = cluster.cni();
        boolean counted = WarmTargets.of(cni).countsAddresses();
        boolean noPrefix = isZero(cni.warmPrefixTarget());
        boolean noAddresses = isZero(cni.warmIpTarget()) && isZero(cni.minimumIpTarget());
        boolean prefixes = cni.prefixDelegation() && cluster.ipFamily() == IpFamily.IPV4;
        if (!prefixes || counted || !(noPrefix || noAddresses)) {
            return List.of();
        }
        String what = noPrefix ? "WARM_PREFIX_TARGET is 0" : "WARM_IP_TARGET and MINIMUM_IP_TARGET are both 0";
        List<Edit> parts = new ArrayList<>();
        parts.add(CniEdits.changeWarmPrefixTarget(cluster.id(), 1));
        if (noAddresses) {
            parts.add(CniEdits.changeWarmIpTarget(cluster.id(), null));
            parts.add(CniEdits.changeMinimumIpTarget(cluster.id(), null));
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + " prefix delegation is on and " + what + ". The CNI calls that"
                                + " not supported: no prefix is kept ready, and the first pod beyond the last one"
                                + " waits for EC2. Keep one prefix ready, or set WARM_IP_TARGET.")
                .mendedBy(Edit.all("Keep one prefix ready in " + cluster.id(), parts)));
    }

    private static boolean isZero(@Nullable Integer target) {
        return target != null && target == 0;
    }
}
