package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NatGateway;
import org.cidrloom.routing.Reason;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.Target;
import org.cidrloom.routing.VpcRouteTable;
import org.cidrloom.routing.VpcRouteTables;
import org.jspecify.annotations.Nullable;

/// What `routing.tf` and `nat.tf` show.
///
/// @param tables the route tables
/// @param associations which table each subnet has
/// @param internet the VPCs with an internet gateway
/// @param egressOnly the VPCs with an egress-only internet gateway
/// @param gateways the NAT gateways
/// @param groups the routes by what they point to
/// @param learning the tables that learn from virtual private gateways what Direct Connect announces
/// @param vpnGateways the VPCs whose virtual private gateway is made here
/// @param inputs ids that are asked for
record RoutingModel(
        List<Table> tables,
        List<Association> associations,
        List<String> internet,
        Set<String> egressOnly,
        List<Nat> gateways,
        List<Group> groups,
        List<Learning> learning,
        Set<String> vpnGateways,
        Inputs inputs) {
    /// A route table.
    record Table(String key, String vpc, String name) {}

    /// A subnet and its route table.
    record Association(String subnet, String table) {}

    /// A route table that learns routes.
    record Learning(String table, String vpc) {}

    /// A NAT gateway, keyed by its subnet.
    record Nat(String key, String vpc, String name, String type) {}

    /// A route, to a block or to the entries of a prefix list.
    record Item(String key, String table, String destination, String via) {}

    /// The routes that point to one kind of thing.
    ///
    /// @param lists whether their destinations are prefix lists
    record Group(
            RouteTarget kind,
            boolean lists,
            List<Item> routes,
            @Nullable String dependsOn) {
        String name() {
            return kind.resource() + (lists ? "_prefix_list" : "");
        }

        String targetArgument() {
            return kind.argument();
        }

        String target() {
            return kind.expression();
        }

        boolean mixed() {
            return !lists
                    && routes.stream().map(RoutingModel::isIpv6).distinct().count() > 1;
        }

        String destinationArgument() {
            return isIpv6(routes.getFirst()) ? "destination_ipv6_cidr_block" : "destination_cidr_block";
        }
    }

    private static boolean isIpv6(Item route) {
        return route.destination().indexOf(':') >= 0;
    }

    static RoutingModel of(Stack stack, TransitModel transit, Inputs inputs, List<Finding> findings) {
        RoutingModel model = new RoutingModel(
                new ArrayList<>(),
                new ArrayList<>(),
                stack.vpcs().stream().filter(Vpc::internet).map(Vpc::id).toList(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                transit.direct().vpnGateways(),
                inputs);
        RouteFilter filter = new RouteFilter(stack, transit, inputs, findings);
        Map<RouteTarget, List<Item>> blocks = new EnumMap<>(RouteTarget.class);
        Map<RouteTarget, List<Item>> lists = new EnumMap<>(RouteTarget.class);
        for (Vpc vpc : stack.vpcs()) {
            VpcRouteTables implied = VpcRouteTables.of(stack.index(), vpc, stack.transit());
            for (NatGateway nat : implied.natGateways()) {
                String key = vpc.id() + "/" + nat.subnet();
                model.gateways.add(new Nat(key, vpc.id(), key, nat.isPrivate() ? "private" : "public"));
            }
            for (VpcRouteTable table : implied.tables()) {
                String key = vpc.id() + "/" + table.id();
                model.tables.add(new Table(key, vpc.id(), vpc.displayName() + " " + table.id()));
                table.subnets().forEach(id -> model.associations.add(new Association(vpc.id() + "/" + id, key)));
                model.addBlocks(vpc, table, filter, blocks);
                addLists(stack, vpc, table, filter, lists);
            }
        }
        blocks.forEach((kind, items) -> model.groups.add(group(kind, false, items)));
        lists.forEach((kind, items) -> model.groups.add(group(kind, true, items)));
        return model;
    }

    private static Group group(RouteTarget kind, boolean lists, List<Item> items) {
        String attached = kind == RouteTarget.TRANSIT ? "aws_ec2_transit_gateway_vpc_attachment.this" : null;
        return new Group(kind, lists, items, attached);
    }

    private void addBlocks(Vpc vpc, VpcRouteTable table, RouteFilter filter, Map<RouteTarget, List<Item>> routes) {
        String key = vpc.id() + "/" + table.id();
        boolean learns = false;
        for (Route route : table.madeRoutes()) {
            String destination = route.destination().toString();
            if (route.reason() == Reason.DIRECT_CONNECT) {
                learns = true;
            } else if (route.reason() != Reason.PREFIX_LIST && filter.isMade(vpc, destination, route.target())) {
                RouteTarget kind = RouteTarget.of(route.target());
                routes.computeIfAbsent(kind, each -> new ArrayList<>())
                        .add(new Item(key + "/" + destination, key, destination, RouteTarget.via(vpc, route.target())));
                if (kind == RouteTarget.EGRESS_ONLY) {
                    egressOnly.add(vpc.id());
                }
            }
        }
        if (learns) {
            if (!vpnGateways.contains(vpc.id())) {
                inputs.need(Kind.VIRTUAL_PRIVATE_GATEWAY, vpc.id());
            }
            learning.add(new Learning(key, vpc.id()));
        }
    }

    private static void addLists(
            Stack stack, Vpc vpc, VpcRouteTable table, RouteFilter filter, Map<RouteTarget, List<Item>> routes) {
        String key = vpc.id() + "/" + table.id();
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            Target target = Target.via(stack.index(), vpc.id(), route.via());
            String what = "the prefix list " + route.prefixList();
            if (route.tier() == table.tier() && filter.isMade(vpc, what, target)) {
                routes.computeIfAbsent(RouteTarget.of(target), each -> new ArrayList<>())
                        .add(new Item(
                                key + "/" + route.prefixList(), key, route.prefixList(), RouteTarget.via(vpc, target)));
            }
        }
    }

    boolean hasTables() {
        return !tables.isEmpty();
    }

    boolean hasInternet() {
        return !internet.isEmpty();
    }

    boolean hasEgressOnly() {
        return !egressOnly.isEmpty();
    }

    boolean hasLearning() {
        return !learning.isEmpty();
    }

    /// Whether virtual private gateways are needed.
    boolean hasVpnRoutes() {
        return hasLearning() || groups.stream().anyMatch(group -> group.kind() == RouteTarget.OUTSIDE);
    }

    boolean hasVpnGateways() {
        return !vpnGateways.isEmpty();
    }

    boolean hasForeignVpnGateways() {
        return inputs.has(Kind.VIRTUAL_PRIVATE_GATEWAY);
    }

    boolean hasNat() {
        return !gateways.isEmpty();
    }

    boolean hasPublic() {
        return gateways.stream().anyMatch(nat -> nat.type().equals("public"));
    }

    boolean hasPrivate() {
        return gateways.stream().anyMatch(nat -> nat.type().equals("private"));
    }
}
