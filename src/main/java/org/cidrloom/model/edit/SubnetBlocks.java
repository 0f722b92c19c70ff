package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// What can be done to the block of a subnet: another size, halves, one out of two. Other zones and VPCs:
/// [SubnetMoves].
public final class SubnetBlocks {
    /// What AWS keeps of each subnet (SUB-03).
    private static final int RESERVED = 5;

    private SubnetBlocks() {}

    /// Gives a subnet another size: in place where the larger block is free, else in the next free block of its VPC. A
    /// smaller one keeps its first address.
    public static Proposal resize(Network network, OfSubnet id, int prefixLength) {
        Vpc vpc = network.vpc(id.vpc()).orElseThrow();
        Subnet subnet = vpc.subnet(id.subnet()).orElseThrow();
        Cidr was = subnet.cidr();
        if (prefixLength < Allocation.SHORTEST_PREFIX || prefixLength > Allocation.LONGEST_PREFIX) {
            return Proposal.refused("/" + prefixLength + ": AWS takes subnets from /16 to /28.");
        }
        Cidr there = Cidr.around(was.first(), prefixLength);
        Optional<String> obstacle = obstacle(vpc, subnet, there);
        if (obstacle.isEmpty()) {
            return resized(id, was, there, "");
        }
        return Allocation.subnet(without(vpc, subnet), subnet.tier(), prefixLength)
                .map(free -> resized(id, was, free, "\nmoved, because " + there + " " + obstacle.get()))
                .orElseGet(() -> Proposal.refused("/" + prefixLength + " does not fit: " + there + " " + obstacle.get()
                        + ", and no other /" + prefixLength + " of " + vpc.id() + " is free."));
    }

    /// A size that a subnet could have.
    ///
    /// @param prefixLength of the block
    /// @param usable how many addresses AWS leaves of it (SUB-03)
    /// @param block the block that the subnet would get
    /// @param stays whether that lies where the subnet is now; else it would move within its VPC
    public record Size(int prefixLength, long usable, Cidr block, boolean stays) {}

    /// Every size that the subnet could have, the largest first: where it is, or else in the next free block of its
    /// VPC. Its own is among them.
    public static List<Size> sizes(Network network, OfSubnet id) {
        Vpc vpc = network.vpc(id.vpc()).orElseThrow();
        Subnet subnet = vpc.subnet(id.subnet()).orElseThrow();
        Vpc rest = without(vpc, subnet);
        List<Size> sizes = new ArrayList<>();
        for (int length = Allocation.SHORTEST_PREFIX; length <= Allocation.LONGEST_PREFIX; length++) {
            Cidr there = Cidr.around(subnet.cidr().first(), length);
            int wanted = length;
            boolean stays = length == subnet.cidr().prefixLength()
                    || obstacle(vpc, subnet, there).isEmpty();
            (stays ? Optional.of(there) : Allocation.subnet(rest, subnet.tier(), wanted))
                    .ifPresent(block -> sizes.add(new Size(wanted, usable(block), block, stays)));
        }
        return sizes;
    }

    /// How many addresses AWS leaves of a block.
    static long usable(Cidr block) {
        return Math.max(0, block.addressCount() - RESERVED);
    }

    static String usableWords(Cidr block) {
        return String.format(Locale.ROOT, "%,d usable", usable(block));
    }

    private static Proposal resized(OfSubnet id, Cidr was, Cidr is, String more) {
        String text = was + " → " + is + ", " + usableWords(is) + more;
        Edit change = SubnetEdits.changeCidr(id.vpc(), id.subnet(), is);
        return Proposal.of(text, new Edit("Resize " + id.subnet() + " to /" + is.prefixLength(), change.change()), id);
    }

    /// Why a block of the VPC cannot be the subnet's; nothing where it can.
    public static Optional<String> obstacle(Vpc vpc, Subnet subnet, Cidr block) {
        if (vpc.cidrs().stream().noneMatch(each -> each.cidr().contains(block))) {
            return Optional.of("lies outside every block of " + vpc.id());
        }
        return vpc.subnets().stream()
                .filter(other -> !other.id().equals(subnet.id()) && other.cidr().overlaps(block))
                .findFirst()
                .map(other -> "overlaps " + other.id() + " (" + other.cidr() + ")");
    }

    private static Vpc without(Vpc vpc, Subnet subnet) {
        return vpc.withSubnets(Branches.without(vpc.subnets(), each -> each.id().equals(subnet.id())));
    }

    /// Makes two subnets of one, in the same zone and of the same tier. The first half keeps the id and what uses it.
    public static Proposal split(Network network, OfSubnet id) {
        Subnet subnet =
                network.vpc(id.vpc()).flatMap(vpc -> vpc.subnet(id.subnet())).orElseThrow();
        if (subnet.cidr().prefixLength() >= Allocation.LONGEST_PREFIX) {
            return Proposal.refused(subnet.cidr() + " is as small as a subnet can be.");
        }
        Cidr low = subnet.cidr().halves().getFirst();
        Cidr high = subnet.cidr().halves().getLast();
        String second = Ids.next(Ids.beside(network, id), id.subnet());
        Subnet first = subnet.with(b ->
                b.cidr(low).reservations(Branches.without(subnet.reservations(), kept -> !low.contains(kept.cidr()))));
        Subnet other = subnet.with(b -> b.id(second)
                .name(null)
                .cidr(high)
                .ipv6Index(null)
                .reservations(Branches.without(subnet.reservations(), kept -> !high.contains(kept.cidr()))));
        Edit edit = VpcEdits.change(id.vpc(), "Split " + id.subnet() + " into halves", was -> {
            List<Subnet> all = new ArrayList<>();
            for (Subnet each : was.subnets()) {
                if (each.id().equals(id.subnet())) {
                    all.add(first);
                    all.add(other);
                } else {
                    all.add(each);
                }
            }
            return was.withSubnets(all);
        });
        return Proposal.of(
                id.subnet() + " " + low + " and " + second + " " + high, edit, id, new OfSubnet(id.vpc(), second));
    }

    /// Makes one subnet of two that are the halves of one block. The one with the lower addresses keeps its id; what
    /// uses the other no longer does.
    public static Proposal join(Network network, OfSubnet one, OfSubnet other) {
        Vpc vpc = network.vpc(one.vpc()).orElseThrow();
        Optional<Subnet> first = vpc.subnet(one.subnet());
        Optional<Subnet> second = vpc.subnet(other.subnet());
        if (!one.vpc().equals(other.vpc()) || first.isEmpty() || second.isEmpty()) {
            return Proposal.refused("Only subnets of one VPC can be joined.");
        }
        Subnet a = first.get();
        Subnet b = second.get();
        if (a.cidr().compareTo(b.cidr()) > 0) {
            return join(network, other, one);
        }
        if (!a.zone().equals(b.zone()) || a.tier() != b.tier()) {
            return Proposal.refused(a.id() + " and " + b.id()
                    + " are of different zones or tiers. A joined subnet has one of each: change one of them first.");
        }
        boolean halves = a.cidr().prefixLength() > Allocation.SHORTEST_PREFIX
                && a.cidr().parent().halves().equals(List.of(a.cidr(), b.cidr()));
        if (!halves) {
            return Proposal.refused(a.cidr() + " and " + b.cidr() + " are not the two halves of one block.");
        }
        Cidr whole = a.cidr().parent();
        Edit edit = Edit.all(
                "Join " + a.id() + " and " + b.id(),
                List.of(
                        SubnetEdits.change(
                                one.vpc(),
                                a.id(),
                                "",
                                was -> was.with(builder -> builder.cidr(whole)
                                        .reservations(concat(was.reservations(), b.reservations())))),
                        ElementEdits.remove(other)));
        return Proposal.of(a.id() + " " + whole, edit, one);
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
