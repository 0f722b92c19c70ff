package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;

/// The VPC CNI's address daemon (ipamd, v1.23.1) of one node, step by step: what it attaches and assigns when
/// pods come, and what it gives back when they go. Mutable; for one thread.
///
/// [WarmPool#of] answers in one step for pods that only come; this one is its yardstick, and tells what a node
/// holds after pods have gone (CNI-30). Addresses in cool-down count as available, as they do in the daemon
/// (CNI-16).
public final class IpamdSimulation {
    private final PoolShape shape;
    private final WarmTargets targets;
    private final List<Eni> podEnis = new ArrayList<>();
    private int assigned;
    private boolean trunkAttached;

    /// A node that has just started: its primary ENI is attached and holds no pod addresses yet.
    public IpamdSimulation(PoolShape shape) {
        this.shape = shape;
        this.targets = shape.targets();
        if (!shape.customNetworking()) {
            podEnis.add(new Eni(true));
        }
    }

    /// The pool of a fresh node after that many pods have come one by one.
    public static WarmPool run(PoolShape shape, int pods) {
        IpamdSimulation node = new IpamdSimulation(shape);
        node.grow();
        node.attachTrunk();
        int placed = 0;
        while (placed < pods && node.addPod()) {
            placed++;
        }
        return node.pool(pods - placed);
    }

    /// What it holds now.
    ///
    /// @param pending pods to report as waiting
    public WarmPool pool(int pending) {
        return WarmPool.of(shape, podEnis.stream().map(Eni::slots).toList(), assigned, pending);
    }

    /// The resource controller attaches the trunk, once the daemon keeps room for it. Nothing where there is
    /// none.
    public void attachTrunk() {
        trunkAttached = shape.trunk();
    }

    /// Gives one more pod an address and grows the pool where it has become too low.
    ///
    /// @return whether the pod has an address; it stays pending where max pods is reached or no address is free
    public boolean addPod() {
        if (assigned >= shape.maxPods()) {
            return false;
        }
        for (Eni eni : podEnis) {
            if (eni.assign()) {
                assigned++;
                grow();
                return true;
            }
        }
        return false;
    }

    /// Takes one pod away: the last one of the last ENI that has any.
    ///
    /// @return whether there was one
    public boolean removePod() {
        for (Eni eni : podEnis.reversed()) {
            if (eni.release()) {
                assigned--;
                return true;
            }
        }
        return false;
    }

    /// Attaches and assigns until the pool is not too low, or nothing more can be had.
    public void grow() {
        boolean progress = true;
        while (progress && isTooLow()) {
            progress = increase();
        }
    }

    /// Whether the daemon wants more addresses.
    public boolean isTooLow() {
        if (total() >= shape.maxPods()) {
            return false;
        }
        if (targets.countsAddresses()) {
            return missingSlots() > 0;
        }
        long warm = shape.prefixes()
                ? (long) shape.unit() * targets.warmPrefix()
                : (long) shape.slotsPerEni() * targets.warmEni();
        return warm == 0 ? available() == 0 : available() < warm;
    }

    /// Gives back what is too much, as the daemon's check every thirty seconds does: addresses or whole
    /// prefixes that no pod has, and ENIs beside the primary that hold nothing any more.
    public void scaleDown() {
        if (shape.prefixes()) {
            removeFreeSlots(surplusPrefixes());
        } else if (targets.countsAddresses()) {
            removeFreeSlots(Math.max(0, Math.min(available() - targets.warmIp(), total() - targets.minimumIp())));
        } else {
            freeSpareEnis();
        }
        podEnis.removeIf(eni -> !eni.primary && eni.slots() == 0);
    }

    private boolean increase() {
        int wanted = slotsOfBatch();
        for (Eni eni : podEnis) {
            int room = shape.slotsPerEni() - eni.slots();
            if (room > 0) {
                eni.fill(Math.min(room, wanted));
                return true;
            }
        }
        if (!hasRoomForEni()) {
            return false;
        }
        Eni attached = new Eni(false);
        attached.fill(Math.min(shape.slotsPerEni(), wanted));
        podEnis.add(attached);
        return true;
    }

    private int slotsOfBatch() {
        if (targets.countsAddresses()) {
            return Math.max(1, missingSlots());
        }
        return shape.prefixes() ? Math.max(1, targets.warmPrefix() - freePrefixes()) : shape.slotsPerEni();
    }

    private int missingSlots() {
        int addresses = Math.max(0, Math.max(targets.warmIp() - available(), targets.minimumIp() - total()));
        return Math.ceilDiv(addresses, shape.unit());
    }

    private boolean hasRoomForEni() {
        int attached = podEnis.size() + (shape.customNetworking() ? 1 : 0) + (trunkAttached ? 1 : 0);
        int keptForTrunk = shape.trunk() && !trunkAttached ? 1 : 0;
        return attached < shape.enis() - keptForTrunk;
    }

    private int surplusPrefixes() {
        int free = freePrefixes();
        if (!targets.countsAddresses()) {
            return Math.max(0, free - targets.warmPrefix());
        }
        int needed = Math.max(
                Math.ceilDiv(assigned + targets.warmIp(), shape.unit()),
                Math.ceilDiv(targets.minimumIp(), shape.unit()));
        return Math.clamp(slots() - (long) needed, 0, free);
    }

    /// ENIs without a pod go one after the other, as long as the others hold the warm target.
    private void freeSpareEnis() {
        for (Eni eni : List.copyOf(podEnis).reversed()) {
            long warm = Math.max(1, (long) shape.slotsPerEni() * targets.warmEni());
            if (!eni.primary && eni.pods() == 0 && available() - eni.slots() >= warm) {
                podEnis.remove(eni);
            }
        }
    }

    private void removeFreeSlots(int surplus) {
        int left = surplus;
        for (Eni eni : podEnis.reversed()) {
            left -= eni.removeFree(left);
        }
    }

    private int freePrefixes() {
        return podEnis.stream().mapToInt(Eni::freeSlots).sum();
    }

    private int slots() {
        return podEnis.stream().mapToInt(Eni::slots).sum();
    }

    private int total() {
        return slots() * shape.unit();
    }

    private int available() {
        return total() - assigned;
    }

    /// One ENI that can hold pod addresses: how many pods each of its filled slots serves.
    private final class Eni {
        private final boolean primary;
        private final List<Integer> podsOfSlot = new ArrayList<>();

        Eni(boolean primary) {
            this.primary = primary;
        }

        int slots() {
            return podsOfSlot.size();
        }

        int pods() {
            return podsOfSlot.stream().mapToInt(Integer::intValue).sum();
        }

        int freeSlots() {
            return (int) podsOfSlot.stream().filter(pods -> pods == 0).count();
        }

        void fill(int slots) {
            for (int i = 0; i < slots; i++) {
                podsOfSlot.add(0);
            }
        }

        boolean assign() {
            for (int i = 0; i < podsOfSlot.size(); i++) {
                if (podsOfSlot.get(i) < shape.unit()) {
                    podsOfSlot.set(i, podsOfSlot.get(i) + 1);
                    return true;
                }
            }
            return false;
        }

        boolean release() {
            for (int i = podsOfSlot.size() - 1; i >= 0; i--) {
                if (podsOfSlot.get(i) > 0) {
                    podsOfSlot.set(i, podsOfSlot.get(i) - 1);
                    return true;
                }
            }
            return false;
        }

        int removeFree(int most) {
            int removed = 0;
            for (int i = podsOfSlot.size() - 1; i >= 0 && removed < most; i--) {
                if (podsOfSlot.get(i) == 0) {
                    podsOfSlot.remove(/* index */ i);
                    removed++;
                }
            }
            return removed;
        }
    }
}
