package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// Which block every subnet has: the same size in each zone, the zones that come later included, so that adding one
/// moves none.
///
/// @param secondary the non-routable blocks
/// @param blocks for each tier one block a zone, those of later zones last
record AddressPlan(List<Cidr> secondary, Map<Tier, List<Cidr>> blocks) {
    /// Shared address space, which a VPC may have beside RFC 1918 blocks (VPC-11).
    private static final Cidr SHARED = Cidr.parse("100.64.0.0/10");

    private static final int LARGEST_BLOCK = 16;
    private static final int SMALLEST_BLOCK = 24;

    /// Pod subnets are an eighth of a block where that is enough: three zones, and room for as many again.
    private static final int PARTS_OF_A_BLOCK = 3;

    private static final int FOR_GATEWAYS = 27;
    private static final int FOR_ATTACHMENTS = 28;

    /// The plan for that trial; empty where the ranges have no room.
    ///
    /// @param spare how many zones may come later
    static Optional<AddressPlan> of(Requirements asked, Trial trial, Prefixes prefixes, int spare) {
        int zones = asked.zones().size() + spare;
        Optional<Map<Tier, List<Cidr>>> routable =
                allocate(asked.granted(), routable(asked, trial, prefixes.node()), zones);
        if (routable.isEmpty() || !trial.mode().usesSecondaryBlock()) {
            return routable.map(blocks -> new AddressPlan(List.of(), blocks));
        }
        List<Cidr> free = freeBlocks(asked);
        for (int count = 1; count <= free.size(); count++) {
            List<Cidr> chosen = free.subList(0, count);
            int generous = Math.min(prefixes.pod(), chosen.getFirst().prefixLength() + PARTS_OF_A_BLOCK);
            for (int pod = generous; pod <= prefixes.pod(); pod++) {
                Optional<Map<Tier, List<Cidr>>> inside = allocate(chosen, inside(asked, trial, pod), zones);
                if (inside.isPresent()) {
                    Map<Tier, List<Cidr>> all = new EnumMap<>(routable.get());
                    all.putAll(inside.get());
                    return Optional.of(new AddressPlan(chosen, all));
                }
            }
        }
        return Optional.empty();
    }

    /// A plan with a block of its own for every subnet, as large as there are: to ask what a trial takes.
    static AddressPlan roomy(Requirements asked, Trial trial) {
        Map<Tier, Integer> lengths = new EnumMap<>(routable(asked, trial, LARGEST_BLOCK));
        lengths.putAll(inside(asked, trial, LARGEST_BLOCK));
        lengths.replaceAll((tier, length) -> LARGEST_BLOCK);
        return allocate(List.of(Cidr.parse("0.0.0.0/0")), lengths, asked.zones().size())
                .map(blocks -> new AddressPlan(List.of(), blocks))
                .orElseThrow();
    }

    private static Map<Tier, Integer> routable(Requirements asked, Trial trial, int node) {
        Layout layout = trial.layout();
        Map<Tier, Integer> lengths = new EnumMap<>(Tier.class);
        lengths.put(Tier.NODE, node);
        if (layout.controlPlane() == Place.OWN) {
            lengths.put(Tier.CONTROL_PLANE, Layout.controlPlanePrefix(asked));
        }
        if (layout.transit() == Place.OWN) {
            lengths.put(Tier.TRANSIT, FOR_ATTACHMENTS);
        }
        if (layout.publicTier() == Place.OWN) {
            lengths.put(Tier.PUBLIC, layout.publicPrefix());
        }
        return lengths;
    }

    private static Map<Tier, Integer> inside(Requirements asked, Trial trial, int pod) {
        Layout layout = trial.layout();
        Map<Tier, Integer> lengths = new EnumMap<>(Tier.class);
        if (trial.mode().usesPodSubnets()) {
            lengths.put(Tier.POD, pod);
        }
        if (layout.controlPlane() == Place.INSIDE) {
            lengths.put(Tier.CONTROL_PLANE, FOR_ATTACHMENTS);
        }
        if (layout.transit() == Place.INSIDE) {
            lengths.put(Tier.TRANSIT, FOR_ATTACHMENTS);
        }
        if (layout.publicTier() == Place.INSIDE) {
            lengths.put(Tier.PUBLIC, layout.publicPrefix());
        }
        if (trial.mode().usesSecondaryBlock() && !asked.reachesInternet()) {
            lengths.put(Tier.PRIVATE, FOR_GATEWAYS);
        }
        return lengths;
    }

    private static Optional<Map<Tier, List<Cidr>>> allocate(List<Cidr> parents, Map<Tier, Integer> lengths, int zones) {
        List<Integer> wanted = new ArrayList<>();
        lengths.values().forEach(length -> wanted.addAll(Collections.nCopies(zones, length)));
        return SubnetAllocator.within(Family.IPV4, parents, List.of())
                .allocate(wanted)
                .map(blocks -> {
                    Map<Tier, List<Cidr>> byTier = new EnumMap<>(Tier.class);
                    int next = 0;
                    for (Tier tier : lengths.keySet()) {
                        byTier.put(tier, List.copyOf(blocks.subList(next, next + zones)));
                        next += zones;
                    }
                    return byTier;
                });
    }

    /// Non-routable blocks that meet nothing connected, as large as there are and as many as the VPC may have.
    static List<Cidr> freeBlocks(Requirements asked) {
        List<Cidr> taken = new ArrayList<>(asked.granted());
        taken.addAll(asked.connectedRanges());
        int most = Quotas.DEFAULT.ipv4CidrsPerVpc().value() - asked.granted().size();
        List<Cidr> free = new ArrayList<>();
        SubnetAllocator shared = SubnetAllocator.within(SHARED, taken);
        for (int length = LARGEST_BLOCK; length <= SMALLEST_BLOCK && free.isEmpty(); length++) {
            Optional<Cidr> next = shared.next(length);
            while (next.isPresent() && free.size() < most) {
                free.add(next.get());
                shared = shared.without(next.get());
                next = shared.next(length);
            }
        }
        return free;
    }

    /// What is kept for zones that may come later.
    List<Slot> slots(int zones) {
        List<Slot> slots = new ArrayList<>();
        for (Tier tier : Draft.ORDER) {
            List<Cidr> all = blocks.getOrDefault(tier, List.of());
            for (int place = zones; place < all.size(); place++) {
                slots.add(new Slot(place - zones, tier, all.get(place)));
            }
        }
        return List.copyOf(slots);
    }
}
