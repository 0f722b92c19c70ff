package org.cidrloom.document.file;

import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Rolling;
import org.jspecify.annotations.Nullable;

/// What a cluster looks like in the file.
final class ClusterTree {
    /// The nodes of a group that has no count of its own, such as a Fargate profile.
    static final NodeGroup.NodeCount NO_NODES = new NodeGroup.NodeCount(0, 0, 0);

    /// The word for a second group that takes the place of the first.
    static final String BLUE_GREEN = "blue-green";

    private ClusterTree() {}

    static Tree of(Cluster cluster) {
        return new BranchBuilder(Shape.CLUSTER, false)
                .text("id", cluster.id())
                .texts("formerIds", cluster.formerIds())
                .text("name", cluster.name())
                .text("vpc", cluster.vpc())
                .shown("version", cluster.version(), Cluster.DEFAULT_VERSION)
                .shown("ipFamily", cluster.ipFamily(), IpFamily.IPV4)
                .block("serviceCidr", cluster.serviceCidr())
                .word("endpointAccess", cluster.endpointAccess(), EndpointAccess.PUBLIC)
                .blocks("accessCidrs", cluster.accessCidrs())
                .text("notes", cluster.notes())
                .texts("subnets", cluster.subnets())
                .blocks("remoteNodeNetworks", cluster.remoteNodeNetworks())
                .blocks("remotePodNetworks", cluster.remotePodNetworks())
                .tree(
                        "cni",
                        cni(cluster.cni()),
                        Tree.Presence.shown(cluster.cni().equals(Cni.DEFAULT)))
                .rows("nodeGroups", cluster.nodeGroups(), ClusterTree::nodeGroup, "id")
                .build();
    }

    private static Tree cni(Cni cni) {
        return new BranchBuilder(Shape.CNI, false)
                .shown("delivery", cni.delivery(), CniDelivery.HELM)
                .shown("version", cni.version(), Cni.DEFAULT_VERSION)
                .shown("customNetworking", cni.customNetworking(), false)
                .textMap("podSubnets", cni.podSubnets())
                .shown("prefixDelegation", cni.prefixDelegation(), false)
                .number("warmEniTarget", cni.warmEniTarget())
                .number("warmIpTarget", cni.warmIpTarget())
                .number("minimumIpTarget", cni.minimumIpTarget())
                .number("warmPrefixTarget", cni.warmPrefixTarget())
                .number("maxEni", cni.maxEni())
                .truth("externalSnat", cni.externalSnat(), false)
                .blocks("excludeSnatCidrs", cni.excludeSnatCidrs())
                .truth("podSecurityGroups", cni.podSecurityGroups(), false)
                .truth("subnetDiscovery", cni.subnetDiscovery(), true)
                .build();
    }

    private static Tree nodeGroup(NodeGroup group) {
        boolean counted = group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED;
        return new BranchBuilder(Shape.NODE_GROUP, false)
                .text("id", group.id())
                .texts("formerIds", group.formerIds())
                .shown("kind", group.kind(), NodeGroupKind.MANAGED)
                .word("os", group.os(), NodeOs.LINUX)
                .texts("instanceTypes", group.instanceTypes())
                .texts("subnets", group.subnets())
                .tree(
                        "nodes",
                        nodes(group.nodes()),
                        Tree.Presence.implied(!counted && group.nodes().equals(NO_NODES)))
                .number("surge", group.surge(), 1)
                .tree("rolling", rolling(group.rolling()), Tree.Presence.implied(group.rolling() == null))
                .number("maxPods", group.maxPods())
                .shown("pods", group.pods(), 0)
                .number("securityGroupPods", group.securityGroupPods(), 0)
                .number("hostNetworkPodsPerNode", group.hostNetworkPodsPerNode(), NodeGroup.DEFAULT_HOST_NETWORK_PODS)
                .text("notes", group.notes())
                .build();
    }

    private static Tree rolling(@Nullable Rolling rolling) {
        return rolling instanceof Rolling.MaxUnavailable atOnce
                ? new BranchBuilder(Shape.ROLLING, true)
                        .number("maxUnavailable", atOnce.nodes())
                        .build()
                : new Tree.Leaf(BLUE_GREEN, Tree.Kind.WORD);
    }

    private static Tree nodes(NodeGroup.NodeCount nodes) {
        return new BranchBuilder(Shape.NODES, true)
                .number("min", nodes.min())
                .number("desired", nodes.desired())
                .number("max", nodes.max())
                .build();
    }
}
