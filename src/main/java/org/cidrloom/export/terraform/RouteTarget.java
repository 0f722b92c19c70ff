package org.cidrloom.export.terraform;

import org.cidrloom.model.Vpc;
import org.cidrloom.routing.Target;

/// The kinds of things that routes point to, each with a resource of its own, so that the argument is fixed and what it
/// depends on is only that.
enum RouteTarget {
    INTERNET("internet", "gateway_id", "aws_internet_gateway.this[each.value.via].id"),
    EGRESS_ONLY("egress_only", "egress_only_gateway_id", "aws_egress_only_internet_gateway.this[each.value.via].id"),
    NAT("nat", "nat_gateway_id", "aws_nat_gateway.this[each.value.via].id"),
    TRANSIT("transit", "transit_gateway_id", "local.transit_gateway_ids[each.value.via]"),
    PEERING("peering", "vpc_peering_connection_id", "local.peering_connection_ids[each.value.via]"),
    OUTSIDE("outside", "gateway_id", "local.virtual_private_gateway_ids[each.value.via]");

    private final String resource;
    private final String argument;
    private final String expression;

    RouteTarget(String resource, String argument, String expression) {
        this.resource = resource;
        this.argument = argument;
        this.expression = expression;
    }

    String resource() {
        return resource;
    }

    String argument() {
        return argument;
    }

    String expression() {
        return expression;
    }

    static RouteTarget of(Target target) {
        return switch (target) {
            case Target.InternetGateway internet -> INTERNET;
            case Target.EgressOnlyInternetGateway egress -> EGRESS_ONLY;
            case Target.Nat nat -> NAT;
            case Target.Transit transit -> TRANSIT;
            case Target.PeeringConnection peering -> PEERING;
            case Target.Outside outside -> OUTSIDE;
            case Target.Local local -> throw new IllegalArgumentException("AWS makes local routes itself");
        };
    }

    /// The key of what a route of that VPC points to, in the map that the expression looks it up in.
    static String via(Vpc vpc, Target target) {
        return switch (target) {
            case Target.InternetGateway internet -> vpc.id();
            case Target.EgressOnlyInternetGateway egress -> vpc.id();
            case Target.Nat nat -> vpc.id() + "/" + nat.subnet();
            case Target.Transit transit -> transit.gateway();
            case Target.PeeringConnection peering -> peering.requester() + "~" + peering.accepter();
            case Target.Outside outside -> vpc.id();
            case Target.Local local -> throw new IllegalArgumentException("AWS makes local routes itself");
        };
    }
}
