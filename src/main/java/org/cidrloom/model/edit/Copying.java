package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

import static org.cidrloom.model.edit.Branches.mapped;
import static org.cidrloom.model.edit.Branches.without;

/// The part of a design that is copied: VPCs with all that is in them, networks, gateways and the edges between these,
/// address pools and prefix lists; or clusters alone, or subnets alone. It is a small design of its own that names
/// nothing outside it.
public final class Copying {
    private Copying() {}

    /// What a part stands for.
    public enum Kind {
        /// All that is in it.
        ELEMENTS,
        /// Its clusters; the VPCs around them are not copied.
        CLUSTERS,
        /// Its subnets; the VPCs around them are not copied.
        SUBNETS
    }

    /// Whether the selection holds something that can be copied.
    public static boolean canCopy(Collection<? extends ElementId> elements) {
        return elements.stream()
                .anyMatch(element -> isWhole(element) || element instanceof OfCluster || element instanceof OfSubnet);
    }

    /// What is copied of a selection: the largest of what is in it.
    public static Kind kind(Collection<? extends ElementId> elements) {
        if (elements.stream().anyMatch(Copying::isWhole)) {
            return Kind.ELEMENTS;
        }
        return elements.stream().anyMatch(OfCluster.class::isInstance) ? Kind.CLUSTERS : Kind.SUBNETS;
    }

    private static boolean isWhole(ElementId element) {
        return element instanceof OfVpc
                || element instanceof OfPool
                || element instanceof OfPrefixList
                || element instanceof OfNetwork
                || element instanceof OfTransitGateway
                || element instanceof OfDirectConnectGateway;
    }

    /// The part of the design that these elements are.
    ///
    /// @param elements what is selected; clusters and subnets count where nothing larger is selected
    /// @param standing where boxes stand, in diagram units
    public static Design part(
            Design design, Collection<? extends ElementId> elements, Map<ElementId, Position> standing) {
        Kind kind = kind(elements);
        if (kind == Kind.CLUSTERS) {
            Set<String> clusters = elements.stream()
                    .filter(OfCluster.class::isInstance)
                    .map(ElementId::id)
                    .collect(Collectors.toSet());
            return new Design(CopiedClusters.part(design.network(), clusters), new Drawing(Map.of()));
        }
        boolean subnetsOnly = kind == Kind.SUBNETS;
        Set<String> kept = elements.stream()
                .filter(element -> subnetsOnly ? element instanceof OfSubnet : isWhole(element))
                .map(element -> element instanceof OfSubnet(String vpc, String _) ? vpc : element.id())
                .collect(Collectors.toSet());
        Network network = network(design.network(), kept);
        if (subnetsOnly) {
            network = network.with(b -> b.clusters(List.of())
                    .vpcs(mapped(
                            b.vpcs(),
                            vpc -> vpc.with(v -> v.routes(List.of())
                                    .loadBalancers(List.of())
                                    .subnets(without(
                                            vpc.subnets(),
                                            subnet -> !elements.contains(new OfSubnet(vpc.id(), subnet.id()))))))));
        }
        Map<String, Position> positions = new LinkedHashMap<>();
        standing.forEach((element, position) -> {
            if (isWhole(element) && kept.contains(element.id())) {
                positions.put(element.path(), position);
            }
        });
        return new Design(network, new Drawing(positions));
    }

    private static Network network(Network all, Set<String> kept) {
        Set<String> gone = Ids.topLevel(all);
        gone.removeAll(kept);
        Predicate<String> lost = gone::contains;
        return Network.empty(all.name(), all.region(), all.zones())
                .with(b -> b.addressPools(without(all.addressPools(), each -> lost.test(each.id())))
                        .prefixLists(without(all.prefixLists(), each -> lost.test(each.id())))
                        .networks(without(all.networks(), each -> lost.test(each.id())))
                        .vpcs(mapped(without(all.vpcs(), each -> lost.test(each.id())), vpc -> within(vpc, lost)))
                        .transitGateways(mapped(
                                without(all.transitGateways(), each -> lost.test(each.id())),
                                gateway -> within(gateway, lost)))
                        .directConnectGateways(mapped(
                                without(all.directConnectGateways(), each -> lost.test(each.id())),
                                gateway -> gateway.with(g -> g.networks(without(gateway.networks(), lost))
                                        .vpcs(without(gateway.vpcs(), lost)))))
                        .peerings(without(
                                all.peerings(),
                                peering -> lost.test(peering.requester()) || lost.test(peering.accepter())))
                        .clusters(without(all.clusters(), cluster -> lost.test(cluster.vpc()))));
    }

    private static Vpc within(Vpc vpc, Predicate<String> lost) {
        return vpc.with(b -> b.routes(without(vpc.routes(), route -> lost.test(route.via())))
                .prefixListRoutes(without(
                        vpc.prefixListRoutes(), route -> lost.test(route.prefixList()) || lost.test(route.via()))));
    }

    private static TransitGateway within(TransitGateway gateway, Predicate<String> lost) {
        return gateway.with(b -> b.attachments(without(gateway.attachments(), attachment -> lost.test(attachment.to())))
                .routeTables(mapped(
                        gateway.routeTables(),
                        table -> table.with(t -> t.routes(
                                        without(table.routes(), route -> route.via() != null && lost.test(route.via())))
                                .prefixListReferences(without(
                                        table.prefixListReferences(),
                                        reference -> lost.test(reference.prefixList())
                                                || (reference.via() != null && lost.test(reference.via()))))))));
    }

    /// Adds clusters of a part to a VPC, each under the next free id. They keep the subnets of the same id, tier or
    /// zone.
    ///
    /// @return its text says which of their subnets the VPC has nothing for; empty where there are none
    public static Proposal pasteClusters(Network into, Network part, String vpc) {
        return CopiedClusters.paste(into, part, vpc);
    }

    /// Adds subnets of a part to a VPC, each with the next free id and in the next free block of its size.
    public static Proposal pasteSubnets(Network into, Network part, String vpc) {
        Network moved = ZoneNames.moved(part, into.region());
        Network result = into;
        List<Edit> edits = new ArrayList<>();
        List<ElementId> added = new ArrayList<>();
        Set<String> taken = new HashSet<>(Ids.beside(into, new OfSubnet(vpc, "")));
        for (Subnet subnet :
                moved.vpcs().stream().flatMap(each -> each.subnets().stream()).toList()) {
            int length = subnet.cidr().prefixLength();
            var free = Allocation.subnet(result.vpc(vpc).orElseThrow(), subnet.tier(), length);
            if (free.isEmpty()) {
                return Proposal.refused(vpc + " has no free /" + length + " for a copy of " + subnet.id()
                        + ". Add a CIDR block to it first.");
            }
            String id = Ids.next(taken, subnet.id());
            taken.add(id);
            Subnet copy = SubnetEdits.moved(subnet, free.get())
                    .with(b -> b.id(id)
                            .formerIds(List.of())
                            .ipv6Index(null)
                            .name(id.equals(subnet.id()) ? subnet.name() : null));
            Addition addition = SubnetEdits.add(vpc, copy);
            edits.add(addition.edit());
            added.add(addition.element());
            result = addition.edit()
                    .apply(new Design(result, new Drawing(Map.of())))
                    .network();
        }
        String what = added.size() == 1 ? added.getFirst().id() : added.size() + " subnets";
        return new Proposal("Paste " + what, Edit.all("Paste " + what + " into " + vpc, edits), added);
    }

    /// Adds a part to a design: ids that are taken become the next of their kind, blocks that meet another become the
    /// next free ones with the subnets moved along. Copies of what stands in the design are joined to the gateways
    /// that it is joined to.
    ///
    /// @param right how far the copies stand to the right of where they stood, in diagram units
    /// @param down how far below
    public static Proposal paste(Design into, Design part, double right, double down) {
        Network copies = ZoneNames.moved(part.network(), into.network().region());
        CopiedIds ids = new CopiedIds(into.network(), tops(copies));
        Renumbered fresh = Renumbered.in(into.network(), ids.in(copies));
        if (!fresh.refusal().isEmpty()) {
            return Proposal.refused(fresh.refusal());
        }
        Network added = FormerIds.forgotten(fresh.network());
        Map<String, String> originals = ids.originals();
        Map<ElementId, Position> positions = new LinkedHashMap<>();
        List<ElementId> elements = tops(added).stream().filter(Copying::isWhole).toList();
        for (ElementId element : elements) {
            Position position = part.drawing().positions().get(originals.get(element.id()));
            if (position != null) {
                positions.put(element, new Position(position.x() + right, position.y() + down));
            }
        }
        String what = elements.size() == 1 ? elements.getFirst().id() : elements.size() + " elements";
        List<Edit> edits = new ArrayList<>(List.of(Edit.ofNetwork(
                "", network -> new CopiedEdges(network, added, originals).joined(joined(network, added)))));
        if (!positions.isEmpty()) {
            edits.add(DrawingEdits.move(positions));
        }
        return new Proposal("Paste " + what, Edit.all("Paste " + what, edits), elements);
    }

    private static List<ElementId> tops(Network network) {
        return Stream.of(
                        network.addressPools().stream().map(each -> new OfPool(each.id())),
                        network.prefixLists().stream().map(each -> new OfPrefixList(each.id())),
                        network.networks().stream().map(each -> new OfNetwork(each.id())),
                        network.vpcs().stream().map(each -> new OfVpc(each.id())),
                        network.transitGateways().stream().map(each -> new OfTransitGateway(each.id())),
                        network.directConnectGateways().stream().map(each -> new OfDirectConnectGateway(each.id())),
                        network.clusters().stream().map(each -> new OfCluster(each.id())))
                .<ElementId>flatMap(each -> each)
                .toList();
    }

    private static Network joined(Network network, Network more) {
        return network.with(b -> b.addressPools(concat(network.addressPools(), more.addressPools()))
                .prefixLists(concat(network.prefixLists(), more.prefixLists()))
                .networks(concat(network.networks(), more.networks()))
                .vpcs(concat(network.vpcs(), more.vpcs()))
                .transitGateways(concat(network.transitGateways(), more.transitGateways()))
                .directConnectGateways(concat(network.directConnectGateways(), more.directConnectGateways()))
                .peerings(concat(network.peerings(), more.peerings()))
                .clusters(concat(network.clusters(), more.clusters())));
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
