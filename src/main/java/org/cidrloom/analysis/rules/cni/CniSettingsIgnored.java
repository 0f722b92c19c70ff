package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// Settings that another one puts out of force (CNI-01, CNI-02, CNI-04, CNI-06, CNI-10, V6-02).
public final class CniSettingsIgnored implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "A setting of the CNI has no effect";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cni cni = cluster.cni();
        List<String> told = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        if (cluster.ipFamily() == IpFamily.IPV6) {
            ofIpv6(cluster, told, edits);
        } else {
            ofIpv4(cluster, told, edits);
        }
        OptionalInt most = mostEnis(cluster, facts);
        if (cni.maxEni() != null && (cni.maxEni() < 1 || (most.isPresent() && cni.maxEni() > most.getAsInt()))) {
            told.add("MAX_ENI " + cni.maxEni()
                    + (cni.maxEni() < 1
                            ? " counts as not set"
                            : ", because no instance type of its nodes has more than "
                                    + Words.count(most.orElse(0), "network interface", "network interfaces")));
            edits.add(CniEdits.changeMaxEni(cluster.id(), null));
        }
        if (told.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + " these settings of the VPC CNI do nothing: "
                                + String.join("; ", told) + ". Remove them, so that nobody counts on them.")
                .mendedBy(Edit.all("Remove settings without effect from " + cluster.id(), edits)));
    }

    private static void ofIpv4(Cluster cluster, List<String> told, List<Edit> edits) {
        Cni cni = cluster.cni();
        String id = cluster.id();
        boolean counted = WarmTargets.of(cni).countsAddresses();
        String winner = cni.warmIpTarget() != null && cni.warmIpTarget() > 0 ? "WARM_IP_TARGET" : "MINIMUM_IP_TARGET";
        if (cni.warmEniTarget() != null && (counted || cni.prefixDelegation())) {
            told.add("WARM_ENI_TARGET " + cni.warmEniTarget() + ", because "
                    + (counted ? winner + " is set" : "prefixes are counted under prefix delegation"));
            edits.add(CniEdits.changeWarmEniTarget(id, null));
        }
        if (cni.warmPrefixTarget() != null && (counted || !cni.prefixDelegation())) {
            told.add("WARM_PREFIX_TARGET " + cni.warmPrefixTarget() + ", because "
                    + (cni.prefixDelegation() ? winner + " is set" : "prefix delegation is off"));
            edits.add(CniEdits.changeWarmPrefixTarget(id, null));
        }
        if (cni.externalSnat() && !cni.excludeSnatCidrs().isEmpty()) {
            told.add("the SNAT exclusions " + Words.list(cni.excludeSnatCidrs())
                    + ", because external SNAT leaves nothing to exclude");
            edits.add(CniEdits.changeExcludeSnatCidrs(id, List.of()));
        }
    }

    private static void ofIpv6(Cluster cluster, List<String> told, List<Edit> edits) {
        Cni cni = cluster.cni();
        String id = cluster.id();
        List<String> targets = new ArrayList<>();
        add(targets, "WARM_ENI_TARGET", cni.warmEniTarget());
        add(targets, "WARM_IP_TARGET", cni.warmIpTarget());
        add(targets, "MINIMUM_IP_TARGET", cni.minimumIpTarget());
        add(targets, "WARM_PREFIX_TARGET", cni.warmPrefixTarget());
        if (!targets.isEmpty()) {
            told.add(Words.list(targets)
                    + ", because a node of an IPv6 cluster gets one /80 when it starts and no more");
            edits.add(CniEdits.change(
                    id,
                    "Clear warm targets of " + id,
                    was -> was.with(b -> b.warmEniTarget(null)
                            .warmIpTarget(null)
                            .minimumIpTarget(null)
                            .warmPrefixTarget(null))));
        }
    }

    private static void add(List<String> targets, String name, @Nullable Integer value) {
        if (value != null) {
            targets.add(name + " " + value);
        }
    }

    /// The interfaces of the type that has most; empty where some type is unknown or there is none.
    private static OptionalInt mostEnis(Cluster cluster, Facts facts) {
        OptionalInt most = OptionalInt.empty();
        for (NodeGroup group : cluster.nodeGroups()) {
            for (String name : group.instanceTypes()) {
                Optional<InstanceType> type = facts.types().find(name);
                if (type.isEmpty()) {
                    return OptionalInt.empty();
                }
                most = OptionalInt.of(Math.max(most.orElse(0), type.get().maxEnis()));
            }
        }
        return most;
    }
}
