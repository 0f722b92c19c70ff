package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Moving;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetMoves;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;

/// Where an element may go: everything that is in something else can go into another of its kind.
///
/// @param places the places that take it
/// @param refusal why there is none; empty where there is
record Moves(List<Move> places, String refusal) {
    Moves {
        places = List.copyOf(places);
    }

    /// A place that an element may go to.
    ///
    /// @param label where that is
    /// @param detail what becomes of it there
    /// @param edit the move
    /// @param element the element once it is there
    record Move(String label, String detail, Edit edit, ElementId element) {}

    /// The places that it may go to; those that do not take it are left out.
    static Moves of(Network network, ElementId element) {
        Gathered gathered = new Gathered();
        String nowhere = switch (element) {
            case OfSubnet id -> subnet(network, id, gathered);
            case OfVpc(String id) -> vpc(network, network.vpc(id).orElseThrow(), gathered);
            case OfTransitGateway(String id) ->
                gateway(network, network.transitGateway(id).orElseThrow(), gathered);
            case OfCluster(String id) -> cluster(network, network.cluster(id).orElseThrow(), gathered);
            case OfNodeGroup id -> {
                network.clusters().stream()
                        .filter(other -> !other.id().equals(id.cluster()))
                        .forEach(other -> gathered.add(
                                "Cluster " + other.displayName(), Moving.nodeGroup(network, id, other.id())));
                yield "There is no other cluster for node group " + id.group() + ".";
            }
            case OfAttachment id -> {
                gateways(network, id.gateway())
                        .forEach(other -> gathered.add(
                                "Transit gateway " + other.displayName(), Moving.attachment(network, id, other.id())));
                yield "There is no other transit gateway to attach " + id.to() + " to.";
            }
            case OfRouteTable id -> {
                gateways(network, id.gateway())
                        .forEach(other -> gathered.add(
                                "Transit gateway " + other.displayName(), Moving.routeTable(network, id, other.id())));
                yield "There is no other transit gateway for route table " + id.table() + ".";
            }
            case ElementId.OfPeering _ ->
                "A peering stands between two VPCs. Choose its requester and accepter in the inspector.";
            case ElementId.OfDirectConnectGateway(String id) ->
                id + " is in no Region. Choose what it joins in the inspector.";
            case ElementId.OfDesign _ -> "The design is in nothing that it could leave.";
            case ElementId.OfPool _, ElementId.OfNetwork _, ElementId.OfPrefixList _ ->
                element.id() + " belongs to the design itself and is in nothing that it could leave.";
        };
        return new Moves(gathered.places, gathered.places.isEmpty() ? gathered.refusal(nowhere) : "");
    }

    private static String subnet(Network network, OfSubnet id, Gathered gathered) {
        Vpc home = network.vpc(id.vpc()).orElseThrow();
        Subnet subnet = home.subnet(id.subnet()).orElseThrow();
        for (String zone : zones(network, home)) {
            if (!zone.equals(subnet.zone())) {
                gathered.add("Zone " + zone, subnet.cidr() + " stays", SubnetMoves.move(network, id, id.vpc(), zone));
            }
        }
        for (Vpc vpc : network.vpcs()) {
            if (!vpc.id().equals(home.id())) {
                String zone = zones(network, vpc).contains(subnet.zone())
                        ? subnet.zone()
                        : zones(network, vpc).stream().findFirst().orElse(subnet.zone());
                gathered.add("VPC " + vpc.displayName(), SubnetMoves.move(network, id, vpc.id(), zone));
            }
        }
        return "There is no other zone or VPC for " + id.subnet() + ".";
    }

    private static Set<String> zones(Network network, Vpc vpc) {
        Set<String> zones = new LinkedHashSet<>(network.zonesOf(vpc));
        vpc.subnets().forEach(subnet -> zones.add(subnet.zone()));
        return zones;
    }

    private static String vpc(Network network, Vpc vpc, Gathered gathered) {
        for (AddressPool pool : network.addressPools()) {
            gathered.add("Pool " + pool.displayName(), Moving.pool(network, vpc.id(), pool));
        }
        regions(
                network,
                network.regionOf(vpc),
                region -> gathered.places.add(new Move(
                        "Region " + region,
                        "its subnets take the zones of the same letters",
                        VpcEdits.changeRegion(vpc.id(), region.equals(network.region()) ? null : region),
                        new OfVpc(vpc.id()))));
        return "There is no other address pool and no other Region for " + vpc.id() + ".";
    }

    private static String gateway(Network network, TransitGateway gateway, Gathered gathered) {
        regions(
                network,
                network.regionOf(gateway),
                region -> gathered.places.add(new Move(
                        "Region " + region,
                        "",
                        TransitEdits.changeRegion(gateway.id(), region.equals(network.region()) ? null : region),
                        new OfTransitGateway(gateway.id()))));
        return "The design has no other Region for " + gateway.id() + ". Type one in the inspector.";
    }

    /// The other Regions that the design has something in.
    private static void regions(Network network, String own, Consumer<String> each) {
        Set<String> regions = new LinkedHashSet<>(List.of(network.region()));
        network.vpcs().forEach(vpc -> regions.add(network.regionOf(vpc)));
        network.transitGateways().forEach(gateway -> regions.add(network.regionOf(gateway)));
        regions.stream().filter(Predicate.not(own::equals)).forEach(each);
    }

    private static List<TransitGateway> gateways(Network network, String but) {
        return network.transitGateways().stream()
                .filter(gateway -> !gateway.id().equals(but))
                .toList();
    }

    private static String cluster(Network network, Cluster cluster, Gathered gathered) {
        for (Vpc vpc : network.vpcs()) {
            if (!vpc.id().equals(cluster.vpc())) {
                gathered.places.add(new Move(
                        "VPC " + vpc.displayName(),
                        "keeps the subnets that are called the same there",
                        ClusterEdits.changeVpc(cluster.id(), vpc.id()),
                        new OfCluster(cluster.id())));
            }
        }
        return "There is no other VPC for " + cluster.id() + ".";
    }

    /// The places found, and why the others do not take the element.
    private static final class Gathered {
        private final List<Move> places = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        void add(String label, Proposal proposal) {
            add(label, proposal.text(), proposal);
        }

        void add(String label, String detail, Proposal proposal) {
            Edit edit = proposal.edit();
            if (edit == null) {
                refusals.add(proposal.text());
            } else {
                places.add(new Move(label, detail, edit, proposal.elements().getFirst()));
            }
        }

        String refusal(String nowhere) {
            return refusals.isEmpty() ? nowhere : refusals.getFirst();
        }
    }
}
