package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// Fixes that give something another block.
public final class Renumbering {
    private Renumbering() {}

    /// Moves a block of a VPC, and the subnets in it with their distance from its start.
    ///
    /// @param to a block of the same size
    public static Edit moveBlock(Vpc vpc, Cidr from, Cidr to) {
        List<Edit> parts = new ArrayList<>();
        parts.add(VpcEdits.changeBlock(vpc.id(), from, to));
        for (Subnet subnet : vpc.subnets()) {
            if (from.contains(subnet.cidr())) {
                long distance = subnet.cidr().first().low() - from.first().low();
                Cidr moved =
                        Cidr.around(to.first().plus(distance), subnet.cidr().prefixLength());
                parts.add(SubnetEdits.changeCidr(vpc.id(), subnet.id(), moved));
            }
        }
        return Edit.all("Move " + from + " of " + vpc.id() + " to " + to, parts);
    }

    /// The first block of 100.64.0.0/10 of that size that meets none of those taken.
    public static Optional<Cidr> freeShared(int prefixLength, Collection<Cidr> taken) {
        return SubnetAllocator.within(Ranges.SHARED, taken).next(prefixLength);
    }

    /// The next free block of that size in the design's address pools, apart from everything that the design has. Only
    /// another range or pool changes it.
    static Optional<Cidr> freeOfPools(Facts facts, int prefixLength) {
        List<Cidr> pools = facts.addressPools().stream().map(AddressPool::cidr).toList();
        return pools.isEmpty()
                ? Optional.empty()
                : SubnetAllocator.within(Family.IPV4, pools, facts.takenRanges())
                        .next(prefixLength);
    }

    /// Moves a subnet to the next free block of a size in its VPC: among the non-routable blocks for pods, among the
    /// routable ones for all others, and among the rest where those are full.
    public static Optional<Edit> moveSubnet(Vpc vpc, Subnet subnet, int prefixLength) {
        List<Cidr> taken = vpc.subnets().stream()
                .filter(other -> !other.id().equals(subnet.id()))
                .map(Subnet::cidr)
                .toList();
        boolean pods = subnet.tier() == Tier.POD;
        return nextIn(vpc, !pods, prefixLength, taken)
                .or(() -> nextIn(vpc, pods, prefixLength, taken))
                .map(free -> SubnetEdits.changeCidr(vpc.id(), subnet.id(), free));
    }

    private static Optional<Cidr> nextIn(Vpc vpc, boolean routable, int prefixLength, List<Cidr> taken) {
        List<Cidr> blocks = vpc.cidrs().stream()
                .filter(block -> block.routable() == routable)
                .map(CidrBlock::cidr)
                .toList();
        return SubnetAllocator.within(Family.IPV4, blocks, taken).next(prefixLength);
    }

    /// Those of the VPC's IPv4 blocks that the predicate holds for.
    public static List<Cidr> blocksThat(Vpc vpc, Predicate<Cidr> holds) {
        List<Cidr> blocks = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            if (holds.test(block.cidr())) {
                blocks.add(block.cidr());
            }
        }
        return Collections.unmodifiableList(blocks);
    }

    /// The VPC's IPv4 blocks.
    public static List<Cidr> blocks(Vpc vpc) {
        List<Cidr> blocks = new ArrayList<>(vpc.cidrs().size());
        for (CidrBlock block : vpc.cidrs()) {
            blocks.add(block.cidr());
        }
        return Collections.unmodifiableList(blocks);
    }
}
