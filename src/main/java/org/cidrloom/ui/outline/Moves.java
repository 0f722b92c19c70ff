package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.Ids;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;

/// Where an element may go: a subnet to another zone or VPC, a cluster to another VPC.
final class Moves {
    private Moves() {}

    /// A place that an element may go to.
    ///
    /// @param label where that is
    /// @param detail what becomes of it there
    /// @param edit the move
    /// @param element the element once it is there
    record Move(String label, String detail, Edit edit, ElementId element) {}

    /// Whether elements of that kind can be moved at all.
    static boolean canMove(ElementId element) {
        return element instanceof OfSubnet || element instanceof OfCluster;
    }

    /// The places that it may go to; those without room for it are left out.
    static List<Move> of(Network network, ElementId element) {
        return switch (element) {
            case OfSubnet(String vpc, String id) ->
                network.vpc(vpc)
                        .flatMap(home -> home.subnet(id).map(subnet -> subnet(network, home, subnet)))
                        .orElse(List.of());
            case OfCluster(String id) ->
                network.cluster(id).map(cluster -> cluster(network, cluster)).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Move> subnet(Network network, Vpc home, Subnet subnet) {
        List<Move> moves = new ArrayList<>();
        for (String zone : network.zones()) {
            if (!zone.equals(subnet.zone())) {
                moves.add(new Move(
                        "Zone " + zone,
                        subnet.cidr() + " stays",
                        SubnetEdits.changeZone(home.id(), subnet.id(), zone),
                        new OfSubnet(home.id(), subnet.id())));
            }
        }
        for (Vpc vpc : network.vpcs()) {
            if (!vpc.id().equals(home.id())) {
                block(vpc, subnet).ifPresent(cidr -> moves.add(toVpc(network, home, subnet, vpc, cidr)));
            }
        }
        return moves;
    }

    /// The subnet's own block where the VPC has it free, else its next free one of the same size.
    private static Optional<Cidr> block(Vpc vpc, Subnet subnet) {
        Cidr own = subnet.cidr();
        boolean inside = vpc.cidrs().stream().anyMatch(block -> block.cidr().contains(own));
        boolean free = vpc.subnets().stream().noneMatch(other -> other.cidr().overlaps(own));
        return inside && free ? Optional.of(own) : Allocation.subnet(vpc, subnet.tier(), own.prefixLength());
    }

    private static Move toVpc(Network network, Vpc home, Subnet subnet, Vpc vpc, Cidr cidr) {
        String id = Ids.free(Ids.beside(network, new OfSubnet(vpc.id(), subnet.id())), subnet.id());
        Edit edit = Edit.all(
                "Move " + subnet.id() + " to " + vpc.id(),
                List.of(
                        ElementEdits.remove(new OfSubnet(home.id(), subnet.id())),
                        SubnetEdits.add(vpc.id(), subnet.withId(id)).edit(),
                        SubnetEdits.changeCidr(vpc.id(), id, cidr)));
        String as = id.equals(subnet.id()) ? "" : id + ", ";
        return new Move("VPC " + vpc.displayName(), as + cidr, edit, new OfSubnet(vpc.id(), id));
    }

    private static List<Move> cluster(Network network, Cluster cluster) {
        return network.vpcs().stream()
                .filter(vpc -> !vpc.id().equals(cluster.vpc()))
                .map(vpc -> new Move(
                        "VPC " + vpc.displayName(),
                        "keeps the subnets that are called the same there",
                        ClusterEdits.changeVpc(cluster.id(), vpc.id()),
                        new OfCluster(cluster.id())))
                .toList();
    }
}
