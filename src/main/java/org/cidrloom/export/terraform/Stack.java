package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.export.Place;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.TransitTables;
import org.jspecify.annotations.Nullable;

/// What one root module makes: everything of one account and Region. What lies elsewhere, like what exists already, is
/// named by id in a variable.
///
/// @param flavour how it is written
/// @param network the whole design
/// @param index the same, by id
/// @param transit the transit gateways' tables
/// @param couples the transit gateways that peer
/// @param moves where things were while elements had other ids
/// @param wiring where one root module finds what it asks for; null where each place is a root module
/// @param place the account and Region
/// @param home whether what has no place in the design is made here
/// @param vpcs the VPCs that it makes
/// @param gateways the transit gateways that it makes
/// @param clusters the clusters that it makes
/// @param peerings the peerings of VPCs that it makes
/// @param attachments the attachments of VPCs that it makes, by gateway
/// @param attached those of them that it can make, as VPC@GATEWAY
/// @param ids the ids of those VPCs and gateways
record Stack(
        Flavour flavour,
        Network network,
        NetworkIndex index,
        TransitTables transit,
        List<TransitPeerings.Couple> couples,
        Moves moves,
        @Nullable Wiring wiring,
        Place place,
        boolean home,
        List<Vpc> vpcs,
        List<TransitGateway> gateways,
        List<Cluster> clusters,
        Set<Peering> peerings,
        Map<String, List<Attachment>> attachments,
        Set<String> attached,
        Set<String> ids) {
    /// The stacks of a design.
    ///
    /// @param together whether one root module makes all of them, if they are several
    static List<Stack> of(Network network, Flavour flavour, boolean together) {
        NetworkIndex index = NetworkIndex.of(network);
        TransitTables transit = TransitTables.of(network);
        List<TransitPeerings.Couple> couples = TransitPeerings.couples(network, index);
        Moves moves = Moves.of(network);
        Place home = Place.home(network);
        Wiring wiring = together && Place.of(network).size() > 1 ? new Wiring() : null;
        List<Stack> stacks = Place.of(network).stream()
                .map(place -> new Stack(
                        flavour,
                        network,
                        index,
                        transit,
                        couples,
                        moves,
                        wiring,
                        place,
                        place.equals(home),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashSet<>(),
                        new HashMap<>(),
                        new HashSet<>(),
                        new HashSet<>()))
                .toList();
        // one walk over the design, however many stacks there are
        Map<Place, Stack> byPlace = new HashMap<>();
        stacks.forEach(stack -> byPlace.put(stack.place, stack));
        Map<String, Stack> byVpc = new HashMap<>();
        for (Vpc vpc : network.vpcs()) {
            if (!vpc.existing()) {
                Place.of(network, vpc).map(byPlace::get).ifPresent(stack -> {
                    stack.add(vpc);
                    byVpc.put(vpc.id(), stack);
                });
            }
        }
        for (TransitGateway gateway : network.transitGateways()) {
            Stack stack = byPlace.get(Place.of(network, gateway));
            if (stack != null && !gateway.existing()) {
                stack.add(gateway);
            }
            for (Attachment attachment : gateway.attachments()) {
                Stack attaching = byVpc.get(attachment.to());
                if (attaching != null) {
                    attaching.add(gateway, attachment);
                }
            }
        }
        for (Cluster cluster : network.clusters()) {
            Stack stack = byPlace.get(Place.of(network, cluster));
            if (stack != null) {
                stack.clusters.add(cluster);
            }
        }
        for (Peering peering : network.peerings()) {
            Stream.of(peering.requester(), peering.accepter())
                    .flatMap(vpc -> Stream.ofNullable(byVpc.get(vpc)))
                    .forEach(stack -> stack.peerings.add(peering));
        }
        if (wiring != null) {
            wiring.join(stacks);
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

    private void add(TransitGateway gateway, Attachment attachment) {
        attachments.computeIfAbsent(gateway.id(), id -> new ArrayList<>()).add(attachment);
        boolean near = index.vpc(attachment.to())
                .map(network::regionOf)
                .filter(network.regionOf(gateway)::equals)
                .isPresent();
        if (near && !attachment.subnets().isEmpty()) {
            attached.add(attachment.to() + "@" + gateway.id());
        }
    }

    String folder() {
        return flavour.folder()
                + place.folder().substring(Flavour.PLAIN.folder().length());
    }

    /// Whether it is a module of one root module for all.
    boolean isPart() {
        return wiring != null;
    }

    /// Whether another part of the same root module makes something, so that it is handed over within a plan.
    boolean isGiven(Inputs.Kind kind, String key) {
        return wiring != null && wiring.has(kind, key);
    }

    /// What it is called as a module: no name of Terraform begins with a digit.
    String moduleName() {
        String name = place.name().replace('-', '_');
        return Character.isDigit(name.charAt(0)) ? "account_" + name : name;
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

    /// Whether it makes the attachment of that VPC to that gateway.
    boolean attaches(String vpc, String gateway) {
        return attached.contains(vpc + "@" + gateway);
    }

    /// The attachments to a gateway of VPCs that it makes, in the design's order.
    List<Attachment> attachmentsTo(TransitGateway gateway) {
        return attachments.getOrDefault(gateway.id(), List.of());
    }

    /// The gateways that it makes, or attaches a VPC of its own to, in the order of the design.
    List<TransitGateway> gatewaysInvolved() {
        return network.transitGateways().stream()
                .filter(gateway -> makesGateway(gateway.id()) || attachments.containsKey(gateway.id()))
                .toList();
    }

    /// The VPC of that id where this stack makes it.
    Optional<Vpc> vpc(String id) {
        return makesVpc(id) ? index.vpc(id) : Optional.empty();
    }
}
