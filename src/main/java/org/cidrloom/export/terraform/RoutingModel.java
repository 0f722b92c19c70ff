package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NatGateway;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.TransitTables;
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
record RoutingModel(
        List<Table> tables,
        List<Association> associations,
        List<String> internet,
        List<String> egressOnly,
        List<Nat> gateways,
        List<Group> groups) {
    /// A route table.
    record Table(String key, String vpc, String name) {}

    /// A subnet and its route table.
    record Association(String subnet, String table) {}

    /// A NAT gateway, keyed by its subnet.
    record Nat(String key, String vpc, String name, String type) {}

    /// A route.
    record Item(String key, String table, String destination, String via) {}

    /// The routes that point to one kind of thing.
    record Group(
            RouteTarget kind, List<Item> routes, @Nullable String dependsOn) {
        String name() {
            return kind.resource();
        }

        String targetArgument() {
            return kind.argument();
        }

        String target() {
            return kind.expression();
        }

        boolean mixed() {
            return routes.stream().map(RoutingModel::isIpv6).distinct().count() > 1;
        }

        String destinationArgument() {
            return isIpv6(routes.getFirst()) ? "destination_ipv6_cidr_block" : "destination_cidr_block";
        }
    }

    private static boolean isIpv6(Item route) {
        return route.destination().indexOf(':') >= 0;
    }

    static RoutingModel of(Stack stack, TransitModel transit, Inputs inputs, List<Finding> findings) {
        TransitTables transitTables = TransitTables.of(stack.network());
        List<Table> tables = new ArrayList<>();
        List<Association> associations = new ArrayList<>();
        Set<String> egressOnly = new LinkedHashSet<>();
        List<Nat> gateways = new ArrayList<>();
        Map<RouteTarget, List<Item>> routes = new EnumMap<>(RouteTarget.class);
        RouteFilter filter = new RouteFilter(stack, transit, inputs, findings);
        for (Vpc vpc : stack.vpcs()) {
            VpcRouteTables implied = VpcRouteTables.of(stack.network(), vpc, transitTables);
            for (NatGateway nat : implied.natGateways()) {
                String key = vpc.id() + "/" + nat.subnet();
                gateways.add(new Nat(key, vpc.id(), key, nat.isPrivate() ? "private" : "public"));
            }
            for (VpcRouteTable table : implied.tables()) {
                String key = vpc.id() + "/" + table.id();
                tables.add(new Table(key, vpc.id(), vpc.displayName() + " " + table.id()));
                table.subnets().forEach(id -> associations.add(new Association(vpc.id() + "/" + id, key)));
                for (Route route : table.madeRoutes()) {
                    if (filter.isMade(vpc, route)) {
                        RouteTarget kind = RouteTarget.of(route.target());
                        String destination = route.destination().toString();
                        routes.computeIfAbsent(kind, each -> new ArrayList<>())
                                .add(new Item(
                                        key + "/" + destination,
                                        key,
                                        destination,
                                        RouteTarget.via(vpc, route.target())));
                        if (kind == RouteTarget.EGRESS_ONLY) {
                            egressOnly.add(vpc.id());
                        }
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        routes.forEach((kind, items) -> groups.add(new Group(
                kind, items, kind == RouteTarget.TRANSIT ? "aws_ec2_transit_gateway_vpc_attachment.this" : null)));
        List<String> internet =
                stack.vpcs().stream().filter(Vpc::internet).map(Vpc::id).toList();
        return new RoutingModel(tables, associations, internet, List.copyOf(egressOnly), gateways, groups);
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
