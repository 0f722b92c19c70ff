package org.cidrloom.document.file;

import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;

/// What a VPC looks like in the file.
final class VpcTree {
    private VpcTree() {}

    static Tree of(Vpc vpc) {
        return new BranchBuilder(Shape.VPC, false)
                .text("id", vpc.id())
                .texts("formerIds", vpc.formerIds())
                .text("name", vpc.name())
                .text("account", vpc.account())
                .text("region", vpc.region())
                .truth("existing", vpc.existing(), false)
                .text("notes", vpc.notes())
                .rows("cidrs", vpc.cidrs(), VpcTree::block, "cidr")
                .tree("ipv6", ipv6(vpc.ipv6()), Tree.Presence.shown(vpc.ipv6().equals(new Ipv6.None())))
                .shown("nat", vpc.nat(), NatMode.NONE)
                .shown("internet", vpc.internet(), false)
                .truth("dnsSupport", vpc.dnsSupport(), true)
                .truth("dnsHostnames", vpc.dnsHostnames(), true)
                .texts("interfaceEndpoints", vpc.interfaceEndpoints())
                .rows("subnets", vpc.subnets(), VpcTree::subnet, "id")
                .rows("loadBalancers", vpc.loadBalancers(), VpcTree::loadBalancer, "id")
                .rows("routes", vpc.routes(), VpcTree::route, "tier", "destination")
                .rows("prefixListRoutes", vpc.prefixListRoutes(), VpcTree::prefixListRoute, "tier", "prefixList")
                .build();
    }

    private static Tree block(CidrBlock block) {
        return new BranchBuilder(Shape.BLOCK, true)
                .block("cidr", block.cidr())
                .truth("routable", block.routable(), true)
                .build();
    }

    private static Tree ipv6(Ipv6 ipv6) {
        return switch (ipv6) {
            case Ipv6.None none -> new Tree.Leaf("none", Tree.Kind.WORD);
            case Ipv6.Amazon amazon -> new Tree.Leaf("amazon", Tree.Kind.WORD);
            case Ipv6.Own own ->
                new BranchBuilder(Shape.IPV6, true).block("cidr", own.cidr()).build();
        };
    }

    private static Tree subnet(Subnet subnet) {
        return new BranchBuilder(Shape.SUBNET, true)
                .text("id", subnet.id())
                .texts("formerIds", subnet.formerIds())
                .text("name", subnet.name())
                .word("tier", subnet.tier())
                .text("zone", subnet.zone())
                .block("cidr", subnet.cidr())
                .number("ipv6Index", subnet.ipv6Index())
                .rows("reservations", subnet.reservations(), VpcTree::reservation, true, "cidr")
                .text("notes", subnet.notes())
                .build();
    }

    private static Tree reservation(Subnet.Reservation reservation) {
        return new BranchBuilder(Shape.RESERVATION, true)
                .block("cidr", reservation.cidr())
                .shown("type", reservation.type(), ReservationType.PREFIX)
                .build();
    }

    private static Tree route(VpcRoute route) {
        return new BranchBuilder(Shape.VPC_ROUTE, true)
                .word("tier", route.tier())
                .block("destination", route.destination())
                .text("via", route.via())
                .build();
    }

    private static Tree prefixListRoute(PrefixListRoute route) {
        return new BranchBuilder(Shape.PREFIX_LIST_ROUTE, true)
                .word("tier", route.tier())
                .text("prefixList", route.prefixList())
                .text("via", route.via())
                .build();
    }

    private static Tree loadBalancer(LoadBalancer balancer) {
        return new BranchBuilder(Shape.LOAD_BALANCER, true)
                .text("id", balancer.id())
                .word("type", balancer.type())
                .shown("scheme", balancer.scheme(), LoadBalancer.Scheme.INTERNAL)
                .texts("subnets", balancer.subnets())
                .build();
    }
}
