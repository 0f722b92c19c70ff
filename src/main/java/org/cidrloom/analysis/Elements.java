package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.analysis.memory.Roster;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;

/// The elements of the network that is judged, as inputs of a memory: whoever reads one is computed again when it is
/// another in the next network, and not when only others are.
final class Elements {
    private final Memory memory;
    private final List<Part<?>> parts = new ArrayList<>();
    private final Cell<Network> whole;
    private Network network = Network.empty("", "", List.of());

    private final Roster<String, Vpc> vpcs;
    private final Roster<String, ExternalNetwork> outside;
    private final Roster<String, TransitGateway> gateways;
    private final Roster<OfRouteTable, TableOf> tables;
    private final Roster<OfAttachment, Attached> attachments;
    private final Roster<Peering, Peering> peerings;
    private final Roster<String, Cluster> clusters;
    private final Family<String, List<Attached>> attachmentsOf;
    private final Family<OfRouteTable, List<Attached>> propagatingInto;
    private final Family<String, List<Peering>> peeringsOf;
    private final Family<String, List<Cluster>> clustersOf;
    private final Family<String, List<Vpc>> vpcsWithRouteTo;
    private final Cell<List<String>> vpcIds;
    private final Cell<List<List<Cidr>>> blocks;
    private final Cell<List<Held>> heldBlocks;
    private final Cell<List<Association>> associations;
    private final Cell<List<Routes>> routes;

    /// What may be another since the last network, by kind: each element that is new, gone or changed.
    record Others(
            Set<String> vpcs,
            Set<String> gateways,
            Set<OfRouteTable> tables,
            Set<OfAttachment> attachments,
            Set<Peering> peerings,
            Set<String> clusters) {}

    /// The blocks of one VPC.
    record Held(String vpc, List<CidrBlock> cidrs) {}

    /// The explicit routes of one VPC.
    record Routes(List<VpcRoute> routes, List<PrefixListRoute> listed) {}

    private record TableOf(String gateway, TransitRouteTable table) {
        OfRouteTable id() {
            return new OfRouteTable(gateway, table.id());
        }
    }

    Elements(Memory memory) {
        this.memory = memory;
        this.whole = memory.cell(() -> network);
        this.vpcs = new Roster<>(memory, Vpc::id);
        this.outside = new Roster<>(memory, ExternalNetwork::id);
        this.gateways = new Roster<>(memory, TransitGateway::id);
        this.tables = new Roster<>(memory, TableOf::id);
        this.attachments = new Roster<>(memory, Attached::id);
        this.peerings = new Roster<>(memory, peering -> peering);
        this.clusters = new Roster<>(memory, Cluster::id);
        this.attachmentsOf =
                attachments.groupedBy(attached -> Set.of(attached.attachment().to()));
        this.propagatingInto = attachments.groupedBy(Elements::propagations);
        this.peeringsOf = peerings.groupedBy(Elements::ends);
        this.vpcIds = vpcs.each(Vpc::id);
        this.blocks = vpcs.each(Renumbering::blocks);
        this.heldBlocks = vpcs.each(vpc -> new Held(vpc.id(), vpc.cidrs()));
        this.associations = attachments.each(attached -> new Association(
                attached.gateway(),
                attached.attachment().to(),
                Optional.ofNullable(attached.attachment().association())));
        this.routes = vpcs.each(vpc -> new Routes(vpc.routes(), vpc.prefixListRoutes()));
        this.vpcsWithRouteTo = vpcs.groupedBy(Elements::routeTargets);
        this.clustersOf = clusters.groupedBy(cluster -> Set.of(cluster.vpc()));
    }

    private static Set<OfRouteTable> propagations(Attached attached) {
        Set<OfRouteTable> into = new LinkedHashSet<>();
        attached.attachment().propagations().forEach(table -> into.add(attached.table(table)));
        return into;
    }

    private static Set<String> routeTargets(Vpc vpc) {
        Set<String> targets = new LinkedHashSet<>();
        vpc.routes().forEach(route -> targets.add(route.via()));
        vpc.prefixListRoutes().forEach(route -> targets.add(route.via()));
        return targets;
    }

    private static Set<String> ends(Peering peering) {
        return peering.requester().equals(peering.accepter())
                ? Set.of(peering.requester())
                : Set.of(peering.requester(), peering.accepter());
    }

    /// Takes the next network, at the beginning of a round.
    Others follow(Network next) {
        network = next;
        whole.touch();
        parts.forEach(part -> part.follow(next));
        outside.follow(next.networks());
        Set<String> changedGateways = gateways.follow(next.transitGateways());
        Set<OfRouteTable> changedTables = Set.of();
        Set<OfAttachment> changedAttachments = Set.of();
        if (!changedGateways.isEmpty()) {
            changedTables = tables.follow(next.transitGateways().stream()
                    .flatMap(gateway -> gateway.routeTables().stream().map(table -> new TableOf(gateway.id(), table)))
                    .toList());
            changedAttachments = attachments.follow(next.transitGateways().stream()
                    .flatMap(gateway ->
                            gateway.attachments().stream().map(attachment -> new Attached(gateway.id(), attachment)))
                    .toList());
        }
        return new Others(
                vpcs.follow(next.vpcs()),
                changedGateways,
                changedTables,
                changedAttachments,
                peerings.follow(next.peerings()),
                clusters.follow(next.clusters()));
    }

    /// A part of the network that stands for itself, such as the list of its zones.
    ///
    /// @param part takes it out of the network
    <T> Cell<T> part(Function<Network, T> part) {
        Part<T> input = new Part<>(memory, part, network);
        parts.add(input);
        return input.cell;
    }

    private static final class Part<T> {
        private final Function<Network, T> part;
        private final Cell<T> cell;
        private T value;

        Part(Memory memory, Function<Network, T> part, Network network) {
            this.part = part;
            this.value = part.apply(network);
            this.cell = memory.cell(() -> value);
        }

        void follow(Network next) {
            T now = part.apply(next);
            if (!Objects.equals(value, now)) {
                value = now;
                cell.touch();
            }
        }
    }

    /// The whole network. What reads it is computed again after every edit.
    Network network() {
        return whole.get();
    }

    Optional<Vpc> vpc(String id) {
        return vpcs.get(id);
    }

    /// The ids of the VPCs, in the order of the design.
    List<String> vpcIds() {
        return vpcIds.get();
    }

    /// The blocks of each VPC, in the order of the design.
    List<List<Cidr>> blocks() {
        return blocks.get();
    }

    /// The blocks of each VPC with the VPC's id, in the order of the design.
    Cell<List<Held>> heldBlocks() {
        return heldBlocks;
    }

    List<Association> associations() {
        return associations.get();
    }

    /// The explicit routes of each VPC, in the order of the design.
    List<Routes> routes() {
        return routes.get();
    }

    /// The VPCs with an explicit route to that target, in the order of the design.
    List<Vpc> vpcsWithRouteTo(String target) {
        return vpcsWithRouteTo.get(target);
    }

    Optional<ExternalNetwork> outside(String id) {
        return outside.get(id);
    }

    Optional<TransitGateway> gateway(String id) {
        return gateways.get(id);
    }

    Optional<TransitRouteTable> table(OfRouteTable id) {
        return tables.get(id).map(TableOf::table);
    }

    Optional<Attached> attachment(OfAttachment id) {
        return attachments.get(id);
    }

    /// The attachments of that VPC or network, in the order of the gateways.
    List<Attached> attachmentsOf(String id) {
        return attachmentsOf.get(id);
    }

    /// The attachments that propagate into that table, in the order of its gateway.
    List<Attached> propagatingInto(OfRouteTable table) {
        return propagatingInto.get(table);
    }

    Optional<Peering> peering(Peering peering) {
        return peerings.get(peering);
    }

    List<Peering> peeringsOf(String vpc) {
        return peeringsOf.get(vpc);
    }

    Optional<Cluster> cluster(String id) {
        return clusters.get(id);
    }

    List<Cluster> clustersOf(String vpc) {
        return clustersOf.get(vpc);
    }
}
