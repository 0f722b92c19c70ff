package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.AttachedSubnets;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Peering;
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
public final class Facts extends WrittenFacts {
    private final InstanceTypes types;
    private final Family<String, Optional<VpcCapacity>> capacities = new Family<>(memory(), this::computeCapacity);
    private final CapacityReport capacity = new TrackedCapacity(this);
    private final NetworkIndex index = new TrackedIndex(this);
    private final Family<String, Optional<Footprint>> footprintOf = new Family<>(memory(), this::computeFootprint);
    private final Cell<List<Footprint>> footprints = memory().cell(this::computeFootprints);
    private final Family<Integer, Optional<Cidr>> freeOfPools =
            new Family<>(memory(), prefixLength -> Renumbering.freeOfPools(this, prefixLength));
    private final RoutedFacts routed = new RoutedFacts(this, memory());
    private final SeveralWays ways = new SeveralWays(this, routed, memory());
    private final PeerClashes peerClashes = new PeerClashes(this, memory());
    private final Answers answers = new Answers(this, memory());
    private final Cell<MeetingRanges> meeting = memory().cell(() -> MeetingRanges.of(this));
    private final Cell<List<Apart>> apart = memory().cell(() -> RangesApart.of(this));

    /// A range that a VPC is connected to.
    ///
    /// @param range the range
    /// @param holder the VPC or network that has it
    /// @param by what connects them, the id of a transit or Direct Connect gateway; empty for a peering
    public record Connected(Cidr range, ElementId holder, String by) {}

    Facts(InstanceTypes types) {
        this.types = types;
    }

    /// The catalogue of instance types.
    public InstanceTypes types() {
        return types;
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
        List<AttachedSubnets> subnets = new ArrayList<>();
        for (Attached attached : attachmentsOf(vpc)) {
            subnets.add(new AttachedSubnets(
                    attached.gateway(), attached.attachment().subnets()));
        }
        return subnets;
    }

    private Optional<VpcCapacity> computeCapacity(String id) {
        return vpc(id).map(vpc -> Capacity.of(vpc, clustersOf(id), attachedSubnets(id), types));
    }

    /// What each VPC takes of the quotas that hold for an account in a Region, in the order of the design.
    public List<Footprint> footprints() {
        return footprints.get();
    }

    /// What that VPC takes of the quotas that hold for an account in a Region.
    public Optional<Footprint> footprintOf(String vpc) {
        return footprintOf.get(vpc);
    }

    /// The network address usage of that VPC, in units; 0 where there is none.
    public long addressUsageOf(String vpc) {
        return footprintOf(vpc).map(Footprint::addressUsage).orElse(0L);
    }

    private List<Footprint> computeFootprints() {
        List<Footprint> all = new ArrayList<>();
        for (String vpc : vpcIds()) {
            footprintOf.get(vpc).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Footprint> computeFootprint(String id) {
        return vpc(id).map(vpc ->
                Footprint.of(vpc, regionOf(vpc), clustersOf(id), capacityOf(id).orElse(null)));
    }

    /// The next free block of that size in the design's address pools, apart from everything that the design has.
    public Optional<Cidr> freeOfPools(int prefixLength) {
        return freeOfPools.get(prefixLength);
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

    /// Whether that table has so many routes or fewer. It stays the same while routes come and go, so ask for few
    /// different numbers, and nothing is judged again for one route.
    public boolean hasAtMost(OfRouteTable table, long routes) {
        return routed.hasAtMost(table, routes);
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

    /// Where ranges of the design meet, wherever they are.
    MeetingRanges meetingRanges() {
        return meeting.get();
    }

    /// Where that table brings the same addresses together.
    public List<Clash<String>> clashesIn(OfRouteTable table) {
        return routed.clashesIn(table);
    }

    /// The ranges of other networks that meet the range and that the VPC is connected to, by the route tables
    /// that its attachments are associated with, what lies beyond these included, by a peering, or by a Direct
    /// Connect gateway.
    public List<Connected> connectedOverlapping(String vpc, Cidr range) {
        return routed.connectedOverlapping(vpc, range);
    }

    /// The ranges that meet the range and that the table leads to in the end, those of its owner too.
    List<Reached> reachedOverlapping(OfRouteTable table, Cidr range) {
        return routed.reachedOverlapping(table, range);
    }

    /// Ranges in which the two tables lead to different owners, each the outermost.
    List<Cidr> contestedBetween(OfRouteTable one, OfRouteTable other) {
        return ways.contestedBetween(one, other);
    }

    /// Where peered VPCs share addresses, by the peering, in the order of the design.
    public Map<Peering, List<Clash<String>>> peerClashes() {
        return peerClashes.all();
    }

    /// What VPCs reach by different ways and from different owners, by the VPC, in the order of the design.
    public Map<String, List<ReachedTwice>> reachedTwice() {
        return ways.all();
    }
}
