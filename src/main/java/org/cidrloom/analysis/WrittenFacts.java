package org.cidrloom.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.cidrloom.analysis.Elements.Others;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// The part of [Facts] that the design says itself: its elements, by id and by what they belong to. What follows from
/// them is in [Facts].
abstract sealed class WrittenFacts permits Facts {
    private final Memory memory = new Memory();
    private final Elements elements = new Elements(memory);
    private final Cell<Settings> settings = elements.part(Settings::of);
    private final Cell<List<String>> zones = elements.part(Network::zones);
    private final Cell<List<ExternalNetwork>> networks = elements.part(Network::networks);
    private final Cell<Map<String, String>> zoneIds = elements.part(Network::zoneIds);
    private final Cell<List<AddressPool>> addressPools = elements.part(Network::addressPools);
    private final Cell<List<PrefixList>> prefixLists = elements.part(Network::prefixLists);
    private final Cell<List<DirectConnectGateway>> directConnectGateways =
            elements.part(Network::directConnectGateways);
    private final Cell<List<Peering>> peerings = elements.part(Network::peerings);
    private final Cell<ElementNames> names = memory.cell(() -> ElementNames.of(network()));
    private final Family<String, Optional<List<Cidr>>> blocks =
            new Family<>(memory, id -> vpc(id).map(Renumbering::blocks));
    private final Family<String, Boolean> gateways =
            new Family<>(memory, id -> transitGateway(id).isPresent());
    private final Cell<List<Cidr>> taken = memory.cell(this::computeTaken);

    /// Turns to another network; what is the same in it is not computed again.
    ///
    /// @return the elements that are others
    Others follow(Network next) {
        memory.begin();
        return elements.follow(next);
    }

    /// Forgets what nobody has asked for since [#follow(Network)].
    void forgetTheRest() {
        memory.end();
    }

    /// What remembers.
    Memory memory() {
        return memory;
    }

    /// The network itself.
    public Network network() {
        return elements.network();
    }

    /// What holds for all of the design.
    public Settings settings() {
        return settings.get();
    }

    /// The Region that a VPC is in: its own, or the design's.
    public String regionOf(Vpc vpc) {
        String own = vpc.region();
        return own == null ? settings().region() : own;
    }

    /// The Availability Zones that the design plans for.
    public List<String> zones() {
        return zones.get();
    }

    /// Ids of zones by their names, as far as the design says them.
    public Map<String, String> zoneIds() {
        return zoneIds.get();
    }

    /// The address pools.
    public List<AddressPool> addressPools() {
        return addressPools.get();
    }

    /// Every range that a VPC or a network outside AWS has.
    public List<Cidr> takenRanges() {
        return taken.get();
    }

    /// Whether a VPC or a network outside AWS has addresses of that range.
    public boolean isTaken(Cidr range) {
        for (List<Cidr> ofVpc : elements.blocks()) {
            for (Cidr block : ofVpc) {
                if (block.overlaps(range)) {
                    return true;
                }
            }
        }
        return networks.get().stream()
                .flatMap(outside -> outside.cidrs().stream())
                .anyMatch(range::overlaps);
    }

    private List<Cidr> computeTaken() {
        return Stream.concat(
                        elements.blocks().stream().flatMap(List::stream),
                        networks.get().stream().flatMap(outside -> outside.cidrs().stream()))
                .toList();
    }

    /// What its elements are called.
    public ElementNames names() {
        return names.get();
    }

    /// The VPC of that id.
    public Optional<Vpc> vpc(String id) {
        return elements.vpc(id);
    }

    /// The IPv4 blocks of the VPC of that id. They stay the same where other things of the VPC change.
    public Optional<List<Cidr>> blocksOf(String vpc) {
        return blocks.get(vpc);
    }

    /// The explicit routes of each VPC, in the order of the design.
    List<Elements.Routes> routes() {
        return elements.routes();
    }

    /// The VPCs with an explicit route to that target, in the order of the design.
    public List<Vpc> vpcsWithRouteTo(String target) {
        return elements.vpcsWithRouteTo(target);
    }

    /// The VPC of that cluster.
    public Optional<Vpc> vpc(Cluster cluster) {
        return vpc(cluster.vpc());
    }

    /// The network outside AWS of that id.
    public Optional<ExternalNetwork> externalNetwork(String id) {
        return elements.outside(id);
    }

    /// The prefix lists.
    public List<PrefixList> prefixLists() {
        return prefixLists.get();
    }

    /// The prefix list of that id.
    public Optional<PrefixList> prefixList(String id) {
        return prefixLists.get().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /// The Direct Connect gateways.
    public List<DirectConnectGateway> directConnectGateways() {
        return directConnectGateways.get();
    }

    /// Whether there is a Direct Connect gateway of that id.
    boolean isDirectConnectGateway(String id) {
        return directConnectGateways.get().stream()
                .anyMatch(gateway -> gateway.id().equals(id));
    }

    /// All peerings.
    List<Peering> peerings() {
        return peerings.get();
    }

    /// The VPC or network outside AWS of that id.
    public ElementId holder(String id) {
        return externalNetwork(id).isPresent() ? new OfNetwork(id) : new OfVpc(id);
    }

    /// The cluster of that id.
    public Optional<Cluster> cluster(String id) {
        return elements.cluster(id);
    }

    /// The clusters of that VPC, in the order of the design.
    public List<Cluster> clustersOf(String vpc) {
        return elements.clustersOf(vpc);
    }

    /// The transit gateway of that id. It is another after every edit of a route table or attachment of its own.
    public Optional<TransitGateway> transitGateway(String id) {
        return elements.gateway(id);
    }

    /// Whether there is a transit gateway of that id.
    public boolean isTransitGateway(String id) {
        return gateways.get(id);
    }

    /// The route table of a transit gateway as it is written.
    public Optional<TransitRouteTable> routeTable(OfRouteTable id) {
        return elements.table(id);
    }

    /// The attachment of that address.
    public Optional<Attached> attachment(OfAttachment id) {
        return elements.attachment(id);
    }

    /// The attachments of that VPC or network, in the order of the gateways.
    public List<Attached> attachmentsOf(String id) {
        return elements.attachmentsOf(id);
    }

    /// The associations of all attachments, in the order of the gateways.
    public List<Association> associations() {
        return elements.associations();
    }

    /// The attachments that propagate into that route table, in the order of its gateway.
    public List<Attached> propagatingInto(OfRouteTable table) {
        return elements.propagatingInto(table);
    }

    /// The peerings of that VPC, in the order of the design.
    public List<Peering> peeringsOf(String vpc) {
        return elements.peeringsOf(vpc);
    }

    Optional<Peering> peering(Peering peering) {
        return elements.peering(peering);
    }

    Cell<List<Elements.Held>> heldBlocks() {
        return elements.heldBlocks();
    }

    /// The networks outside AWS.
    public List<ExternalNetwork> externalNetworks() {
        return networks.get();
    }

    /// The subnets that the group's nodes start in, in the group's order.
    public List<Subnet> subnetsOf(Cluster cluster, NodeGroup group) {
        return vpc(cluster).map(vpc -> vpc.subnets(group.subnets())).orElse(List.of());
    }

    /// The zones in which nodes of the cluster need ENIConfigs under custom networking: those of all groups but
    /// Fargate, Auto Mode and Windows ones, which know none (FARG-02, AUTO-01, MAXP-09).
    public SequencedSet<String> zonesOfNodes(Cluster cluster) {
        SequencedSet<String> found = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (usesEniConfigs(group)) {
                subnetsOf(cluster, group).forEach(subnet -> found.add(subnet.zone()));
            }
        }
        return found;
    }

    /// Whether the group's nodes take pod addresses from ENIConfigs under custom networking.
    public static boolean usesEniConfigs(NodeGroup group) {
        return group.kind() != NodeGroupKind.FARGATE
                && group.kind() != NodeGroupKind.AUTO
                && group.os() == NodeOs.LINUX;
    }

    /// The ids of the VPCs, in the order of the design.
    List<String> vpcIds() {
        return elements.vpcIds();
    }
}
