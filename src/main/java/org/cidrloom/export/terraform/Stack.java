package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.export.Place;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.NetworkIndex.Joined;
import org.cidrloom.routing.TransitTables;
import org.jspecify.annotations.Nullable;

/// What one root module makes: everything of one account and Region. What lies elsewhere, like what exists already, is
/// named by id in a variable.
///
/// @param flavour how it is written
/// @param network the whole design
/// @param index the same, by id
/// @param transit the transit gateways' tables
/// @param place the account and Region
/// @param home whether what has no place in the design is made here
/// @param vpcs the VPCs that it makes
/// @param gateways the transit gateways that it makes
/// @param clusters the clusters that it makes
/// @param ids the ids of those VPCs and gateways
record Stack(
        Flavour flavour,
        Network network,
        NetworkIndex index,
        TransitTables transit,
        Place place,
        boolean home,
        List<Vpc> vpcs,
        List<TransitGateway> gateways,
        List<Cluster> clusters,
        Set<String> ids) {
    /// The stacks of a design.
    static List<Stack> of(Network network, Flavour flavour) {
        NetworkIndex index = NetworkIndex.of(network);
        TransitTables transit = TransitTables.of(network);
        Place home = Place.home(network);
        List<Stack> stacks = Place.of(network).stream()
                .map(place -> new Stack(
                        flavour,
                        network,
                        index,
                        transit,
                        place,
                        place.equals(home),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new HashSet<>()))
                .toList();
        for (Stack stack : stacks) {
            network.vpcs().stream()
                    .filter(vpc -> !vpc.existing() && stack.place.has(network, vpc))
                    .forEach(stack::add);
        }
        for (TransitGateway gateway : network.transitGateways()) {
            Place place = Place.of(network, gateway);
            stacks.stream()
                    .filter(stack -> !gateway.existing() && stack.place.equals(place))
                    .forEach(stack -> stack.add(gateway));
        }
        for (Cluster cluster : network.clusters()) {
            Place place = Place.of(network, cluster);
            stacks.stream().filter(stack -> stack.place.equals(place)).forEach(stack -> stack.clusters.add(cluster));
        }
        return stacks;
    }

    private void add(Vpc vpc) {
        vpcs.add(vpc);
        ids.add(vpc.id());
    }

    private void add(TransitGateway gateway) {
        gateways.add(gateway);
        ids.add(gateway.id());
    }

    String folder() {
        return flavour.folder()
                + place.folder().substring(Flavour.PLAIN.folder().length());
    }

    String region() {
        return place.region();
    }

    @Nullable
    String account() {
        return place.account();
    }

    /// Whether it makes that VPC.
    boolean makesVpc(String id) {
        return ids.contains(id) && index.vpc(id).isPresent();
    }

    /// Whether it makes that transit gateway.
    boolean makesGateway(String id) {
        return ids.contains(id) && index.isTransitGateway(id);
    }

    /// The gateways that it makes, or attaches a VPC of its own to, in the order of the design.
    List<TransitGateway> gatewaysInvolved() {
        Set<String> involved = new HashSet<>();
        vpcs.forEach(vpc ->
                index.attachmentsOf(vpc.id()).stream().map(Joined::gateway).forEach(involved::add));
        return network.transitGateways().stream()
                .filter(gateway -> makesGateway(gateway.id()) || involved.contains(gateway.id()))
                .toList();
    }

    /// The VPC of that id where this stack makes it.
    Optional<Vpc> vpc(String id) {
        return makesVpc(id) ? index.vpc(id) : Optional.empty();
    }
}
