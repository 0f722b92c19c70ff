package org.cidrloom.export.terraform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.export.Place;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What one root module makes: everything of one account and Region. What lies elsewhere, like what exists already, is
/// named by id in a variable.
///
/// @param network the whole design
/// @param place the account and Region
/// @param vpcs the VPCs that it makes
/// @param gateways the transit gateways that it makes
record Stack(Network network, Place place, List<Vpc> vpcs, List<TransitGateway> gateways) {
    /// The stacks of a design.
    static List<Stack> of(Network network) {
        Place home = Place.home(network);
        List<TransitGateway> made = network.transitGateways().stream()
                .filter(gateway -> !gateway.existing())
                .toList();
        return Place.of(network).stream()
                .map(place -> new Stack(
                        network,
                        place,
                        network.vpcs().stream()
                                .filter(vpc -> !vpc.existing() && place.has(network, vpc))
                                .toList(),
                        place.equals(home) ? made : List.of()))
                .toList();
    }

    String folder() {
        return place.folder();
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
        return vpcs.stream().anyMatch(vpc -> vpc.id().equals(id));
    }

    /// Whether it makes that transit gateway.
    boolean makesGateway(String id) {
        return gateways.stream().anyMatch(gateway -> gateway.id().equals(id));
    }

    /// The clusters that it makes.
    List<Cluster> clusters() {
        return network.clusters().stream()
                .filter(cluster -> Place.of(network, cluster).equals(place))
                .toList();
    }

    /// The gateways that it makes, or attaches a VPC of its own to.
    List<TransitGateway> gatewaysInvolved() {
        Set<String> ours = vpcs.stream().map(Vpc::id).collect(Collectors.toSet());
        return network.transitGateways().stream()
                .filter(gateway -> makesGateway(gateway.id())
                        || gateway.attachments().stream().map(Attachment::to).anyMatch(ours::contains))
                .toList();
    }

    /// The VPC of that id where this stack makes it.
    Optional<Vpc> vpc(String id) {
        return vpcs.stream().filter(vpc -> vpc.id().equals(id)).findFirst();
    }
}
