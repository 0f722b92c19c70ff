package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementIndex;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

import static org.cidrloom.model.edit.Branches.mapped;
import static org.cidrloom.model.edit.Branches.without;

/// Takes elements out of a design, with all that cannot be without them. What goes is gathered first and then taken in
/// one pass, so that removing all of a large design costs about as much as removing one element of it.
final class Removal {
    private final Set<String> pools = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> clusters = new HashSet<>();

    /// What edges and routes end at: VPCs, networks and gateways.
    private final Set<String> ends = new HashSet<>();

    private final Map<String, Set<String>> subnets = new HashMap<>();
    private final Map<String, Set<String>> tables = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Set<Peering> peerings = new HashSet<>();

    /// What is not joined to an element any more, by its id.
    private final Map<String, Set<String>> apart = new HashMap<>();

    private Removal() {}

    static Design of(Design design, Collection<? extends ElementId> elements) {
        ElementIndex index = new ElementIndex(design.network());
        Removal removal = new Removal();
        Set<String> paths = new HashSet<>();
        for (ElementId element : elements) {
            if (standsByItself(element) && index.contains(element)) {
                removal.gather(element);
                paths.add(element.path());
            }
        }
        for (ElementId element : elements) {
            if (!standsByItself(element) && !removal.takesAlong(element) && index.contains(element)) {
                removal.gather(element);
                paths.add(element.path());
            }
        }
        if (paths.isEmpty()) {
            return design;
        }
        Design result = Branches.network(design, was -> Accepting.keepResolved(was, removal.from(was)));
        Set<String> left = result.network().clusters().stream().map(Cluster::id).collect(Collectors.toSet());
        for (Cluster cluster : design.network().clusters()) {
            if (!left.contains(cluster.id())) {
                paths.add(cluster.id());
            }
        }
        return DrawingEdits.repath(result, path -> Paths.without(path, paths));
    }

    private static boolean standsByItself(ElementId element) {
        return switch (element) {
            case ElementId.OfDesign _,
                    ElementId.OfSubnet _,
                    ElementId.OfRouteTable _,
                    ElementId.OfAttachment _,
                    ElementId.OfPeering _,
                    ElementId.OfNodeGroup _ -> false;
            default -> true;
        };
    }

    /// Whether an element goes with what it stands in or is joined to; the design itself stays.
    private boolean takesAlong(ElementId element) {
        return switch (element) {
            case ElementId.OfSubnet(String vpc, String _) -> ends.contains(vpc);
            case ElementId.OfRouteTable(String gateway, String _) -> ends.contains(gateway);
            case ElementId.OfAttachment(String gateway, String to) -> ends.contains(gateway) || ends.contains(to);
            case ElementId.OfPeering(String requester, String accepter) ->
                ends.contains(requester) || ends.contains(accepter);
            case ElementId.OfNodeGroup(String cluster, String _) -> clusters.contains(cluster);
            default -> true;
        };
    }

    private void gather(ElementId element) {
        switch (element) {
            case ElementId.OfDesign _ -> {}
            case ElementId.OfPool(String id) -> pools.add(id);
            case ElementId.OfPrefixList(String id) -> lists.add(id);
            case ElementId.OfNetwork _,
                    ElementId.OfDirectConnectGateway _,
                    ElementId.OfVpc _,
                    ElementId.OfTransitGateway _ -> ends.add(element.id());
            case ElementId.OfCluster(String id) -> clusters.add(id);
            case ElementId.OfSubnet(String vpc, String id) -> add(subnets, vpc, id);
            case ElementId.OfRouteTable(String gateway, String id) -> add(tables, gateway, id);
            case ElementId.OfNodeGroup(String cluster, String id) -> add(groups, cluster, id);
            case ElementId.OfAttachment(String gateway, String to) -> apart(gateway, to);
            case ElementId.OfPeering(String requester, String accepter) -> {
                peerings.add(new Peering(requester, accepter));
                apart(requester, accepter);
            }
        }
    }

    /// Both gateways of a peering list it, and VPCs have routes to what they are joined to, so it goes from both.
    private void apart(String one, String other) {
        add(apart, one, other);
        add(apart, other, one);
    }

    private static void add(Map<String, Set<String>> map, String in, String id) {
        map.computeIfAbsent(in, key -> new HashSet<>()).add(id);
    }

    private static Predicate<String> of(Map<String, Set<String>> map, String in) {
        return map.getOrDefault(in, Set.of())::contains;
    }

    private Network from(Network was) {
        return was.with(b -> b.addressPools(without(was.addressPools(), each -> pools.contains(each.id())))
                .networks(without(was.networks(), each -> ends.contains(each.id())))
                .prefixLists(without(was.prefixLists(), each -> lists.contains(each.id())))
                .vpcs(mapped(without(was.vpcs(), each -> ends.contains(each.id())), this::left))
                .transitGateways(mapped(without(was.transitGateways(), each -> ends.contains(each.id())), this::left))
                .directConnectGateways(mapped(
                        without(was.directConnectGateways(), each -> ends.contains(each.id())),
                        each -> each.with(g -> g.networks(without(each.networks(), ends::contains))
                                .vpcs(without(each.vpcs(), ends::contains)))))
                .peerings(left(was.peerings()))
                .clusters(mapped(
                        without(was.clusters(), each -> clusters.contains(each.id()) || ends.contains(each.vpc())),
                        this::left)));
    }

    private Vpc left(Vpc vpc) {
        Predicate<String> lost = lostTo(vpc.id());
        Predicate<String> gone = of(subnets, vpc.id());
        Vpc left = vpc.with(b -> b.routes(without(vpc.routes(), route -> lost.test(route.via())))
                .prefixListRoutes(without(
                        vpc.prefixListRoutes(),
                        (PrefixListRoute route) -> lists.contains(route.prefixList()) || lost.test(route.via())))
                .subnets(without(vpc.subnets(), subnet -> gone.test(subnet.id()))));
        return subnets.containsKey(vpc.id()) ? LoadBalancerEdits.subnets(left, each -> without(each, gone)) : left;
    }

    /// What an element is not joined to any more, or what is gone.
    private Predicate<String> lostTo(String element) {
        return of(apart, element).or(ends::contains);
    }

    private TransitGateway left(TransitGateway gateway) {
        Predicate<String> lost = lostTo(gateway.id());
        Predicate<String> gone = of(tables, gateway.id());
        return gateway.with(b -> b.attachments(
                        mapped(without(gateway.attachments(), each -> lost.test(each.to())), each -> left(each, gone)))
                .routeTables(mapped(
                        without(gateway.routeTables(), each -> gone.test(each.id())), each -> left(each, lost))));
    }

    private Attachment left(Attachment attachment, Predicate<String> goneTables) {
        String association = attachment.association();
        return attachment.with(b -> b.subnets(without(attachment.subnets(), of(subnets, attachment.to())))
                .association(association != null && goneTables.test(association) ? null : association)
                .propagations(without(attachment.propagations(), goneTables)));
    }

    private TransitRouteTable left(TransitRouteTable table, Predicate<String> lost) {
        return table.with(b -> b.routes(without(table.routes(), route -> isLost(route.via(), lost)))
                .prefixListReferences(without(
                        table.prefixListReferences(),
                        (PrefixListReference each) -> lists.contains(each.prefixList()) || isLost(each.via(), lost))));
    }

    private static boolean isLost(@Nullable String via, Predicate<String> lost) {
        return via != null && lost.test(via);
    }

    /// Of peerings that are written twice, one goes.
    private List<Peering> left(List<Peering> all) {
        Set<Peering> first = new HashSet<>(peerings);
        List<Peering> left = new ArrayList<>();
        for (Peering peering : all) {
            boolean gone = first.remove(peering);
            if (!gone && !ends.contains(peering.requester()) && !ends.contains(peering.accepter())) {
                left.add(peering);
            }
        }
        return left.size() == all.size() ? all : List.copyOf(left);
    }

    private Cluster left(Cluster cluster) {
        Predicate<String> goneGroups = of(groups, cluster.id());
        Predicate<String> gone = of(subnets, cluster.vpc());
        Map<String, String> pods = new LinkedHashMap<>(cluster.cni().podSubnets());
        pods.values().removeIf(gone);
        return cluster.with(b -> b.subnets(without(cluster.subnets(), gone))
                .cni(cluster.cni().withPodSubnets(pods))
                .nodeGroups(mapped(
                        without(cluster.nodeGroups(), group -> goneGroups.test(group.id())),
                        group -> group.withSubnets(without(group.subnets(), gone)))));
    }
}
