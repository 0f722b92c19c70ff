package org.cidrloom.capacity;

/// What one node of an instance type carries, in one node group.
///
/// @param instanceType the type's name
/// @param maxPods what the type can carry in the group's networking, and the cap that AWS advises: the right
/// number for the kubelet
/// @param kubeletMaxPods what the kubelet is told: the design's number, else what the group's kind computes
/// (MAXP-03)
/// @param podAddresses addresses for pods on one node when all its interfaces are full (MAXP-06), and those of the
/// branch interfaces that its pods with security groups have; with MINIMUM_IP_TARGET alone, the minimum (CNI-03)
/// @param hostNetworkPods pods on the node's own address, which count against max pods and take no pool address
public record NodeCapacity(
        String instanceType, MaxPods maxPods, int kubeletMaxPods, long podAddresses, int hostNetworkPods) {
    /// How many pods beside the host-network ones a node takes: the fewer of max pods and addresses.
    public long pods() {
        return Math.max(0, Math.min(kubeletMaxPods - (long) hostNetworkPods, podAddresses));
    }

    /// Whether the kubelet takes pods that the node has no address for: they stay in ContainerCreating
    /// (MAXP-06).
    public boolean exceedsAddresses() {
        return kubeletMaxPods - (long) hostNetworkPods > podAddresses;
    }
}
