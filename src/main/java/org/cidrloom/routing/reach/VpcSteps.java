package org.cidrloom.routing.reach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.Family;
import org.cidrloom.routing.Reason;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.Target;

/// What happens to packets inside a VPC.
final class VpcSteps {
    /// Addresses that no router of the internet carries (RFC 1918, RFC 6598, RFC 3927, RFC 4193).
    private static final CidrSet PRIVATE = CidrSet.of(List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("127.0.0.0/8"),
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("224.0.0.0/3"),
            Cidr.parse("fc00::/7"),
            Cidr.parse("fe80::/10")));

    private final Walk walk;

    VpcSteps(Walk walk) {
        this.walk = walk;
    }

    /// Packets that start here. What pods send outside their VPC may carry their node's address and leave by its
    /// subnet (SNAT-01, SNAT-03).
    void start(Site.InVpc site, CidrSet to, Trail trail) {
        Site.Pods pods = site.pods();
        if (pods == null || pods.cluster().cni().externalSnat()) {
            leave(site, to, trail);
            return;
        }
        CidrSet own = CidrSet.builder()
                .addAll(blocks(site.vpc()))
                .addAll(pods.cluster().cni().excludeSnatCidrs())
                .addAll(to.ofFamily(Family.IPV6))
                .build();
        leave(site, to.intersection(own), trail);
        Site.InVpc node = Site.InVpc.of(site.vpc(), pods.node());
        Trail translated = trail.hop(
                        new OfCluster(pods.cluster().id()), "the pod's address becomes that of its node (SNAT)")
                .sentBy(node);
        leave(node, to.difference(own), translated);
    }

    /// Looks packets up in the subnet's route table.
    void leave(Site.InVpc site, CidrSet to, Trail trail) {
        Walk.<Route>byRoute(to, range -> walk.tables().lookup(site, range)).forEach((route, part) -> {
            if (route == null) {
                String vpc = site.vpc().id();
                Leg.Break own = new Leg.Break(
                        site.element(),
                        Cause.NO_ROUTE,
                        "The route tables of " + vpc + " have no route to " + Walk.told(part) + " for its "
                                + site.subnet().tier().key() + " subnets.");
                walk.blame().fail(site, part, trail, own, "the route tables of " + vpc + " have none either.");
            } else {
                take(site, route, part, trail);
            }
        });
    }

    private void take(Site.InVpc site, Route route, CidrSet to, Trail before) {
        Vpc vpc = site.vpc();
        Trail trail = before.hop(site.element(), route.destination(), told(route));
        switch (route.target()) {
            case Target.Local local -> deliver(vpc, to, trail);
            case Target.InternetGateway gateway -> toInternet(site, to, trail);
            case Target.EgressOnlyInternetGateway gateway -> toInternet(site, to, trail);
            case Target.Nat(String subnet) -> throughNat(vpc, subnet, to, trail);
            case Target.Transit(String gateway) -> walk.gateways().enter(site, gateway, to, trail);
            case Target.PeeringConnection(String requester, String accepter) ->
                peer(vpc, new OfPeering(requester, accepter), to, trail);
            case Target.Outside(String id) -> {
                if (trail.forwarded()) {
                    edgeToEdge(new OfVpc(vpc.id()), "The virtual private gateway of " + vpc.id(), to, trail);
                } else {
                    walk.outside().fromVpc(vpc, id, to, trail);
                }
            }
        }
    }

    /// Packets to addresses of the VPC's own blocks.
    void deliver(Vpc vpc, CidrSet to, Trail trail) {
        if (vpc.subnets().isEmpty()) {
            walk.arrive(Site.InVpc.undivided(vpc), to, trail);
            return;
        }
        walk.arrive(Site.InVpc.undivided(vpc), to.ofFamily(Family.IPV6), trail);
        CidrSet left = to.ofFamily(Family.IPV4);
        for (Subnet subnet : vpc.subnets()) {
            if (left.overlaps(subnet.cidr())) {
                CidrSet here = left.intersection(CidrSet.of(subnet.cidr()));
                walk.arrive(Site.InVpc.of(vpc, subnet), here, trail);
                left = left.difference(here);
            }
        }
        walk.fail(
                new OfVpc(vpc.id()),
                Cause.NO_SUBNET,
                "No subnet of " + vpc.id() + " has " + Walk.told(left) + ".",
                left,
                trail);
    }

    /// All addresses of the VPC.
    static CidrSet addresses(Vpc vpc) {
        return CidrSet.of(blocks(vpc));
    }

    /// All blocks of the VPC.
    static List<Cidr> blocks(Vpc vpc) {
        Stream<Cidr> ipv6 = vpc.ipv6() instanceof Ipv6.Own own ? Stream.of(own.cidr()) : Stream.empty();
        return Stream.concat(vpc.cidrs().stream().map(CidrBlock::cidr), ipv6).toList();
    }

    private void toInternet(Site.InVpc site, CidrSet to, Trail trail) {
        Vpc vpc = site.vpc();
        ElementId gateway = new OfVpc(vpc.id());
        if (trail.forwarded()) {
            edgeToEdge(gateway, "The internet gateway of " + vpc.id(), to, trail);
            return;
        }
        CidrSet dropped = to.intersection(PRIVATE);
        Leg.Break own = new Leg.Break(
                gateway,
                Cause.PRIVATE_ADDRESS,
                "The only route to " + Walk.told(dropped) + " leads to the internet gateway of " + vpc.id()
                        + ", and the internet carries no private addresses.");
        walk.blame()
                .fail(
                        site,
                        dropped,
                        trail,
                        own,
                        "the packets follow the default route of " + vpc.id()
                                + " to its internet gateway, which drops them.");
        CidrSet out = to.difference(PRIVATE);
        if (site.pods() != null && !out.ofFamily(Family.IPV4).isEmpty()) {
            walk.fail(
                    gateway,
                    Cause.NO_PUBLIC_ADDRESS,
                    "Pods have no public address, so the internet gateway of " + vpc.id()
                            + " drops what they send: externalSnat is on, and there is no NAT gateway on the way.",
                    out,
                    trail);
            return;
        }
        walk.arrive(new Site.Internet(vpc), out, trail.hop(gateway, "out by the internet gateway"));
    }

    private void throughNat(Vpc vpc, String subnet, CidrSet to, Trail trail) {
        OfSubnet element = new OfSubnet(vpc.id(), subnet);
        Optional<Trail> further = trail.enter(element, null);
        if (further.isEmpty() || vpc.subnet(subnet).isEmpty()) {
            walk.fail(
                    element,
                    Cause.LOOP,
                    "The NAT gateway in " + vpc.id() + "/" + subnet + " has no other route to " + Walk.told(to)
                            + " than to a NAT gateway.",
                    to,
                    trail);
            return;
        }
        Site.InVpc home = Site.InVpc.of(vpc, vpc.subnet(subnet).get());
        Trail translated = further.get()
                .hop(element, "the sender's address becomes that of the NAT gateway")
                .translatedBy(home);
        boolean isPrivate = walk.tables().natGateways(vpc).stream()
                .anyMatch(nat -> nat.subnet().equals(subnet) && nat.isPrivate());
        Walk.<Route>byRoute(to, range -> walk.tables().lookup(home, range)).forEach((route, part) -> {
            if (isPrivate && route != null && route.target() instanceof Target.InternetGateway) {
                walk.fail(
                        element,
                        Cause.NO_PUBLIC_ADDRESS,
                        "The NAT gateway in " + vpc.id() + "/" + subnet
                                + " is a private one, and the internet gateway drops what it sends.",
                        part,
                        translated);
            } else {
                leave(home, part, translated);
            }
        });
    }

    private void peer(Vpc vpc, OfPeering peering, CidrSet to, Trail before) {
        if (before.forwarded()) {
            edgeToEdge(peering, "The peering " + peering.path(), to, before);
            return;
        }
        String other = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
        Optional<Vpc> peer = walk.tables().index().vpc(other);
        CidrSet theirs = peer.map(VpcSteps::addresses).orElse(CidrSet.empty());
        if (theirs.overlaps(addresses(vpc))) {
            walk.fail(
                    peering,
                    Cause.PEERING_OVERLAP,
                    vpc.id() + " and " + other + " have overlapping blocks, so AWS refuses their peering.",
                    to,
                    before);
            return;
        }
        Trail trail = before.hop(peering, "the peering");
        CidrSet beyond = to.difference(theirs);
        walk.fail(
                peering,
                Cause.PEERING_TRANSIT,
                "The peering leads to " + other + ", which does not have " + Walk.told(beyond)
                        + ", and a peering carries nothing further.",
                beyond,
                trail);
        if (peer.isPresent()) {
            deliver(
                    peer.get(),
                    to.intersection(theirs),
                    trail.hop(new OfVpc(other), "the address is in one of its own blocks"));
        }
    }

    private void edgeToEdge(ElementId at, String what, CidrSet to, Trail trail) {
        walk.fail(
                at,
                Cause.EDGE_TO_EDGE,
                what + " takes only packets of the VPC itself, and these come from elsewhere.",
                to,
                trail);
    }

    private static String told(Route route) {
        String to = switch (route.target()) {
            case Target.Local local -> "local";
            case Target.InternetGateway gateway -> "to the internet gateway";
            case Target.EgressOnlyInternetGateway gateway -> "to the egress-only internet gateway";
            case Target.Nat(String subnet) -> "to the NAT gateway in " + subnet;
            case Target.Transit(String gateway) -> "to " + gateway;
            case Target.PeeringConnection(String requester, String accepter) ->
                "to the peering " + requester + "~" + accepter;
            case Target.Outside(String id) -> "to " + id + " by the virtual private gateway";
        };
        return route.destination() + " " + to + reason(route.reason());
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case LOCAL -> "";
            case TIER -> " (the tier's default route)";
            case NAT -> " (from the VPC's NAT mode)";
            case ATTACHMENT -> " (from the attachment)";
            case PEERING -> " (from the peering)";
            case DIRECT_CONNECT -> " (from the Direct Connect gateway)";
            case EXPLICIT -> " (a route of the design)";
            case PREFIX_LIST -> " (a prefix list of the design)";
        };
    }
}
