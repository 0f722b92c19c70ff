package org.cidrloom.ui.canvas;

import java.util.Optional;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetBlocks;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcBlocks;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// What comes of a text that is typed in the place of a block: of a subnet, a VPC, or a network outside AWS.
final class BlockText {
    private BlockText() {}

    /// One more block as large as that one and of its kind, the next that is free.
    static Proposal another(Network network, ElementId element, Cidr block) {
        if (!(element instanceof OfVpc(String id))) {
            return Proposal.refused("Only blocks of a VPC can be duplicated.");
        }
        Vpc vpc = network.vpc(id).orElseThrow();
        boolean routable = vpc.cidrs().stream().anyMatch(each -> each.cidr().equals(block) && each.routable());
        int length = block.prefixLength();
        return (routable ? Allocation.routable(network, length) : Allocation.nonRoutable(network, vpc, length))
                .map(free -> Proposal.of("", VpcEdits.addBlock(id, new CidrBlock(free, routable)), element))
                .orElseGet(() -> Proposal.refused("There is no free /" + length + " left for " + id + "."));
    }

    /// The first or only block of an element; nothing where it has none.
    static Optional<Cidr> first(Network network, ElementId element) {
        return switch (element) {
            case OfSubnet(String vpc, String id) ->
                network.vpc(vpc).flatMap(each -> each.subnet(id)).map(Subnet::cidr);
            case OfVpc(String id) ->
                network.vpc(id)
                        .flatMap(
                                vpc -> vpc.cidrs().stream().map(CidrBlock::cidr).findFirst());
            case OfNetwork(String id) ->
                network.externalNetwork(id)
                        .flatMap(each -> each.cidrs().stream().findFirst());
            default -> Optional.empty();
        };
    }

    /// Whether the element has that block.
    static boolean has(Network network, ElementId element, Cidr block) {
        return switch (element) {
            case OfVpc(String id) ->
                network.vpc(id).map(Vpc::cidrs).stream()
                        .flatMap(blocks -> blocks.stream())
                        .anyMatch(each -> each.cidr().equals(block));
            case OfNetwork(String id) ->
                network.externalNetwork(id)
                        .map(ExternalNetwork::cidrs)
                        .filter(blocks -> blocks.contains(block))
                        .isPresent();
            default -> first(network, element).filter(block::equals).isPresent();
        };
    }

    /// How many subnets of a VPC lie in the block.
    static long inside(Network network, ElementId element, Cidr block) {
        return element instanceof OfVpc(String id)
                ? network.vpc(id).map(Vpc::subnets).stream()
                        .flatMap(subnets -> subnets.stream())
                        .filter(subnet -> block.contains(subnet.cidr()))
                        .count()
                : 0;
    }

    /// Takes a block out of a VPC or a network outside AWS; refused for the only one of a VPC. Its subnets stay.
    static Proposal removal(Network network, ElementId element, Cidr block) {
        return switch (element) {
            case OfVpc(String id) ->
                network.vpc(id).orElseThrow().cidrs().size() > 1
                        ? Proposal.of("", VpcEdits.removeBlock(id, block), element)
                        : Proposal.refused(block + " is the only block of " + id
                                + ", and a VPC needs one. Change the block, or press Escape and delete the VPC.");
            case OfNetwork(String id) -> Proposal.of("", NetworkEdits.removeNetworkCidr(id, block), element);
            default -> Proposal.refused(element.id() + " has no block.");
        };
    }

    /// The edit, with what there is to say about the block; or why the text is no block. A prefix length alone keeps
    /// the address.
    ///
    /// @param was the block so far
    /// @param follow whether the subnets of a VPC move along
    static Proposal of(Network network, ElementId element, Cidr was, String text, boolean follow) {
        Cidr is;
        try {
            is = parsed(text.strip(), was);
        } catch (IllegalArgumentException mistake) {
            String why = mistake.getMessage();
            return Proposal.refused(why == null ? "This is no CIDR block." : why);
        }
        if (is.isIpv4() != was.isIpv4()) {
            return Proposal.refused("An IPv4 block is needed here.");
        }
        if (!is.equals(was) && has(network, element, is)) {
            return Proposal.refused(element.id() + " has " + is + " already.");
        }
        return switch (element) {
            case OfSubnet(String vpc, String id) ->
                Proposal.of(
                        subnet(network.vpc(vpc).orElseThrow(), id, is), SubnetEdits.changeCidr(vpc, id, is), element);
            case OfVpc(String id) -> vpc(network, id, was, is, follow);
            case OfNetwork(String id) -> Proposal.of("", NetworkEdits.changeNetworkCidr(id, was, is), element);
            default -> Proposal.refused(element.id() + " has no block.");
        };
    }

    private static Cidr parsed(String text, Cidr was) {
        if (!text.startsWith("/")) {
            return Cidr.parse(text);
        }
        int length;
        try {
            length = Integer.parseInt(text.substring(1));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("Type a prefix length such as /25, or a block.", notANumber);
        }
        if (length < 0 || length > was.family().bits()) {
            throw new IllegalArgumentException("There is no prefix length " + text + ".");
        }
        return Cidr.around(was.first(), length);
    }

    private static String subnet(Vpc vpc, String id, Cidr is) {
        if (is.prefixLength() < Allocation.SHORTEST_PREFIX || is.prefixLength() > Allocation.LONGEST_PREFIX) {
            return "AWS takes subnets from /16 to /28.";
        }
        Subnet subnet = vpc.subnet(id).orElseThrow();
        return SubnetBlocks.obstacle(vpc, subnet, is)
                .map(why -> is + " " + why + ".")
                .orElse("");
    }

    private static Proposal vpc(Network network, String id, Cidr was, Cidr is, boolean follow) {
        Proposal proposal = follow
                ? VpcBlocks.rebase(network, id, was, is)
                : Proposal.of("", VpcEdits.changeBlock(id, was, is), new OfVpc(id));
        if (proposal.isRefused()) {
            return proposal;
        }
        return new Proposal(advice(network, id, was, is, follow), proposal.edit(), proposal.elements());
    }

    private static String advice(Network network, String id, Cidr was, Cidr is, boolean follow) {
        if (is.prefixLength() < Allocation.SHORTEST_PREFIX || is.prefixLength() > Allocation.LONGEST_PREFIX) {
            return "AWS takes blocks of a VPC from /16 to /28.";
        }
        for (Vpc other : network.vpcs()) {
            for (CidrBlock block : other.cidrs()) {
                boolean own = other.id().equals(id) && block.cidr().equals(was);
                if (!own && block.routable() && block.cidr().overlaps(is)) {
                    return is + " overlaps " + block.cidr() + " of " + other.id() + ".";
                }
            }
        }
        for (ExternalNetwork outside : network.networks()) {
            for (Cidr range : outside.cidrs()) {
                if (range.overlaps(is)) {
                    return is + " overlaps " + range + " of " + outside.id() + ".";
                }
            }
        }
        long left = network.vpc(id).orElseThrow().subnets().stream()
                .filter(subnet -> was.contains(subnet.cidr()) && !is.contains(subnet.cidr()))
                .count();
        return follow || left == 0 ? "" : left + (left == 1 ? " subnet lies" : " subnets lie") + " outside then.";
    }
}
