package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Works out the routes of one VPC's subnets.
final class ImpliedRoutes {
    private static final Cidr ANYWHERE = Cidr.parse("0.0.0.0/0");
    private static final Cidr ANYWHERE_IPV6 = Cidr.parse("::/0");

    private final NetworkIndex index;
    private final Vpc vpc;
    private final TransitLookup transit;
    private final List<NatGateway> natGateways;

    /// What the attachments and peerings lead to, for a subnet that may use them directly; null until it is needed.
    private @Nullable List<Route> learned;

    ImpliedRoutes(NetworkIndex index, Vpc vpc, TransitLookup transit) {
        this.index = index;
        this.vpc = vpc;
        this.transit = transit;
        this.natGateways = natGatewaysOf(vpc);
    }

    List<NatGateway> natGateways() {
        return natGateways;
    }

    /// The routes of that subnet: local ones first, then by destination; no destination twice.
    List<Route> of(Subnet subnet) {
        Set<Cidr> taken = new HashSet<>();
        return Stream.concat(
                        localRoutes(),
                        routes(subnet, learned())
                                .filter(route -> taken.add(route.destination()))
                                .sorted(Comparator.comparing(Route::destination)))
                .toList();
    }

    /// Which routes of that subnet the parts of a range take. Looks at the routes around and inside the range only,
    /// so it costs little where the table is long.
    List<LongestPrefix.Part<Route>> lookup(Subnet subnet, Cidr range) {
        List<Route> routes = Stream.concat(localRoutes(), routes(subnet, learned(range)))
                .filter(route -> route.destination().overlaps(range))
                .toList();
        return LongestPrefix.split(range, routes, Route::destination);
    }

    /// All routes but the local ones, in order of precedence.
    private Stream<Route> routes(Subnet subnet, List<Route> known) {
        List<Route> explicit = explicitRoutes(subnet.tier());
        Stream<Route> company = subnet.tier() == Tier.TRANSIT ? Stream.of() : companyRoutes(subnet, explicit, known);
        return Stream.of(explicit.stream(), defaultRoutes(subnet), company).flatMap(routes -> routes);
    }

    private List<Route> learned() {
        List<Route> known = learned;
        if (known == null) {
            known = Stream.of(attachmentRoutes(TransitTable::routes), peeringRoutes(), directConnectRoutes())
                    .flatMap(routes -> routes)
                    .toList();
            learned = known;
        }
        return known;
    }

    private List<Route> learned(Cidr range) {
        return Stream.of(attachmentRoutes(table -> table.overlapping(range)), peeringRoutes(), directConnectRoutes())
                .flatMap(routes -> routes)
                .toList();
    }

    private Stream<Route> localRoutes() {
        Stream<Cidr> blocks = vpc.cidrs().stream().map(CidrBlock::cidr);
        Stream<Cidr> own = vpc.ipv6() instanceof Ipv6.Own block ? Stream.of(block.cidr()) : Stream.empty();
        return Stream.concat(blocks, own).distinct().map(block -> new Route(block, new Target.Local(), Reason.LOCAL));
    }

    private List<Route> explicitRoutes(Tier tier) {
        Stream<Route> written = vpc.routes().stream()
                .filter(route -> route.tier() == tier)
                .map(route -> new Route(route.destination(), target(route.via()), Reason.EXPLICIT));
        Stream<Route> listed = vpc.prefixListRoutes().stream()
                .filter(route -> route.tier() == tier)
                .flatMap(route -> index.entriesOf(route.prefixList()).stream()
                        .map(range -> new Route(range, target(route.via()), Reason.PREFIX_LIST)));
        return Stream.concat(written, listed).toList();
    }

    private Target target(String via) {
        return Target.via(index, vpc.id(), via);
    }

    private Stream<Route> defaultRoutes(Subnet subnet) {
        boolean ipv6 = !(vpc.ipv6() instanceof Ipv6.None);
        return switch (subnet.tier()) {
            case PUBLIC ->
                vpc.internet()
                        ? everywhere(new Target.InternetGateway(), new Target.InternetGateway(), Reason.TIER, ipv6)
                        : Stream.empty();
            case PRIVATE, NODE, POD, CONTROL_PLANE -> {
                Stream<Route> out = natFor(subnet).filter(nat -> !nat.isPrivate()).stream()
                        .map(nat -> new Route(ANYWHERE, new Target.Nat(nat.subnet()), Reason.NAT));
                Stream<Route> out6 = ipv6 && vpc.internet()
                        ? Stream.of(new Route(ANYWHERE_IPV6, new Target.EgressOnlyInternetGateway(), Reason.TIER))
                        : Stream.empty();
                yield Stream.concat(out, out6);
            }
            case TRANSIT, DATABASE -> Stream.empty();
        };
    }

    private static Stream<Route> everywhere(Target ipv4, Target ipv6, Reason reason, boolean withIpv6) {
        Stream<Route> first = Stream.of(new Route(ANYWHERE, ipv4, reason));
        return withIpv6 ? Stream.concat(first, Stream.of(new Route(ANYWHERE_IPV6, ipv6, reason))) : first;
    }

    /// The routes to the company and to peers. A non-routable subnet has them by a private NAT gateway or not at all:
    /// nobody out there can answer it (TGW-16).
    private Stream<Route> companyRoutes(Subnet subnet, List<Route> explicit, List<Route> known) {
        if (isRoutable(subnet)) {
            return Folding.unsaid(explicit, known);
        }
        return natFor(subnet).filter(NatGateway::isPrivate).flatMap(this::subnetOf).stream()
                .flatMap(home -> behind(home, beforeCompany(subnet, explicit), known));
    }

    /// What takes precedence over the routes to the company: a public subnet's default route leads to the internet,
    /// even where the NAT gateway's own subnet has written another.
    private List<Route> beforeCompany(Subnet subnet, List<Route> explicit) {
        return Stream.concat(explicit.stream(), defaultRoutes(subnet)).toList();
    }

    /// All of them lead to the NAT gateway, so a wide route that its own subnet has written stands for what it covers.
    ///
    /// @param before the routes that take precedence
    private Stream<Route> behind(Subnet nat, List<Route> before, List<Route> known) {
        Target gateway = new Target.Nat(nat.id());
        List<Route> written = explicitRoutes(nat.tier()).stream()
                .map(route -> new Route(route.destination(), gateway, Reason.NAT))
                .toList();
        List<Route> others = known.stream()
                .map(route -> new Route(route.destination(), gateway, Reason.NAT))
                .toList();
        List<Route> said = Stream.concat(before.stream(), written.stream()).toList();
        return Stream.concat(written.stream(), Folding.unsaid(said, others)).distinct();
    }

    private Optional<Subnet> subnetOf(NatGateway nat) {
        return vpc.subnet(nat.subnet());
    }

    private boolean isRoutable(Subnet subnet) {
        return isRoutable(vpc, subnet);
    }

    /// Whether all blocks that the subnet is in are known to the rest of the company.
    static boolean isRoutable(Vpc vpc, Subnet subnet) {
        for (CidrBlock block : vpc.cidrs()) {
            if (!block.routable() && block.cidr().contains(subnet.cidr())) {
                return false;
            }
        }
        return true;
    }

    /// The NAT gateway that serves the subnet: the one of its zone, else the first.
    private Optional<NatGateway> natFor(Subnet subnet) {
        return natGateways.stream()
                .filter(nat -> nat.zone().equals(subnet.zone()))
                .findFirst()
                .or(() -> natGateways.stream().findFirst());
    }

    private Stream<Route> attachmentRoutes(Function<TransitTable, List<TransitTable.Entry>> entries) {
        return index.attachmentsOf(vpc.id()).stream().flatMap(joined -> {
            Target target = new Target.Transit(joined.gateway());
            return Stream.ofNullable(joined.attachment().association())
                    .flatMap(table -> transit.table(new OfRouteTable(joined.gateway(), table)).stream())
                    .flatMap(table -> entries.apply(table).stream())
                    .filter(route -> route.via() != null && !vpc.id().equals(route.via()))
                    .map(TransitTable.Entry::destination)
                    .filter(this::isForeign)
                    .map(range -> new Route(range, target, Reason.ATTACHMENT));
        });
    }

    private Stream<Route> peeringRoutes() {
        return index.peeringsOf(vpc.id()).stream().flatMap(this::peeringRoutes);
    }

    private Stream<Route> peeringRoutes(Peering peering) {
        String other = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
        Target target = new Target.PeeringConnection(peering.requester(), peering.accepter());
        return index.vpc(other).stream()
                .flatMap(peer -> peer.cidrs().stream())
                .filter(CidrBlock::routable)
                .map(CidrBlock::cidr)
                .filter(this::isForeign)
                .map(range -> new Route(range, target, Reason.PEERING));
    }

    /// What Direct Connect gateways announce to the VPC's virtual private gateway, which propagates it into the
    /// tables.
    private Stream<Route> directConnectRoutes() {
        return index.directConnectGatewaysOf(vpc.id()).stream()
                .flatMap(gateway -> index.behind(gateway).keySet().stream()
                        .filter(this::isForeign)
                        .map(range -> new Route(range, new Target.Outside(gateway.id()), Reason.DIRECT_CONNECT)));
    }

    private boolean isForeign(Cidr range) {
        return vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(range));
    }

    static List<NatGateway> natGatewaysOf(Vpc vpc) {
        return switch (vpc.nat()) {
            case NONE -> List.of();
            case SINGLE -> publicNats(vpc).stream().limit(1).toList();
            case PER_ZONE -> publicNats(vpc);
            case PRIVATE -> privateNats(vpc);
        };
    }

    /// In the first public subnet of each zone.
    private static List<NatGateway> publicNats(Vpc vpc) {
        List<NatGateway> nats = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.tier() == Tier.PUBLIC && zones.add(subnet.zone())) {
                nats.add(new NatGateway(subnet.id(), subnet.zone(), false));
            }
        }
        return nats;
    }

    /// Private NAT gateways stand in routable subnets: of the private tier where there are any, else with the nodes.
    private static List<NatGateway> privateNats(Vpc vpc) {
        List<NatGateway> nats = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        for (Tier tier : List.of(Tier.PRIVATE, Tier.NODE)) {
            for (Subnet subnet : vpc.subnets()) {
                if (subnet.tier() == tier && isRoutable(vpc, subnet) && zones.add(subnet.zone())) {
                    nats.add(new NatGateway(subnet.id(), subnet.zone(), true));
                }
            }
        }
        return nats;
    }
}
