package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

/// The next free block for a new element. IPv4 throughout.
public final class Allocation {
    /// The smallest block of a VPC and of a subnet (VPC-01, SUB-01).
    public static final int LONGEST_PREFIX = 28;

    /// The largest block of a VPC and of a subnet (VPC-01, SUB-01).
    public static final int SHORTEST_PREFIX = 16;

    /// Where routable blocks come from in a design without address pools.
    private static final Cidr PRIVATE = Cidr.parse("10.0.0.0/8");

    /// Shared address space, which a VPC may have beside an RFC 1918 block (VPC-11).
    private static final Cidr SHARED = Cidr.parse("100.64.0.0/10");

    private Allocation() {}

    /// The next free block for a VPC or an outside network that the rest of the company can reach: out of the first of
    /// the design's address pools that has room, or of 10.0.0.0/8 where it has none; apart from every block of the
    /// design. Pools of shared address space come last: a VPC has such a block beside another one only (VPC-11).
    public static Optional<Cidr> routable(Network network, int prefixLength) {
        return next(routableRoom(network), prefixLength);
    }

    /// The next free block out of the first of several rooms that has one.
    public static Optional<Cidr> next(List<SubnetAllocator> rooms, int prefixLength) {
        return rooms.stream().flatMap(room -> room.next(prefixLength).stream()).findFirst();
    }

    /// All that [#routable] takes from, in its order. It costs the whole design to find; who asks for several
    /// sizes asks this once.
    public static List<SubnetAllocator> routableRoom(Network network) {
        List<Cidr> taken = used(network);
        return pools(network).stream()
                .map(pool -> SubnetAllocator.within(pool, taken))
                .toList();
    }

    /// The design's IPv4 pools in the order in which blocks are taken from them; 10.0.0.0/8 where it has none.
    static List<Cidr> pools(Network network) {
        List<Cidr> pools = network.addressPools().stream()
                .map(AddressPool::cidr)
                .filter(Cidr::isIpv4)
                .sorted(Comparator.comparing(SHARED::contains))
                .toList();
        return pools.isEmpty() ? List.of(PRIVATE) : pools;
    }

    /// The next free block of 100.64.0.0/10 for pods, apart from every block of the design where that is possible, else
    /// apart from the VPC's own: a non-routable block may be used again elsewhere.
    public static Optional<Cidr> nonRoutable(Network network, Vpc vpc, int prefixLength) {
        return nonRoutable(sharedRoom(network), vpc, prefixLength);
    }

    /// As [#nonRoutable], where what no block of the design takes is known already.
    ///
    /// @param shared what is free of 100.64.0.0/10, as [#sharedRoom] gives it
    public static Optional<Cidr> nonRoutable(SubnetAllocator shared, Vpc vpc, int prefixLength) {
        return shared.next(prefixLength)
                .or(() -> SubnetAllocator.within(
                                SHARED,
                                vpc.cidrs().stream().map(CidrBlock::cidr).toList())
                        .next(prefixLength));
    }

    /// What no block of the design takes of 100.64.0.0/10.
    public static SubnetAllocator sharedRoom(Network network) {
        return SubnetAllocator.within(SHARED, used(network));
    }

    /// Whether two networks have the same blocks and pools, so that the same is free in both. Networks that share most
    /// of their elements, as those before and after an edit do, are told apart quickly.
    public static boolean isSameRoom(Network one, Network other) {
        return one.addressPools().equals(other.addressPools())
                && areSame(one.vpcs(), other.vpcs(), Vpc::cidrs)
                && areSame(one.networks(), other.networks(), ExternalNetwork::cidrs)
                && areSame(one.clusters(), other.clusters(), Cluster::serviceCidr);
    }

    @SuppressWarnings("ReferenceEquality") // what an edit leaves alone is the same one
    private static <E> boolean areSame(List<E> some, List<E> others, Function<E, @Nullable Object> blocks) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            E one = some.get(i);
            E other = others.get(i);
            if (one != other && !Objects.equals(blocks.apply(one), blocks.apply(other))) {
                return false;
            }
        }
        return true;
    }

    /// Every block that the design gives to something.
    static List<Cidr> used(Network network) {
        List<Cidr> used = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            vpc.cidrs().forEach(block -> used.add(block.cidr()));
        }
        for (ExternalNetwork outside : network.networks()) {
            used.addAll(outside.cidrs());
        }
        network.clusters().forEach(cluster -> {
            Cidr services = cluster.serviceCidr();
            if (services != null) {
                used.add(services);
            }
        });
        return used;
    }

    /// The next free block for a subnet of that tier; pod subnets go into non-routable blocks first, all others into
    /// routable ones first. Empty where no block of the VPC has room.
    public static Optional<Cidr> subnet(Vpc vpc, Tier tier, int prefixLength) {
        return blocksFor(vpc, tier).stream()
                .flatMap(block -> SubnetAllocator.within(block, taken(vpc)).next(prefixLength).stream())
                .findFirst();
    }

    /// Free blocks for several subnets of that tier, all of one size and in one block of the VPC: of the usual size for
    /// the tier, or smaller until they fit; down to /28, and empty where not even those do.
    public static List<Cidr> subnets(Vpc vpc, Tier tier, int count) {
        for (Cidr block : blocksFor(vpc, tier)) {
            SubnetAllocator free = SubnetAllocator.within(block, taken(vpc));
            for (int length = usualPrefix(block, tier); length <= LONGEST_PREFIX; length++) {
                Optional<List<Cidr>> fitting = free.allocate(Collections.nCopies(count, length));
                if (fitting.isPresent()) {
                    return fitting.get();
                }
            }
        }
        return List.of();
    }

    /// Free blocks for several subnets of that tier, all of one size, inside one free block: of the usual size for the
    /// tier, or smaller until they fit; down to /28, and empty where not even those do.
    public static List<Cidr> subnetsWithin(Cidr free, Tier tier, int count) {
        SubnetAllocator room = SubnetAllocator.within(free, List.of());
        for (int length = usualPrefix(free, tier); length <= LONGEST_PREFIX; length++) {
            Optional<List<Cidr>> fitting = room.allocate(Collections.nCopies(count, length));
            if (fitting.isPresent()) {
                return fitting.get();
            }
        }
        return List.of();
    }

    private static int usualPrefix(Cidr block, Tier tier) {
        int length = switch (tier) {
            case POD -> block.prefixLength() + 3;
            case TRANSIT, CONTROL_PLANE -> LONGEST_PREFIX;
            case PUBLIC, PRIVATE, NODE, DATABASE -> Math.max(block.prefixLength() + 2, 24);
        };
        return Math.clamp(
                length, Math.min(LONGEST_PREFIX, Math.max(SHORTEST_PREFIX, block.prefixLength())), LONGEST_PREFIX);
    }

    private static List<Cidr> blocksFor(Vpc vpc, Tier tier) {
        boolean routableFirst = tier != Tier.POD;
        return vpc.cidrs().stream()
                .sorted(Comparator.comparing(block -> block.routable() != routableFirst))
                .map(CidrBlock::cidr)
                .filter(Cidr::isIpv4)
                .toList();
    }

    private static List<Cidr> taken(Vpc vpc) {
        return vpc.subnets().stream().map(Subnet::cidr).toList();
    }
}
