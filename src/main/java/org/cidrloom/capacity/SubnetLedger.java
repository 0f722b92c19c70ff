package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.net.Cidr;

/// Keeps the books of one subnet while the capacity is computed: what fixed consumers and node groups take.
final class SubnetLedger {
    private static final int BLOCK_PREFIX = 28;

    /// Single addresses that fit into the two /28 blocks which can be no prefix anyhow: the first holds four of
    /// AWS's addresses and the last one (SUB-07).
    private static final int ROOM_BESIDE_RESERVED = 2 * PodNetworking.PREFIX_ADDRESSES - ReservedAddresses.PER_SUBNET;

    private final OfSubnet id;
    private final Subnet subnet;
    private List<FixedConsumer> consumers;
    private long fixed;
    private Taken min = Taken.NOTHING;
    private Taken desired = Taken.NOTHING;
    private Taken max = Taken.NOTHING;
    private Taken surge = Taken.NOTHING;
    private long weight;

    /// Books in which nothing stands yet.
    SubnetLedger(OfSubnet id, Subnet subnet) {
        this.id = id;
        this.subnet = subnet;
        this.consumers = List.of();
    }

    /// Books in which these fixed consumers stand and no other.
    ///
    /// @param fixed what they take together
    SubnetLedger(OfSubnet id, Subnet subnet, List<FixedConsumer> consumers, long fixed) {
        this.id = id;
        this.subnet = subnet;
        this.consumers = consumers;
        this.fixed = fixed;
    }

    /// Books what takes addresses however many nodes there are.
    void book(FixedConsumer consumer) {
        if (consumers.isEmpty()) {
            consumers = new ArrayList<>();
        }
        consumers.add(consumer);
        fixed += consumer.addresses();
    }

    OfSubnet id() {
        return id;
    }

    String zone() {
        return subnet.zone();
    }

    void book(Stage stage, Taken more) {
        switch (stage) {
            case MIN -> min = min.plus(more);
            case DESIRED -> desired = desired.plus(more);
            case MAX -> max = max.plus(more);
            case SURGE -> surge = surge.plus(more);
        }
    }

    /// Notes a group's weight when the addresses are shared out.
    void weigh(long more) {
        weight += more;
    }

    /// What a group of that weight may take, of the addresses that are left beside the fixed consumers.
    long share(long ownWeight) {
        return shareOf(Math.max(0, ReservedAddresses.usable(subnet.cidr()) - fixed), ownWeight);
    }

    /// The same of whole /28 blocks, with the most nodes.
    long shareOfPrefixes(long ownWeight) {
        return shareOf(prefixesFree(singles(Stage.MAX)), ownWeight);
    }

    /// The same once so many further single addresses are taken.
    long shareOfPrefixes(long ownWeight, long moreSingles) {
        return shareOf(prefixesFree(singles(Stage.MAX) + moreSingles), ownWeight);
    }

    private long shareOf(long all, long ownWeight) {
        return weight == 0 ? all : Math.round(Math.floor((double) all * ownWeight / weight));
    }

    private Taken at(Stage stage) {
        return switch (stage) {
            case MIN -> min;
            case DESIRED -> desired;
            case MAX -> max;
            case SURGE -> surge;
        };
    }

    private long singles(Stage stage) {
        return fixed + at(stage).singles();
    }

    /// Whether it has the addresses and prefixes that are taken of it with the most nodes.
    boolean carriesMost() {
        long prefixes = max.prefixes();
        return ReservedAddresses.usable(subnet.cidr()) - fixed >= max.total()
                && (prefixes == 0 || prefixes <= prefixesFree(peakOfSingles()));
    }

    private long peakOfSingles() {
        return demand(Taken::singles).peak() + fixed;
    }

    SubnetLoad load() {
        Cidr cidr = subnet.cidr();
        long usable = ReservedAddresses.usable(cidr);
        Demand demand = demand(Taken::total).plus(fixed);
        long singles = peakOfSingles();
        long left = usable - demand.peak();
        long leftForSingles = usable - setAside() - singles;
        return new SubnetLoad(
                id,
                subnet.zone(),
                cidr.addressCount(),
                usable,
                fixed,
                consumers,
                demand,
                Math.min(left, leftForSingles),
                prefixesFree(singles),
                demand(Taken::prefixes),
                layers(cidr.addressCount()));
    }

    private Demand demand(ToLongFunction<Taken> part) {
        if (weight == 0) {
            return Demand.NONE; // nobody has booked anything
        }
        return new Demand(
                part.applyAsLong(min), part.applyAsLong(desired), part.applyAsLong(max), part.applyAsLong(surge));
    }

    private List<Layer> layers(long size) {
        long reserved = Math.min(size, ReservedAddresses.PER_SUBNET);
        long extra = Math.max(0, surge.total() - max.total());
        long free = size - reserved - fixed - max.total() - extra;
        return List.of(
                Layer.of(Layer.Kind.RESERVED, reserved),
                Layer.of(Layer.Kind.FIXED, fixed),
                Layer.of(Layer.Kind.NODES, max.interfaces()),
                Layer.of(Layer.Kind.PODS, max.pods()),
                Layer.of(Layer.Kind.WARM, max.warm()),
                Layer.of(Layer.Kind.SURGE, extra),
                Layer.of(Layer.Kind.FREE, Math.max(0, free)));
    }

    /// Usable addresses inside reservations, which EC2 gives to nobody who does not ask for them (SUB-06).
    private long setAside() {
        long aside = 0;
        for (Subnet.Reservation reservation : subnet.reservations()) {
            Cidr cidr = reservation.cidr();
            if (subnet.cidr().contains(cidr)) {
                aside += cidr.addressCount() - reservedInside(cidr);
            }
        }
        return aside;
    }

    private long reservedInside(Cidr range) {
        long inside = range.contains(subnet.cidr().last()) ? 1 : 0;
        long start = range.first().low() - subnet.cidr().first().low();
        return inside + Math.clamp(Math.min(4 - start, range.addressCount()), 0, 4);
    }

    /// Whole /28 blocks that are free beside so many single addresses, at best: the singles fill up the two
    /// blocks at the ends first. Prefix reservations, where there are any, are the only place EC2 takes
    /// prefixes from.
    private long prefixesFree(long singles) {
        if (!subnet.cidr().isIpv4()) {
            return 0;
        }
        for (Subnet.Reservation reservation : subnet.reservations()) {
            if (reservation.type() == ReservationType.PREFIX) {
                return blocksReserved(ReservationType.PREFIX);
            }
        }
        long spoiled = Math.ceilDiv(Math.max(0, singles - ROOM_BESIDE_RESERVED), PodNetworking.PREFIX_ADDRESSES);
        return Math.max(0, wholeBlocks(subnet.cidr()) - spoiled - blocksReserved(ReservationType.EXPLICIT));
    }

    private long blocksReserved(ReservationType type) {
        long blocks = 0;
        for (Subnet.Reservation reservation : subnet.reservations()) {
            if (reservation.type() == type && subnet.cidr().contains(reservation.cidr())) {
                blocks += wholeBlocks(reservation.cidr());
            }
        }
        return blocks;
    }

    /// The /28 blocks of a range of the subnet that hold none of AWS's five addresses.
    private long wholeBlocks(Cidr range) {
        if (range.prefixLength() > BLOCK_PREFIX) {
            return 0;
        }
        long blocks = 1L << (BLOCK_PREFIX - range.prefixLength());
        boolean atStart = range.contains(subnet.cidr().first());
        boolean atEnd = range.contains(subnet.cidr().last());
        return Math.max(0, blocks - (atStart ? 1 : 0) - (atEnd ? 1 : 0));
    }
}
