package org.cidrloom.capacity;

import org.cidrloom.aws.InstanceType;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;

/// How many pods a node of one instance type should be told to take.
///
/// @param maxPods the lesser of `uncapped` and `cap`
/// @param uncapped what the network interfaces carry, with the host-network pods that the formula counts
/// @param cap what Kubernetes and AWS advise for the node's size (MAXP-05)
/// @param limitedBy which of the two it is
public record MaxPods(int maxPods, int uncapped, int cap, Limit limitedBy) {
    /// aws-node and kube-proxy, which need no address of the pool (MAXP-01).
    private static final int HOST_NETWORK_PODS = 2;

    private static final int CAP_OF_SMALL = 110;
    private static final int CAP_OF_LARGE = 250;
    private static final int LARGE_VCPUS = 30;

    /// Which limit is met first.
    public enum Limit {
        /// The network interfaces.
        ENI("eni"),

        /// The advised cap.
        CAP("cap"),

        /// One pod is one micro-VM (FARG-02).
        FARGATE("fargate");

        private final String key;

        Limit(String key) {
            this.key = key;
        }

        /// The word in machine output.
        public String key() {
            return key;
        }
    }

    /// What the type can carry in that networking, and the cap that AWS advises.
    ///
    /// - Linux: `podEnis × (addresses per ENI − 1) [× 16 with prefixes] + 2` (MAXP-01, MAXP-07), capped at
    ///   110 below 30 vCPUs and at 250 from 30 on (MAXP-03). At exactly 30, AWS's pages say 250 and the retired
    ///   max-pods-calculator.sh 110; we follow the pages. Where the vCPUs are unknown, the lower cap holds.
    /// - Windows: `addresses per ENI − 1 [× 16]`, capped at the kubelet's own 110 (MAXP-09).
    /// - Auto Mode: `ENIs × (addresses per ENI − 1)`, capped at 110, nothing added (AUTO-02).
    /// - Fargate: 1.
    ///
    /// The trunk ENI of security groups for pods is taken off, because the CNI puts no pod addresses on it
    /// (MAXP-08, CNI-37). The kubelet would accept more, and pods with branch ENIs need no pool address, but
    /// how many of the pods have one is not known here.
    public static MaxPods of(InstanceType type, PodNetworking networking) {
        if (networking.kind() == NodeGroupKind.FARGATE) {
            return new MaxPods(1, 1, 1, Limit.FARGATE);
        }
        if (networking.kind() == NodeGroupKind.AUTO) {
            return capped(type.maxEnis() * type.slotsPerEni(), CAP_OF_SMALL);
        }
        if (networking.os() == NodeOs.WINDOWS) {
            return capped(networking.podAddresses(type), CAP_OF_SMALL);
        }
        return capped(networking.podAddresses(type) + HOST_NETWORK_PODS, capFor(type.vcpus()));
    }

    /// What the kubelet counts on where nobody tells it a number: `ENIs × (addresses per ENI − 1) + 2`, with no
    /// cap and no knowledge of the CNI's settings (MAXP-01, MAXP-02). Both nodeadm and Karpenter use it;
    /// Karpenter less its reserved ENIs (MAXP-11), and with none left it is 0.
    ///
    /// @param reservedEnis Karpenter's `RESERVED_ENIS`; 0 for nodeadm
    public static int base(InstanceType type, int reservedEnis) {
        int enis = type.maxEnis() - reservedEnis;
        return enis < 1 ? 0 : enis * type.slotsPerEni() + HOST_NETWORK_PODS;
    }

    private static int capFor(@Nullable Integer vcpus) {
        return vcpus != null && vcpus >= LARGE_VCPUS ? CAP_OF_LARGE : CAP_OF_SMALL;
    }

    private static MaxPods capped(int uncapped, int cap) {
        return uncapped > cap
                ? new MaxPods(cap, uncapped, cap, Limit.CAP)
                : new MaxPods(uncapped, uncapped, cap, Limit.ENI);
    }

    /// The same without the cap: the most that the network interfaces carry.
    public MaxPods withoutCap() {
        return new MaxPods(uncapped, uncapped, cap, limitedBy == Limit.CAP ? Limit.ENI : limitedBy);
    }
}
