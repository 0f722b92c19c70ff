package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;

import static org.cidrloom.model.edit.Branches.mapped;

/// What can be done to the IPv4 blocks of a VPC as a whole: other addresses with its subnets moved along, halves, and
/// one block out of two.
public final class VpcBlocks {
    private VpcBlocks() {}

    /// Gives a VPC another block and moves the subnets in it along: with their distance from its start where they all
    /// fit so, else packed anew in the order of their addresses. Static routes to the block or into it follow.
    public static Proposal rebase(Network network, String vpc, Cidr was, Cidr is) {
        Vpc home = network.vpc(vpc).orElseThrow();
        List<Subnet> inside = home.subnets().stream()
                .filter(subnet -> was.contains(subnet.cidr()))
                .toList();
        Optional<Map<Cidr, Cidr>> moved = moved(inside, was, is);
        if (moved.isEmpty()) {
            return Proposal.refused(is + " is too small for the " + inside.size() + " subnets in " + was
                    + ". Take a larger block, or make subnets smaller first.");
        }
        Map<Cidr, Cidr> places = moved.get();
        UnaryOperator<Cidr> follow = cidr -> places.getOrDefault(cidr, shifted(cidr, was, is));
        List<Edit> parts = new ArrayList<>(List.of(VpcEdits.changeBlock(vpc, was, is)));
        for (Subnet subnet : inside) {
            parts.add(SubnetEdits.changeCidr(vpc, subnet.id(), follow.apply(subnet.cidr())));
        }
        parts.add(Edit.ofNetwork(
                "", design -> routes(design, (via, cidr) -> via.equals(vpc) ? follow.apply(cidr) : cidr)));
        String with = inside.isEmpty() ? "" : inside.size() == 1 ? " with its subnet" : " with its subnets";
        String label = "Move " + was + " of " + vpc + " to " + is + with;
        return Proposal.of(was + " → " + is + with, Edit.all(label, parts), new OfVpc(vpc));
    }

    /// Gives VPCs other blocks of the same sizes and moves the subnets in them along, each with its distance from the
    /// block's start. Static routes to the blocks or into them follow. It goes through the network once.
    ///
    /// @param moves the new block of each that moves, by the VPC's id
    static Network moved(Network network, Map<String, Map<Cidr, Cidr>> moves) {
        if (moves.isEmpty()) {
            return network;
        }
        Network result = Branches.vpcs(network, vpc -> {
            Map<Cidr, Cidr> own = moves.get(vpc.id());
            return own == null
                    ? vpc
                    : vpc.with(b -> b.cidrs(mapped(
                                    vpc.cidrs(), block -> block.withCidr(own.getOrDefault(block.cidr(), block.cidr()))))
                            .subnets(mapped(
                                    vpc.subnets(), subnet -> SubnetEdits.moved(subnet, shifted(subnet.cidr(), own)))));
        });
        return routes(result, (via, cidr) -> shifted(cidr, moves.getOrDefault(via, Map.of())));
    }

    private static Cidr shifted(Cidr cidr, Map<Cidr, Cidr> moves) {
        for (Map.Entry<Cidr, Cidr> move : moves.entrySet()) {
            if (move.getKey().contains(cidr)) {
                return shifted(cidr, move.getKey(), move.getValue());
            }
        }
        return cidr;
    }

    private static Optional<Map<Cidr, Cidr>> moved(List<Subnet> inside, Cidr was, Cidr is) {
        Map<Cidr, Cidr> places = new LinkedHashMap<>();
        boolean fits = inside.stream()
                .allMatch(subnet -> is.contains(shifted(subnet.cidr(), was, is))
                        && shifted(subnet.cidr(), was, is).prefixLength() >= is.prefixLength());
        boolean smaller = is.prefixLength() > was.prefixLength();
        if (fits && !smaller) {
            inside.forEach(subnet -> places.put(subnet.cidr(), shifted(subnet.cidr(), was, is)));
            return Optional.of(places);
        }
        List<Cidr> old = inside.stream().map(Subnet::cidr).distinct().sorted().toList();
        if (old.stream().allMatch(cidr -> distance(cidr, was) + cidr.addressCount() <= is.addressCount())) {
            old.forEach(cidr -> places.put(cidr, shifted(cidr, was, is)));
            return Optional.of(places);
        }
        return SubnetAllocator.within(is, List.of())
                .allocate(old.stream().map(Cidr::prefixLength).toList())
                .map(blocks -> {
                    for (int i = 0; i < old.size(); i++) {
                        places.put(old.get(i), blocks.get(i));
                    }
                    return places;
                });
    }

    private static long distance(Cidr inner, Cidr outer) {
        return inner.first().low() - outer.first().low();
    }

    /// The block as far from the start of the new one as it was from that of the old; a block that does not lie in the
    /// old one stays.
    private static Cidr shifted(Cidr cidr, Cidr was, Cidr is) {
        if (cidr.equals(was)) {
            return is;
        }
        if (!was.contains(cidr) || distance(cidr, was) + cidr.addressCount() > is.addressCount()) {
            return cidr;
        }
        return Cidr.around(is.first().plus(distance(cidr, was)), cidr.prefixLength());
    }

    /// Static routes with other destinations.
    ///
    /// @param follow gives a destination by what the route goes over and what it was
    private static Network routes(Network network, BiFunction<String, Cidr, Cidr> follow) {
        Network result = Branches.gateways(
                network,
                gateway -> gateway.withRouteTables(mapped(
                        gateway.routeTables(),
                        table -> table.withRoutes(mapped(table.routes(), route -> {
                            String via = route.via();
                            return via == null ? route : new TransitRoute(follow.apply(via, route.destination()), via);
                        })))));
        return Branches.vpcs(
                result,
                vpc -> vpc.withRoutes(mapped(
                        vpc.routes(),
                        route -> new VpcRoute(
                                route.tier(), follow.apply(route.via(), route.destination()), route.via()))));
    }

    /// Makes two blocks of one. Subnets stay where they are, so none may lie across the middle.
    public static Proposal split(Network network, String vpc, Cidr block) {
        Vpc home = network.vpc(vpc).orElseThrow();
        if (block.prefixLength() >= Allocation.LONGEST_PREFIX) {
            return Proposal.refused(block + " is as small as a block of a VPC can be.");
        }
        List<Cidr> halves = block.halves();
        Optional<Subnet> across = home.subnets().stream()
                .filter(subnet -> block.contains(subnet.cidr())
                        && halves.stream().noneMatch(half -> half.contains(subnet.cidr())))
                .findFirst();
        if (across.isPresent()) {
            return Proposal.refused(across.get().id() + " (" + across.get().cidr() + ") lies in both halves of " + block
                    + ". Split or move it first.");
        }
        Edit edit = VpcEdits.change(vpc, "Split " + block + " of " + vpc, was -> {
            List<CidrBlock> blocks = new ArrayList<>();
            for (CidrBlock each : was.cidrs()) {
                if (each.cidr().equals(block)) {
                    halves.forEach(half -> blocks.add(each.withCidr(half)));
                } else {
                    blocks.add(each);
                }
            }
            return was.withCidrs(blocks);
        });
        return Proposal.of(block + " → " + halves.getFirst() + " and " + halves.getLast(), edit, new OfVpc(vpc));
    }

    /// Every way to make two blocks of one of a VPC, each as [#split]; none where no block can be split.
    public static List<Proposal> splits(Network network, String vpc) {
        return network.vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(block -> split(network, vpc, block.cidr()))
                .filter(proposal -> !proposal.isRefused())
                .toList();
    }

    /// Every way to make one block of two that are the halves of one and of one kind; none where there are no two such.
    public static List<Proposal> joins(Network network, String vpc) {
        Map<Cidr, CidrBlock> blocks = new LinkedHashMap<>();
        network.vpc(vpc).map(Vpc::cidrs).orElse(List.of()).forEach(block -> blocks.put(block.cidr(), block));
        List<Proposal> joins = new ArrayList<>();
        for (CidrBlock one : blocks.values()) {
            Cidr low = one.cidr();
            if (low.prefixLength() <= Allocation.SHORTEST_PREFIX) {
                continue;
            }
            Cidr whole = low.parent();
            CidrBlock other = blocks.get(whole.halves().getLast());
            if (low.equals(whole.halves().getFirst()) && other != null && one.routable() == other.routable()) {
                joins.add(joined(vpc, low, other.cidr(), whole));
            }
        }
        return joins;
    }

    /// Makes one block of this one and the other half of what they are the halves of. Refused where the VPC has no such
    /// block, or only one of the two is routable.
    public static Proposal join(Network network, String vpc, Cidr block) {
        List<CidrBlock> blocks = network.vpc(vpc).orElseThrow().cidrs();
        if (block.prefixLength() <= Allocation.SHORTEST_PREFIX) {
            return Proposal.refused(block + " is as large as a block of a VPC can be.");
        }
        List<Cidr> halves = block.parent().halves();
        Cidr other = halves.getFirst().equals(block) ? halves.getLast() : halves.getFirst();
        Optional<Boolean> routable = routable(blocks, block);
        Optional<Boolean> otherRoutable = routable(blocks, other);
        if (otherRoutable.isEmpty()) {
            return Proposal.refused(block + " can be joined with " + other + " only, which " + vpc + " does not have.");
        }
        return otherRoutable.equals(routable)
                ? joined(vpc, halves.getFirst(), halves.getLast(), block.parent())
                : Proposal.refused(
                        "Only one of " + block + " and " + other + " is routable. Make both so, or neither.");
    }

    private static Optional<Boolean> routable(List<CidrBlock> blocks, Cidr cidr) {
        return blocks.stream()
                .filter(each -> each.cidr().equals(cidr))
                .findFirst()
                .map(CidrBlock::routable);
    }

    private static Proposal joined(String vpc, Cidr low, Cidr high, Cidr whole) {
        Edit edit = VpcEdits.change(
                vpc,
                "Join " + low + " and " + high + " of " + vpc,
                was -> was.withCidrs(Branches.without(
                        mapped(was.cidrs(), each -> each.cidr().equals(low) ? each.withCidr(whole) : each),
                        each -> each.cidr().equals(high))));
        return Proposal.of(low + " and " + high + " → " + whole, edit, new OfVpc(vpc));
    }
}
