package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Elements.Others;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.AttachedSubnets;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.VpcCapacity;
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
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.TransitTable;
import org.cidrloom.routing.TransitTable.Reached;
import org.cidrloom.routing.reach.Reachability;

/// What rules ask for, beside the element that they judge. Everything is computed when first asked for, and
/// remembered from one network to the next as long as nothing that it was computed from is another.
///
/// Who asks what is written down while a rule runs, and the rule runs again for its element only where an answer has
/// become another. So a rule of a narrow scope asks for as little as will do, by id: after [#network()] or
/// [#names()] it runs again after every edit.
///
/// A new fact that reads others is a plain method here. One that costs much, or whose answer stays equal while
/// what it reads changes, gets a [Cell], or a [Family] of them by key. Neither may keep anything of a network in a
/// field.
///
/// For one thread.
public final class Facts {
    private final InstanceTypes types;
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
    private final Cell<ElementNames> names = memory.cell(() -> ElementNames.of(network()));
    private final Family<String, Optional<VpcCapacity>> capacities = new Family<>(memory, this::computeCapacity);
    private final CapacityReport capacity = new TrackedCapacity(this);
    private final Family<String, Optional<List<Cidr>>> blocks =
            new Family<>(memory, id -> vpc(id).map(Renumbering::blocks));
    private final Family<String, Boolean> gateways =
            new Family<>(memory, id -> transitGateway(id).isPresent());
    private final NetworkIndex index = new TrackedIndex(this);
    private final Family<String, Optional<Footprint>> footprintOf = new Family<>(memory, this::computeFootprint);
    private final Cell<List<Footprint>> footprints = memory.cell(this::computeFootprints);
    private final Cell<List<Cidr>> taken = memory.cell(this::computeTaken);
    private final RoutedFacts routed = new RoutedFacts(this, memory);
    private final Answers answers = new Answers(this, memory);
    private final Cell<List<Apart>> apart = memory.cell(() -> RangesApart.of(this));

    /// A range that a VPC is connected to.
    ///
    /// @param range the range
    /// @param holder the VPC or network that has it
    /// @param by what connects them, the id of a transit or Direct Connect gateway; empty for a peering
    public record Connected(Cidr range, ElementId holder, String by) {}

    Facts(InstanceTypes types) {
        this.types = types;
    }

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

    /// The catalogue of instance types.
    public InstanceTypes types() {
        return types;
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

    /// The capacity. Ask for single clusters, groups and subnets rather than for its maps.
    public CapacityReport capacity() {
        return capacity;
    }

    /// The capacity of that VPC.
    public Optional<VpcCapacity> capacityOf(String vpc) {
        return capacities.get(vpc);
    }

    /// The capacity of that cluster.
    ClusterCapacity capacityOf(Cluster cluster) {
        return capacityOf(cluster.vpc())
                .map(vpc -> vpc.clusters().get(cluster.id()))
                .orElseGet(() -> Capacity.withoutVpc(cluster, types));
    }

    /// What takes addresses of the subnets of that VPC for its attachments to transit gateways.
    public List<AttachedSubnets> attachedSubnets(String vpc) {
        return attachmentsOf(vpc).stream()
                .map(attached -> new AttachedSubnets(
                        attached.gateway(), attached.attachment().subnets()))
                .toList();
    }

    private Optional<VpcCapacity> computeCapacity(String id) {
        return vpc(id).map(vpc -> Capacity.of(vpc, clustersOf(id), attachedSubnets(id), types));
    }

    /// What each VPC takes of the quotas that hold for an account in a Region, in the order of the design.
    public List<Footprint> footprints() {
        return footprints.get();
    }

    private List<Footprint> computeFootprints() {
        List<Footprint> all = new ArrayList<>();
        for (String vpc : elements.vpcIds()) {
            footprintOf.get(vpc).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Footprint> computeFootprint(String id) {
        return vpc(id).map(vpc ->
                Footprint.of(vpc, regionOf(vpc), clustersOf(id), capacityOf(id).orElse(null)));
    }

    /// The network as routes see it, for what `routing` computes; no answer but that of [Facts] may be kept.
    public NetworkIndex index() {
        return index;
    }

    /// Who reaches whom. To be asked while the rule runs that got it, and not to be kept.
    public Reachability reachability() {
        return Reachability.of(index, this::transitTable);
    }

    /// That route table of a transit gateway, filled.
    public Optional<TransitTable> transitTable(OfRouteTable id) {
        return routed.table(id);
    }

    /// Where the default route of that route table of a transit gateway leads; empty where it has none, or one that
    /// drops packets.
    public Optional<String> defaultOf(OfRouteTable table) {
        return routed.defaultOf(table);
    }

    /// How many destinations that table leads to outside of these blocks.
    public int routesBeyond(OfRouteTable table, Set<Cidr> covered) {
        return routed.routesBeyond(table, covered);
    }

    /// What that table leads to in the end, through peered gateways and inspecting VPCs too.
    public List<Reached> reachedBy(OfRouteTable table) {
        return routed.reachedBy(table);
    }

    /// Who has what that table leads to in the end. It stays equal where only their ranges change.
    public SequencedSet<String> holdersIn(OfRouteTable table) {
        return routed.holdersIn(table);
    }

    /// How many routes that table has.
    public int routesIn(OfRouteTable table) {
        return routed.routesIn(table);
    }

    /// The route tables that attachments are associated with, by gateway.
    public List<List<OfRouteTable>> tablesOfSenders() {
        return answers.tablesOfSenders();
    }

    /// Whom that table leads to, by the route table that their answers are looked up in.
    public Map<OfRouteTable, List<String>> answering(OfRouteTable table) {
        return answers.answering(table);
    }

    /// Who sends by the one table and is not among those that the other, which answers are looked up in, leads to.
    public List<String> notLedBack(OfRouteTable table, OfRouteTable answering) {
        return answers.notLedBack(table, answering);
    }

    /// The static routes of that table as it is written that lead to a VPC and not to a block of its own: their
    /// destinations, by the VPC.
    public Map<String, List<Cidr>> foreignRoutesOf(OfRouteTable table) {
        return routed.foreignRoutesOf(table);
    }

    /// The same addresses of different networks that nothing brings together, or not all of them.
    public List<Apart> rangesApart() {
        return apart.get();
    }

    Cell<List<Elements.Held>> heldBlocks() {
        return elements.heldBlocks();
    }

    /// The networks outside AWS.
    public List<ExternalNetwork> externalNetworks() {
        return networks.get();
    }

    /// Where that table brings the same addresses together.
    public List<Clash<String>> clashesIn(OfRouteTable table) {
        return routed.clashesIn(table);
    }

    /// The subnets that the group's nodes start in, in the group's order.
    public List<Subnet> subnetsOf(Cluster cluster, NodeGroup group) {
        Optional<Vpc> vpc = vpc(cluster);
        if (vpc.isEmpty()) {
            return List.of();
        }
        List<Subnet> subnets = new ArrayList<>(group.subnets().size());
        for (String id : group.subnets()) {
            vpc.get().subnet(id).ifPresent(subnets::add);
        }
        return subnets;
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

    /// The ranges of other networks that meet the range and that the VPC is connected to, by the route tables
    /// that its attachments are associated with, what lies beyond these included, by a peering, or by a Direct
    /// Connect gateway.
    public List<Connected> connectedOverlapping(String vpc, Cidr range) {
        return routed.connectedOverlapping(vpc, range);
    }
}
