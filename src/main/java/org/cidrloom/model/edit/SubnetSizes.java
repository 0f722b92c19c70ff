package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.SubnetBlocks.Size;
import org.cidrloom.net.Cidr;

/// One size for several subnets at once, such as those of a tier. Of a single one: [SubnetBlocks].
public final class SubnetSizes {
    private SubnetSizes() {}

    /// Gives subnets another size, each where it is if that is free, else in the next free block of its VPC; in the
    /// order of their addresses, so that neighbours stay neighbours.
    ///
    /// @param ids at least one; the proposal's text speaks of the first
    public static Proposal resize(Network network, List<OfSubnet> ids, int prefixLength) {
        if (ids.size() == 1) {
            return SubnetBlocks.resize(network, ids.getFirst(), prefixLength);
        }
        if (prefixLength < Allocation.SHORTEST_PREFIX || prefixLength > Allocation.LONGEST_PREFIX) {
            return Proposal.refused("/" + prefixLength + ": AWS takes subnets from /16 to /28.");
        }
        Map<OfSubnet, Cidr> blocks = blocks(network, ids, prefixLength);
        if (blocks.size() < ids.size()) {
            return Proposal.refused(
                    ids.size() + " subnets of /" + prefixLength + " do not fit. Add a CIDR block, or resize fewer.");
        }
        List<Edit> edits = blocks.entrySet().stream()
                .map(each -> SubnetEdits.changeCidr(
                        each.getKey().vpc(), each.getKey().subnet(), each.getValue()))
                .toList();
        String text = ids.size() + " subnets of /" + prefixLength + ", "
                + SubnetBlocks.usableWords(blocks.values().iterator().next()) + " each\n"
                + String.join(
                        ", ", ids.stream().map(blocks::get).map(Cidr::toString).toList());
        return new Proposal(
                text,
                Edit.all("Resize " + ids.size() + " subnets to /" + prefixLength, edits),
                List.<ElementId>copyOf(ids));
    }

    /// Every size that all of the subnets could have, the largest first, as [SubnetBlocks#sizes] tells it of the first.
    public static List<Size> sizes(Network network, List<OfSubnet> ids) {
        if (ids.size() == 1) {
            return SubnetBlocks.sizes(network, ids.getFirst());
        }
        OfSubnet first = ids.getFirst();
        Subnet subnet = subnet(network, first);
        List<Size> sizes = new ArrayList<>();
        for (int length = Allocation.SHORTEST_PREFIX; length <= Allocation.LONGEST_PREFIX; length++) {
            Map<OfSubnet, Cidr> blocks = blocks(network, ids, length);
            Cidr block = blocks.get(first);
            if (block != null && blocks.size() == ids.size()) {
                boolean stays = block.equals(Cidr.around(subnet.cidr().first(), length));
                sizes.add(new Size(length, SubnetBlocks.usable(block), block, stays));
            }
        }
        return sizes;
    }

    /// The blocks that the subnets would have; fewer where not all of them fit.
    private static Map<OfSubnet, Cidr> blocks(Network network, List<OfSubnet> ids, int prefixLength) {
        List<OfSubnet> sorted = ids.stream()
                .sorted(Comparator.comparing(id -> subnet(network, id).cidr()))
                .toList();
        Set<OfSubnet> moved = new HashSet<>(ids);
        Map<String, Vpc> homes = new LinkedHashMap<>();
        Map<OfSubnet, Cidr> blocks = new LinkedHashMap<>();
        for (OfSubnet id : sorted) {
            Vpc home = homes.computeIfAbsent(
                    id.vpc(), vpc -> without(network.vpc(vpc).orElseThrow(), moved));
            Subnet subnet = subnet(network, id);
            Cidr there = Cidr.around(subnet.cidr().first(), prefixLength);
            Optional<Cidr> block = SubnetBlocks.obstacle(home, subnet, there).isEmpty()
                    ? Optional.of(there)
                    : Allocation.subnet(home, subnet.tier(), prefixLength);
            if (block.isEmpty()) {
                return blocks;
            }
            blocks.put(id, block.get());
            homes.put(id.vpc(), home.withSubnets(Branches.plus(home.subnets(), subnet.withCidr(block.get()))));
        }
        return blocks;
    }

    private static Vpc without(Vpc vpc, Set<OfSubnet> gone) {
        return vpc.withSubnets(
                Branches.without(vpc.subnets(), each -> gone.contains(new OfSubnet(vpc.id(), each.id()))));
    }

    private static Subnet subnet(Network network, OfSubnet id) {
        return network.vpc(id.vpc()).flatMap(vpc -> vpc.subnet(id.subnet())).orElseThrow();
    }
}
