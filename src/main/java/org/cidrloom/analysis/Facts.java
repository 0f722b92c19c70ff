package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.routing.TransitTable;
import org.cidrloom.routing.TransitTable.Reached;
import org.cidrloom.routing.TransitTables;

/// What the rules of one analysis share: each computed at most once, when a rule first asks for it. For one thread.
public final class Facts {
    private final Network network;
    private final InstanceTypes types;
    private final Settings settings;
    private final Lazy<ElementNames> names;
    private final Lazy<CapacityReport> capacity;
    private final Lazy<TransitTables> transit;
    private final Lazy<TransitClashes> clashes;
    private final Lazy<Map<String, Vpc>> vpcs;
    private final Lazy<Map<String, ExternalNetwork>> outside;
    private final Lazy<Map<String, List<Attached>>> attachments;
    private final Map<OfRouteTable, CidrIndex<Reached>> reached = new HashMap<>();

    /// An attachment and the gateway it is to.
    ///
    /// @param gateway the gateway
    /// @param attachment the attachment
    public record Attached(TransitGateway gateway, Attachment attachment) {}

    /// A range that a VPC is connected to.
    ///
    /// @param range the range
    /// @param holder the VPC or network that has it
    /// @param by what connects them, the id of a transit gateway; empty for a peering
    public record Connected(Cidr range, ElementId holder, String by) {}

    private Facts(Network network, InstanceTypes types) {
        this.network = network;
        this.types = types;
        this.settings = Settings.of(network);
        this.names = new Lazy<>(() -> ElementNames.of(network));
        this.capacity = new Lazy<>(() -> Capacity.of(network, types));
        this.transit = new Lazy<>(() -> TransitTables.of(network));
        this.clashes = new Lazy<>(() -> TransitClashes.of(transit().all()));
        this.vpcs = new Lazy<>(() -> {
            Map<String, Vpc> byId = new LinkedHashMap<>();
            network.vpcs().forEach(vpc -> byId.putIfAbsent(vpc.id(), vpc));
            return byId;
        });
        this.outside = new Lazy<>(() -> {
            Map<String, ExternalNetwork> byId = new LinkedHashMap<>();
            network.networks().forEach(other -> byId.putIfAbsent(other.id(), other));
            return byId;
        });
        this.attachments = new Lazy<>(() -> {
            Map<String, List<Attached>> byId = new HashMap<>();
            for (TransitGateway gateway : network.transitGateways()) {
                for (Attachment attachment : gateway.attachments()) {
                    byId.computeIfAbsent(attachment.to(), to -> new ArrayList<>())
                            .add(new Attached(gateway, attachment));
                }
            }
            return byId;
        });
    }

    /// The facts of a network.
    ///
    /// @param types the catalogue of instance types
    public static Facts of(Network network, InstanceTypes types) {
        return new Facts(network, types);
    }

    /// The network itself.
    public Network network() {
        return network;
    }

    /// What holds for all of the design.
    public Settings settings() {
        return settings;
    }

    /// The catalogue of instance types.
    public InstanceTypes types() {
        return types;
    }

    /// What its elements are called.
    public ElementNames names() {
        return names.get();
    }

    /// Its capacity.
    public CapacityReport capacity() {
        return capacity.get();
    }

    /// The route tables of its transit gateways, filled.
    public TransitTables transit() {
        return transit.get();
    }

    /// Where their tables bring the same addresses together.
    public TransitClashes transitClashes() {
        return clashes.get();
    }

    /// The VPC of that id.
    public Optional<Vpc> vpc(String id) {
        return Optional.ofNullable(vpcs.get().get(id));
    }

    /// The VPC of that cluster.
    public Optional<Vpc> vpc(Cluster cluster) {
        return vpc(cluster.vpc());
    }

    /// The VPC or network outside AWS of that id.
    public ElementId holder(String id) {
        return outside.get().containsKey(id) ? new OfNetwork(id) : new OfVpc(id);
    }

    /// The attachments of that VPC or network, in the order of the gateways.
    public List<Attached> attachmentsOf(String id) {
        return attachments.get().getOrDefault(id, List.of());
    }

    /// The subnets that the group's nodes start in, in the group's order.
    public List<Subnet> subnetsOf(Cluster cluster, NodeGroup group) {
        return vpc(cluster).stream()
                .flatMap(vpc -> group.subnets().stream().flatMap(id -> vpc.subnet(id).stream()))
                .toList();
    }

    /// The zones in which nodes of the cluster need ENIConfigs under custom networking: those of all groups but
    /// Fargate,
    /// Auto Mode and Windows ones, which know none (FARG-02, AUTO-01, MAXP-09).
    public SequencedSet<String> zonesOfNodes(Cluster cluster) {
        SequencedSet<String> zones = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (usesEniConfigs(group)) {
                subnetsOf(cluster, group).forEach(subnet -> zones.add(subnet.zone()));
            }
        }
        return zones;
    }

    /// Whether the group's nodes take pod addresses from ENIConfigs under custom networking.
    public static boolean usesEniConfigs(NodeGroup group) {
        return group.kind() != NodeGroupKind.FARGATE
                && group.kind() != NodeGroupKind.AUTO
                && group.os() == NodeOs.LINUX;
    }

    /// The ranges of other networks that meet the range and that the VPC is connected to, by the route tables that its
    /// attachments are associated with or by a peering.
    public List<Connected> connectedOverlapping(String vpc, Cidr range) {
        List<Connected> found = new ArrayList<>();
        for (Attached attached : attachmentsOf(vpc)) {
            String gateway = attached.gateway().id();
            String table = attached.attachment().association();
            if (table != null) {
                reachedFrom(new OfRouteTable(gateway, table)).overlapping(range).stream()
                        .map(CidrIndex.Entry::value)
                        .filter(reach -> !reach.holder().equals(vpc))
                        .map(reach -> new Connected(reach.range(), holder(reach.holder()), gateway))
                        .forEach(found::add);
            }
        }
        network.peerings().stream()
                .filter(peering -> peering.joins(vpc))
                .map(peering -> peering.requester().equals(vpc) ? peering.accepter() : peering.requester())
                .flatMap(peer -> vpc(peer).stream())
                .forEach(peer -> peer.cidrs().stream()
                        .filter(block -> block.cidr().overlaps(range))
                        .map(block -> new Connected(block.cidr(), new OfVpc(peer.id()), ""))
                        .forEach(found::add));
        return found.stream().distinct().toList();
    }

    private CidrIndex<Reached> reachedFrom(OfRouteTable table) {
        return reached.computeIfAbsent(table, id -> {
            CidrIndex.Builder<Reached> index = CidrIndex.builder();
            transit()
                    .table(id)
                    .map(TransitTable::reached)
                    .orElse(List.of())
                    .forEach(reach -> index.add(reach.range(), reach));
            return index.build();
        });
    }
}
