package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of nodes and the pods planned on it.
///
/// @param id slug, unique in its cluster
/// @param kind who runs its nodes
/// @param os the operating system of its nodes
/// @param instanceTypes EC2 instance types, such as `t3.medium`
/// @param subnets where its nodes start, by subnet id
/// @param nodes how many nodes it has
/// @param surge extra nodes while rolling
/// @param rolling how its nodes are replaced; null where [#surge()] says how many extra ones there are
/// @param maxPods the max pods that the kubelet is told; null for what the kind computes (MAXP-03)
/// @param pods pods planned on the group, host-network pods excluded
/// @param securityGroupPods how many of these have security groups of their own: each takes a branch interface and
/// one address beside the pool, where the cluster has security groups for pods on (CNI-36)
/// @param hostNetworkPodsPerNode pods a node that use the node's own address
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record NodeGroup(
        String id,
        NodeGroupKind kind,
        NodeOs os,
        List<String> instanceTypes,
        List<String> subnets,
        NodeCount nodes,
        int surge,
        @Nullable Rolling rolling,
        @Nullable Integer maxPods,
        int pods,
        int securityGroupPods,
        int hostNetworkPodsPerNode,
        @Nullable String notes,
        List<String> formerIds)
        implements NodeGroupBuilder.With {
    /// aws-node and kube-proxy, the `+ 2` of the max-pods formula (MAXP-01).
    public static final int DEFAULT_HOST_NETWORK_PODS = 2;

    public NodeGroup {
        formerIds = List.copyOf(formerIds);
        instanceTypes = List.copyOf(instanceTypes);
        subnets = List.copyOf(subnets);
    }

    /// A managed group on Linux with AWS's defaults and no pods planned yet.
    public static NodeGroup of(String id, List<String> instanceTypes, List<String> subnets, NodeCount nodes) {
        return new NodeGroup(
                id,
                NodeGroupKind.MANAGED,
                NodeOs.LINUX,
                instanceTypes,
                subnets,
                nodes,
                1,
                null,
                null,
                0,
                0,
                DEFAULT_HOST_NETWORK_PODS,
                null,
                List.of());
    }

    /// How many nodes a group has.
    ///
    /// @param min at least
    /// @param desired usually
    /// @param max at most
    public record NodeCount(int min, int desired, int max) {}
}
