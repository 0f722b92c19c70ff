package org.cidrloom.export.nodeadm;

import java.util.List;
import java.util.Optional;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;

/// Max pods as a CEL expression over `default_enis` and `ips_per_eni`, which nodeadm knows of each node (MAXP-02).
final class MaxPodsExpression {
    private MaxPodsExpression() {}

    /// The expression; empty where no instance type is known, or where the types differ in more than the expression can
    /// tell (prefixes on some, a trunk on some, caps that differ).
    static Optional<String> of(Cluster cluster, NodeGroup group) {
        List<InstanceType> types = group.instanceTypes().stream()
                .flatMap(name -> InstanceTypes.bundled().find(name).stream())
                .toList();
        PodNetworking networking = PodNetworking.of(cluster, group);
        if (types.isEmpty()) {
            return Optional.empty();
        }
        InstanceType first = types.getFirst();
        boolean alike = types.stream()
                .allMatch(type -> networking.usesPrefixes(type) == networking.usesPrefixes(first)
                        && networking.hasTrunk(type) == networking.hasTrunk(first)
                        && MaxPods.of(type, networking).cap()
                                == MaxPods.of(first, networking).cap());
        if (!alike || types.stream().anyMatch(type -> networking.podEnis(type) < 1)) {
            return Optional.empty();
        }
        String carried = "(" + enis(networking, first) + ") * (ips_per_eni - 1)"
                + (networking.usesPrefixes(first) ? " * " + PodNetworking.PREFIX_ADDRESSES : "") + " + 2";
        int cap = MaxPods.of(first, networking).cap();
        return Optional.of(carried + " < " + cap + " ? " + carried + " : " + cap);
    }

    private static String enis(PodNetworking networking, InstanceType type) {
        Integer most = networking.maxEni();
        String attached = most == null || most < 1
                ? "default_enis"
                : "(default_enis < " + most + " ? default_enis : " + most + ")";
        int aside = (networking.customNetworking() ? 1 : 0) + (networking.hasTrunk(type) ? 1 : 0);
        return aside == 0 ? attached : attached + " - " + aside;
    }
}
