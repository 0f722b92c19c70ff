package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;

/// What the VPC CNI holds on one node in steady state: pods have only ever been added, and prefixes are packed.
///
/// @param enis ENIs attached, the primary and the trunk included
/// @param perEni filled slots of each ENI that can hold pod addresses, in order: a trunk, and a primary that
/// custom networking sets aside, are left out
/// @param slots filled slots together
/// @param prefixes /28 prefixes; 0 in secondary IP mode
/// @param ips addresses for pods, used or not
/// @param placed pods that have an address
/// @param pending pods that get none: beyond the addresses, or beyond max pods
/// @param nodeSubnetIps addresses taken from the node's subnet, its primary address included
/// @param podSubnetIps addresses taken from the ENIConfig's subnet; 0 without custom networking
public record WarmPool(
        int enis,
        List<Integer> perEni,
        int slots,
        int prefixes,
        int ips,
        int placed,
        int pending,
        int nodeSubnetIps,
        int podSubnetIps) {
    public WarmPool {
        perEni = List.copyOf(perEni);
    }

    /// The pool in closed form (CNI-30).
    ///
    /// With `m` slots on an ENI, `p` pods and a unit of 1 or 16 addresses a slot, the CNI wants this many
    /// slots:
    ///
    /// - WARM_ENI_TARGET `W`: `m × (⌈p/m⌉ + W)`; for `W = 0` `m × (⌊p/m⌋ + 1)`
    /// - WARM_PREFIX_TARGET `T`: `⌈p/16⌉ + T`; for `T = 0` `⌊p/16⌋ + 1`
    /// - WARM_IP_TARGET and MINIMUM_IP_TARGET: `⌈max(p + WARM_IP, MINIMUM_IP) / unit⌉`; without
    ///   WARM_IP_TARGET the minimum alone, and pods beyond it stay pending (CNI-03)
    ///
    /// It gets no more than the slots there are, and stops growing once the addresses reach max pods. The stop
    /// is looked at between two calls to EC2, each of which fills at most one ENI, so the batch with which an
    /// empty node starts can overshoot; the published closed form leaves that out and differs where max pods is
    /// smaller than the first batch (such as 11 with two warm prefixes). This one agrees with [IpamdSimulation]
    /// everywhere.
    ///
    /// @param pods pods that want an address of the pool: neither host-network pods nor pods with a branch ENI
    /// of their own, which take one address each beside the pool (CNI-36)
    public static WarmPool of(PoolShape shape, int pods) {
        int runnable = Math.min(Math.max(0, pods), Math.min(shape.maxPods(), shape.addresses()));
        int slots = filledSlots(shape, runnable);
        int placed = Math.min(runnable, slots * shape.unit());
        return of(shape, spread(slots, shape.slotsPerEni()), placed, Math.max(0, pods) - placed);
    }

    static WarmPool of(PoolShape shape, List<Integer> filled, int placed, int pending) {
        List<Integer> perEni = filled.isEmpty() && !shape.customNetworking() ? List.of(0) : filled;
        int slots = 0;
        for (int each : perEni) {
            slots += each;
        }
        int ips = slots * shape.unit();
        int trunk = shape.trunk() ? 1 : 0;
        int forPods = perEni.size() + trunk + ips;
        return new WarmPool(
                perEni.size() + trunk + (shape.customNetworking() ? 1 : 0),
                perEni,
                slots,
                shape.prefixes() ? slots : 0,
                ips,
                placed,
                pending,
                shape.customNetworking() ? 1 : forPods,
                shape.customNetworking() ? forPods : 0);
    }

    private static int filledSlots(PoolShape shape, int pods) {
        int perEni = shape.slotsPerEni();
        long stop = Math.ceilDiv(shape.maxPods(), shape.unit());
        long stopOfBatch = Math.ceilDiv(stop, perEni) * perEni;
        long wanted = wantedSlots(shape, pods);
        if (!shape.targets().countsAddresses() && !shape.prefixes()) {
            return (int) Math.min(Math.min(wanted, stopOfBatch), shape.slots());
        }
        long atStart = wantedSlots(shape, 0);
        long firstBatch = atStart < stop ? atStart : Math.min(atStart, stopOfBatch);
        return (int) Math.min(Math.max(firstBatch, Math.min(wanted, stop)), shape.slots());
    }

    private static long wantedSlots(PoolShape shape, int pods) {
        WarmTargets targets = shape.targets();
        if (targets.neverGrows()) {
            return Math.ceilDiv(targets.minimumIp(), shape.unit());
        }
        if (targets.countsAddresses()) {
            return Math.ceilDiv(Math.max((long) pods + targets.warmIp(), targets.minimumIp()), shape.unit());
        }
        if (shape.prefixes()) {
            return full(pods, shape.unit(), targets.warmPrefix());
        }
        return full(pods, shape.slotsPerEni(), targets.warmEni()) * shape.slotsPerEni();
    }

    /// How many containers of that size hold the pods with that many more kept empty; with none kept, one more
    /// is taken as soon as the last is full.
    private static long full(int pods, int size, int warm) {
        return warm == 0 ? pods / size + 1L : (long) Math.ceilDiv(pods, size) + warm;
    }

    private static List<Integer> spread(int slots, int perEni) {
        List<Integer> filled = new ArrayList<>();
        for (int left = slots; left > 0; left -= perEni) {
            filled.add(Math.min(left, perEni));
        }
        return filled;
    }

    /// Addresses that pods have: the same as [#placed()].
    public int assigned() {
        return placed;
    }

    /// Addresses that are held and that no pod has.
    public int unused() {
        return ips - placed;
    }

    /// Addresses taken from subnets in all.
    public int subnetIps() {
        return nodeSubnetIps + podSubnetIps;
    }
}
