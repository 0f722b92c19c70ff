package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

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

    /// The part with the next free block for each that meets one of the design; non-routable blocks may be used again,
    /// so they stay.
    static Renumbered in(Network into, Network part) {
        Network result = part;
        CopyRoom room = new CopyRoom(into);
        for (Vpc vpc : part.vpcs()) {
            for (CidrBlock block : vpc.cidrs()) {
                Cidr is = block.cidr();
                if (block.routable() && is.isIpv4() && !room.isFree(is)) {
                    Optional<Cidr> free = room.next(is);
                    if (free.isEmpty()) {
                        return new Renumbered(part, none(vpc.id(), is));
                    }
                    Proposal moved = VpcBlocks.rebase(result, vpc.id(), is, free.get());
                    Edit edit = moved.edit();
                    result = edit == null ? result : applied(edit, result);
                    is = free.get();
                }
                if (block.routable()) {
                    room.take(is);
                }
            }
        }
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
        List<Cidr> pools = new ArrayList<>();
        into.addressPools().forEach(pool -> pools.add(pool.cidr()));
        List<Cidr> taken = new ArrayList<>(pools);
        taken.addAll(Allocation.used(into));
        taken.addAll(Allocation.used(part));
        List<AddressPool> placed = new ArrayList<>();
        for (AddressPool pool : part.addressPools()) {
            Cidr is = pool.cidr();
            if (pools.stream().anyMatch(is::overlaps)) {
                Optional<Cidr> free = SubnetAllocator.within(
                                around(is),
                                taken.stream()
                                        .filter(each -> each.family() == is.family())
                                        .toList())
                        .next(is.prefixLength());
                if (free.isEmpty()) {
                    return new Renumbered(
                            part,
                            "There is no free /" + is.prefixLength() + " beside " + is + " for a copy of the pool "
                                    + pool.id() + ". Make the pools smaller first, or copy less.");
                }
                placed.add(pool.withCidr(free.get()));
            } else {
                placed.add(pool);
            }
            pools.add(placed.getLast().cidr());
            taken.add(placed.getLast().cidr());
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

    private static Network applied(Edit edit, Network network) {
        return edit.apply(new Design(network, new Drawing(Map.of()))).network();
    }

    /// The names of a copy follow its id: `payments-prod-2` beside `payments-2`.
    static Network renamed(Network network, String was, String is) {
        String more = more(was, is);
        Network result = Branches.vpc(network, is, each -> each.withName(longer(each.name(), more)));
        result = Branches.outside(
                result, each -> each.id().equals(is) ? each.withName(longer(each.name(), more)) : each);
        result = Branches.pools(result, each -> each.id().equals(is) ? each.withName(longer(each.name(), more)) : each);
        result = result.withPrefixLists(Branches.mapped(
                result.prefixLists(), each -> each.id().equals(is) ? each.withName(longer(each.name(), more)) : each));
        result = Branches.gateway(result, is, each -> each.withName(longer(each.name(), more)));
        return Branches.cluster(result, is, each -> each.withName(longer(each.name(), more)));
    }

    /// The same for a cluster by itself.
    static Cluster named(Cluster cluster, String was, String is) {
        return was.equals(is) ? cluster : cluster.withName(longer(cluster.name(), more(was, is)));
    }

    private static String more(String was, String is) {
        return is.startsWith(was) ? is.substring(was.length()) : " copy";
    }

    private static @Nullable String longer(@Nullable String name, String more) {
        return name == null ? null : name + more;
    }
}
