package org.cidrloom.export;

import java.util.List;
import java.util.OptionalInt;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;

/// How many pods the kubelets of a node group should take, and whether they have to be told.
///
/// @param wanted what the design says, else what the group's smallest type carries; empty where no type is known
/// @param byEks what a managed group without an AMI of its own gets from EKS (MAXP-03): the base formula's least,
/// capped; empty where no type is known
public record KubeletMaxPods(OptionalInt wanted, OptionalInt byEks) {
    /// The figures of that group.
    public static KubeletMaxPods of(Cluster cluster, NodeGroup group) {
        InstanceTypes catalogue = InstanceTypes.bundled();
        List<InstanceType> types = group.instanceTypes().stream()
                .flatMap(name -> catalogue.find(name).stream())
                .toList();
        PodNetworking networking = PodNetworking.of(cluster, group);
        OptionalInt carried = types.stream()
                .mapToInt(type -> MaxPods.of(type, networking).maxPods())
                .min();
        OptionalInt byEks = types.stream()
                .mapToInt(type -> Math.min(
                        MaxPods.base(type, 0), MaxPods.of(type, networking).cap()))
                .min();
        Integer said = group.maxPods();
        return new KubeletMaxPods(said == null ? carried : OptionalInt.of(said), byEks);
    }

    /// Whether a managed group on Linux needs an AMI and user data of its own for its kubelets to take [#wanted()]: EKS
    /// enforces its own figure over any user data otherwise (MAXP-03).
    public boolean needsOwnAmi(NodeGroup group) {
        return group.kind() == NodeGroupKind.MANAGED
                && group.os() == NodeOs.LINUX
                && wanted.isPresent()
                && !wanted.equals(byEks);
    }
}
