package org.cidrloom.capacity;

import org.cidrloom.aws.InstanceType;

/// What the warm pool of one node can grow to, and how it is kept.
///
/// @param enis ENIs that the CNI may attach, the primary and the trunk included; at least 1
/// @param slotsPerEni secondary addresses, or prefixes, that one ENI takes; at least 1
/// @param prefixes whether a slot holds a /28 prefix of sixteen addresses
/// @param customNetworking whether the primary ENI holds no pod addresses, and the others are in the pod subnet
/// @param trunk whether one ENI is the trunk of security groups for pods; needs two ENIs
/// @param maxPods the kubelet's number, where growth stops; [#NO_STOP] for none
/// @param targets what is kept ready
public record PoolShape(
        int enis,
        int slotsPerEni,
        boolean prefixes,
        boolean customNetworking,
        boolean trunk,
        int maxPods,
        WarmTargets targets) {
    /// No max pods number: the pool as the tables of the CNI's documentation show it.
    public static final int NO_STOP = Integer.MAX_VALUE;

    public PoolShape {
        if (enis < 1 || slotsPerEni < 1 || maxPods < 0 || (trunk && enis < 2)) {
            throw new IllegalArgumentException(
                    enis + " ENIs, " + slotsPerEni + " slots, trunk " + trunk + ", max pods " + maxPods);
        }
    }

    /// The pool of a node of that type.
    ///
    /// @param maxPods what the kubelet is told, or [#NO_STOP]
    public static PoolShape of(InstanceType type, PodNetworking networking, WarmTargets targets, int maxPods) {
        return new PoolShape(
                networking.enis(type),
                type.slotsPerEni(),
                networking.usesPrefixes(type),
                networking.customNetworking(),
                networking.hasTrunk(type),
                maxPods,
                targets);
    }

    /// The same with a single address in each slot.
    PoolShape inSingleAddresses() {
        return new PoolShape(enis, slotsPerEni, false, customNetworking, trunk, maxPods, targets);
    }

    /// ENIs that can hold pod addresses.
    public int podEnis() {
        return Math.max(0, enis - (customNetworking ? 1 : 0) - (trunk ? 1 : 0));
    }

    /// Addresses in one slot.
    public int unit() {
        return prefixes ? PodNetworking.PREFIX_ADDRESSES : 1;
    }

    /// Slots of all ENIs that can hold pod addresses.
    public int slots() {
        return podEnis() * slotsPerEni;
    }

    /// Addresses for pods when all slots are filled.
    public int addresses() {
        return slots() * unit();
    }
}
