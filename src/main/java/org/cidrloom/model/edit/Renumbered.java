package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// A part of a design with addresses that are free in another one.
///
/// @param network the part
/// @param refusal why there are none; empty where there are
record Renumbered(Network network, String refusal) {
    private static final List<Cidr> PRIVATE = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
            .map(Cidr::parse)
            .toList();

    /// How many bits shorter the range is that a copy of a public or an IPv6 pool is looked for in.
    private static final int CLOSE_BY = 8;

    /// The part with the next free block for each that meets one of the design or another of the part; non-routable
    /// blocks may be used again, so they stay.
    static Renumbered in(Network into, Network part) {
        CopyRoom room = new CopyRoom(into);
        Map<String, Map<Cidr, Cidr>> moves = new LinkedHashMap<>();
        for (Vpc vpc : part.vpcs()) {
            for (CidrBlock block : vpc.cidrs()) {
                Cidr is = block.cidr();
                if (block.routable() && is.isIpv4() && !room.isFree(is)) {
                    moves.computeIfAbsent(vpc.id(), id -> new LinkedHashMap<>()).put(is, is);
                } else if (block.routable()) {
                    room.take(is);
                }
            }
        }
        for (Map.Entry<String, Map<Cidr, Cidr>> own : moves.entrySet()) {
            for (Map.Entry<Cidr, Cidr> move : own.getValue().entrySet()) {
                Optional<Cidr> free = room.next(move.getKey());
                if (free.isEmpty()) {
                    return new Renumbered(part, none(own.getKey(), move.getKey()));
                }
                room.take(free.get());
                move.setValue(free.get());
            }
        }
        Network result = VpcBlocks.moved(part, moves);
        List<ExternalNetwork> networks = new ArrayList<>();
        for (ExternalNetwork outside : result.networks()) {
            List<Cidr> ranges = new ArrayList<>();
            for (Cidr range : outside.cidrs()) {
                Optional<Cidr> next = room.isFree(range) ? Optional.of(range) : room.next(range);
                if (next.isEmpty()) {
                    return new Renumbered(part, none(outside.id(), range));
                }
                room.take(next.get());
                ranges.add(next.get());
            }
            networks.add(outside.withCidrs(ranges));
        }
        return pools(into, result.withNetworks(networks));
    }

    /// Pools that meet one of the design get the next range of their size that holds nothing yet: in the same private
    /// range, else close by.
    private static Renumbered pools(Network into, Network part) {
        if (part.addressPools().isEmpty()) {
            return new Renumbered(part, "");
        }
        TakenBlocks pools = new TakenBlocks();
        into.addressPools().forEach(pool -> pools.add(pool.cidr()));
        List<Cidr> taken = new ArrayList<>();
        into.addressPools().forEach(pool -> taken.add(pool.cidr()));
        taken.addAll(Allocation.used(into));
        taken.addAll(Allocation.used(part));
        Map<Cidr, FreeBlocks> ranges = new HashMap<>();
        List<AddressPool> placed = new ArrayList<>();
        for (AddressPool pool : part.addressPools()) {
            Cidr is = pool.cidr();
            if (pools.overlap(is)) {
                Optional<Cidr> free = ranges.computeIfAbsent(around(is), range -> new FreeBlocks(range, taken))
                        .next(is.prefixLength());
                if (free.isEmpty()) {
                    return new Renumbered(
                            part,
                            "There is no free /" + is.prefixLength() + " beside " + is + " for a copy of the pool "
                                    + pool.id() + ". Make the pools smaller first, or copy less.");
                }
                is = free.get();
            }
            placed.add(pool.withCidr(is));
            pools.add(is);
            taken.add(is);
            for (FreeBlocks range : ranges.values()) {
                range.take(is);
            }
        }
        return new Renumbered(part.withAddressPools(placed), "");
    }

    private static Cidr around(Cidr pool) {
        return PRIVATE.stream()
                .filter(range -> range.contains(pool))
                .findFirst()
                .orElseGet(() -> Cidr.around(pool.first(), Math.max(0, pool.prefixLength() - CLOSE_BY)));
    }

    private static String none(String id, Cidr block) {
        return "There is no free /" + block.prefixLength() + " for " + id
                + ". Add an address pool to the design, or copy less.";
    }
}
