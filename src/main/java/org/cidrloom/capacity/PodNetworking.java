package org.cidrloom.capacity;

import org.cidrloom.aws.Hypervisor;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;

/// How the pods of a node group get their addresses: the CNI's settings as far as they hold for that group.
///
/// @param kind who runs the nodes
/// @param os the nodes' operating system
/// @param ipFamily the pods' address family
/// @param prefixDelegation whether slots hold /28 prefixes, where the type supports it (CNI-05)
/// @param customNetworking whether the primary ENI gives pods no addresses (CNI-07)
/// @param podSecurityGroups whether a trunk ENI is attached, where the type takes one (CNI-12)
/// @param maxEni MAX_ENI (CNI-06); null or below 1 for the type's own limit
/// @param cniVersion the CNI's version
public record PodNetworking(
        NodeGroupKind kind,
        NodeOs os,
        IpFamily ipFamily,
        boolean prefixDelegation,
        boolean customNetworking,
        boolean podSecurityGroups,
        @Nullable Integer maxEni,
        CniVersion cniVersion) {
    /// How many pods of one node share one slot under prefix delegation.
    public static final int PREFIX_ADDRESSES = 16;

    private static final CniVersion NEWEST =
            CniVersion.parse(Cni.DEFAULT_VERSION).orElseThrow();

    /// Linux nodes of a managed group in secondary IP mode.
    public static final PodNetworking DEFAULT =
            new PodNetworking(NodeGroupKind.MANAGED, NodeOs.LINUX, IpFamily.IPV4, false, false, false, null, NEWEST);

    /// What the cluster's settings mean for that group.
    ///
    /// Windows takes neither custom networking nor security groups for pods (MAXP-09); Auto Mode and Fargate
    /// ignore the CNI's settings (AUTO-01, FARG-02), and Auto Mode assigns prefixes by itself; an IPv6 cluster
    /// always assigns prefixes and takes no custom networking (V6-02, V6-03). A CNI version that cannot be read
    /// counts as the newest.
    public static PodNetworking of(Cluster cluster, NodeGroup group) {
        Cni cni = cluster.cni();
        boolean ipv6 = cluster.ipFamily() == IpFamily.IPV6;
        boolean auto = group.kind() == NodeGroupKind.AUTO;
        boolean builtIn = auto || group.kind() == NodeGroupKind.FARGATE;
        boolean windows = group.os() == NodeOs.WINDOWS;
        return new PodNetworking(
                group.kind(),
                group.os(),
                cluster.ipFamily(),
                ipv6 || auto || (!builtIn && cni.prefixDelegation()),
                !ipv6 && !builtIn && !windows && cni.customNetworking(),
                !builtIn && !windows && cni.podSecurityGroups(),
                builtIn ? null : cni.maxEni(),
                CniVersion.parse(cni.version()).orElse(NEWEST));
    }

    /// Whether slots of that type hold prefixes: prefix delegation is on, the type is on Nitro (CNI-35), and
    /// the CNI is new enough. Elsewhere the CNI falls back to secondary addresses without a word (CNI-05).
    ///
    /// Bare metal counts as Nitro from CNI 1.11 on. The retired max-pods-calculator.sh said no, because EC2
    /// names no hypervisor there (MAXP-04); the CNI itself decides otherwise, and it is what assigns the
    /// addresses.
    public boolean usesPrefixes(InstanceType type) {
        if (!prefixDelegation) {
            return false;
        }
        return type.bareMetal()
                ? cniVersion.isAtLeast(CniVersion.WITH_PREFIXES_ON_METAL)
                : type.hypervisor() == Hypervisor.NITRO && cniVersion.isAtLeast(CniVersion.WITH_PREFIXES);
    }

    /// How many ENIs the CNI attaches to that type at most: of the default network card only (MAXP-10), fewer
    /// by MAX_ENI, and one on Windows (MAXP-09).
    public int enis(InstanceType type) {
        if (os == NodeOs.WINDOWS) {
            return 1;
        }
        return maxEni == null || maxEni < 1 ? type.maxEnis() : Math.min(maxEni, type.maxEnis());
    }

    /// Whether one ENI of that type is a trunk, which holds no pod addresses itself (MAXP-08, CNI-37).
    public boolean hasTrunk(InstanceType type) {
        return podSecurityGroups && os == NodeOs.LINUX && type.takesTrunk() && enis(type) > 1;
    }

    /// How many ENIs of that type can hold pod addresses (the U of CNI-30).
    public int podEnis(InstanceType type) {
        return Math.max(0, enis(type) - (customNetworking ? 1 : 0) - (hasTrunk(type) ? 1 : 0));
    }

    /// How many addresses for pods a node of that type has when all its ENIs are full.
    public int podAddresses(InstanceType type) {
        return podEnis(type) * type.slotsPerEni() * (usesPrefixes(type) ? PREFIX_ADDRESSES : 1);
    }
}
