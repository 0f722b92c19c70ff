package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

/// Puts elements into other ones of the same kind as those they are in: what becomes of them there, or why they cannot
/// go. Subnets: [SubnetMoves#move]; clusters: [ClusterEdits#changeVpc].
public final class Moving {
    private Moving() {}

    /// Puts a node group into another cluster. It keeps its subnets where both clusters are in one VPC, else those that
    /// are called the same there.
    public static Proposal nodeGroup(Network network, OfNodeGroup id, String cluster) {
        NodeGroup group = network.cluster(id.cluster())
                .flatMap(home -> home.nodeGroups().stream()
                        .filter(each -> each.id().equals(id.group()))
                        .findFirst())
                .orElseThrow();
        Cluster there = network.cluster(cluster).orElseThrow();
        Set<String> subnets = network.vpc(there.vpc()).map(Vpc::subnets).orElse(List.of()).stream()
                .map(Subnet::id)
                .collect(Collectors.toSet());
        List<String> kept = Branches.without(group.subnets(), subnet -> !subnets.contains(subnet));
        String name = Ids.next(Ids.beside(network, new OfNodeGroup(cluster, "")), group.id());
        NodeGroup moved = group.withId(name).withSubnets(kept);
        Edit edit = Edit.all(
                "Move " + group.id() + " to " + cluster,
                List.of(
                        ElementEdits.remove(id),
                        ClusterEdits.change(
                                cluster, "", was -> was.withNodeGroups(Branches.plus(was.nodeGroups(), moved)))));
        int lost = group.subnets().size() - kept.size();
        String text = kept.isEmpty() && lost > 0
                ? "without its subnets: none is called the same there"
                : lost > 0 ? "in " + String.join(", ", kept) + ", the subnets called the same there" : "";
        return Proposal.of(as(group.id(), name, text), edit, new OfNodeGroup(cluster, name));
    }

    /// Attaches what is attached to one transit gateway to another one instead. Tables of the same ids there take its
    /// association and propagations, else the first one does. The routes of its VPC follow.
    public static Proposal attachment(Network network, OfAttachment id, String gateway) {
        TransitGateway there = network.transitGateway(gateway).orElseThrow();
        Attachment attachment = network.transitGateway(id.gateway())
                .flatMap(home -> home.attachment(id.to()))
                .orElseThrow();
        if (id.to().equals(gateway)) {
            return Proposal.refused(gateway + " cannot be attached to itself.");
        }
        if (there.attachment(id.to()).isPresent()) {
            return Proposal.refused(id.to() + " is attached to " + gateway + " already.");
        }
        Optional<Vpc> vpc = network.vpc(id.to());
        if (vpc.isPresent() && !network.regionOf(vpc.get()).equals(network.regionOf(there))) {
            return Proposal.refused(gateway + " is in " + network.regionOf(there) + " and " + id.to() + " in "
                    + network.regionOf(vpc.get()) + "; a VPC is attached to gateways of its own Region.");
        }
        boolean peering = network.transitGateway(id.to()).isPresent();
        List<String> tables =
                there.routeTables().stream().map(TransitRouteTable::id).toList();
        Attachment moved = attachment
                .withAssociation(
                        tables.contains(String.valueOf(attachment.association()))
                                ? attachment.association()
                                : tables.stream().findFirst().orElse(null))
                .withPropagations(peering ? List.of() : propagations(attachment, tables));
        List<Edit> parts = new ArrayList<>();
        parts.add(ElementEdits.remove(id));
        parts.add(
                TransitEdits.change(gateway, "", was -> was.withAttachments(Branches.plus(was.attachments(), moved))));
        if (peering) {
            parts.add(TransitEdits.attach(network, id.to(), gateway).edit());
        }
        UnaryOperator<String> via = hop -> hop.equals(id.gateway()) ? gateway : hop;
        vpc.ifPresent(was -> parts.add(VpcEdits.change(
                was.id(),
                "",
                is -> is.withRoutes(Branches.mapped(
                                was.routes(),
                                route -> new VpcRoute(route.tier(), route.destination(), via.apply(route.via()))))
                        .withPrefixListRoutes(Branches.mapped(
                                was.prefixListRoutes(),
                                route -> new PrefixListRoute(
                                        route.tier(), route.prefixList(), via.apply(route.via())))))));
        String table = moved.association();
        return Proposal.of(
                table == null ? "associated with no table" : "associated with " + table,
                Edit.all("Move " + id.to() + " from " + id.gateway() + " to " + gateway, parts),
                new OfAttachment(gateway, id.to()));
    }

    private static List<String> propagations(Attachment attachment, List<String> tables) {
        List<String> same = Branches.without(attachment.propagations(), table -> !tables.contains(table));
        return same.isEmpty() && !attachment.propagations().isEmpty()
                ? tables.subList(0, Math.min(1, tables.size()))
                : same;
    }

    /// Puts a route table into another transit gateway with those of its routes whose next hops are attached there.
    /// Associations with it and propagations into it end.
    public static Proposal routeTable(Network network, OfRouteTable id, String gateway) {
        TransitGateway there = network.transitGateway(gateway).orElseThrow();
        TransitRouteTable table = network.transitGateway(id.gateway())
                .flatMap(home -> home.routeTable(id.table()))
                .orElseThrow();
        String name = Ids.next(Ids.beside(network, new OfRouteTable(gateway, "")), table.id());
        TransitRouteTable moved = table.with(b -> b.id(name)
                .routes(Branches.without(table.routes(), route -> !leads(there, route.via())))
                .prefixListReferences(
                        Branches.without(table.prefixListReferences(), reference -> !leads(there, reference.via()))));
        int routes = table.routes().size() + table.prefixListReferences().size();
        int kept = moved.routes().size() + moved.prefixListReferences().size();
        String text =
                routes == kept ? "" : kept + " of " + routes + " routes: the others lead to what is not attached there";
        Edit edit = Edit.all(
                "Move " + table.id() + " to " + gateway,
                List.of(
                        ElementEdits.remove(id),
                        TransitEdits.change(
                                gateway, "", was -> was.withRouteTables(Branches.plus(was.routeTables(), moved)))));
        return Proposal.of(as(table.id(), name, text), edit, new OfRouteTable(gateway, name));
    }

    private static boolean leads(TransitGateway gateway, @Nullable String via) {
        return via == null || gateway.attachment(via).isPresent();
    }

    /// Gives a VPC's first routable block the next free addresses of a pool, and moves the subnets in it along.
    public static Proposal pool(Network network, String vpc, AddressPool pool) {
        Optional<Cidr> block = network.vpc(vpc).orElseThrow().cidrs().stream()
                .filter(each -> each.routable() && each.cidr().isIpv4())
                .map(CidrBlock::cidr)
                .findFirst();
        if (block.isEmpty()) {
            return Proposal.refused(vpc + " has no routable block to move.");
        }
        if (!pool.cidr().isIpv4() || pool.cidr().contains(block.get())) {
            return Proposal.refused(block.get() + " of " + vpc + " lies in " + pool.displayName() + ".");
        }
        return SubnetAllocator.within(pool.cidr(), Allocation.used(network))
                .next(block.get().prefixLength())
                .map(free -> VpcBlocks.rebase(network, vpc, block.get(), free))
                .orElseGet(() -> Proposal.refused(
                        pool.displayName() + " has no free /" + block.get().prefixLength() + "."));
    }

    private static String as(String was, String is, String more) {
        String name = was.equals(is) ? "" : "as " + is;
        return name.isEmpty() || more.isEmpty() ? name + more : name + ", " + more;
    }
}
