package org.cidrloom.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.ReachedTwice.Claim;
import org.cidrloom.analysis.ReachedTwice.Taken;
import org.cidrloom.analysis.WaysOut.Offer;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.LongestPrefix;
import org.cidrloom.routing.Reason;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.Target;
import org.cidrloom.routing.VpcLookup;

/// Finds where the route tables of one VPC lead to different owners of the same addresses by different ways.
///
/// At an address, two owners are reached twice where no way carries both: what one way brings together, others tell.
/// Nothing is silent where a route is written that says which one is meant: one for these addresses, and no wider, to
/// a transit gateway or a peering, which would imply their routes without it. A route by a VPN is no such word, for
/// without it there would be no VPN at all.
final class TwiceReached {
    private final Facts facts;
    private final Vpc vpc;
    private final WaysOut ways;
    private final VpcLookup lookup;

    /// A kind of route table: subnets of the same tier that get the same routes to others.
    ///
    /// @param subnet one of them
    /// @param learns whether it has the routes that ways imply
    private record View(Subnet subnet, boolean learns) {
        Tier tier() {
            return subnet.tier();
        }
    }

    /// A written route.
    private record Line(Cidr destination, Way way) {}

    /// Claims to one range, and those around it.
    private record Node(Cidr range, List<Claim> claims) {}

    private TwiceReached(Facts facts, Vpc vpc, WaysOut ways) {
        this.facts = facts;
        this.vpc = vpc;
        this.ways = ways;
        this.lookup = VpcLookup.of(facts.index(), vpc, facts::transitTable);
    }

    /// What that VPC reaches twice, by address.
    static List<ReachedTwice> by(Vpc vpc, Facts facts) {
        WaysOut ways = WaysOut.of(facts, vpc);
        List<Offer> offers = ways.contested();
        return offers.isEmpty() ? List.of() : new TwiceReached(facts, vpc, ways).among(offers);
    }

    private List<ReachedTwice> among(List<Offer> offers) {
        Map<ReachedTwice, Set<Tier>> found = new LinkedHashMap<>();
        Set<Tier> all = EnumSet.noneOf(Tier.class);
        for (View view : views()) {
            Set<Claim> claims = claims(view, offers);
            if (!claims.isEmpty()) {
                all.add(view.tier());
            }
            for (ReachedTwice twice : in(view, claims)) {
                found.computeIfAbsent(twice, key -> EnumSet.noneOf(Tier.class)).add(view.tier());
            }
        }
        List<ReachedTwice> told = new ArrayList<>();
        found.forEach((twice, tiers) ->
                told.add(new ReachedTwice(twice.claims(), twice.taken(), tiers.equals(all) ? Set.of() : tiers)));
        return told.stream().sorted(Comparator.comparing(ReachedTwice::widest)).toList();
    }

    /// One subnet of each kind. A VPC that has none yet is judged as if it had private ones.
    private List<View> views() {
        List<Subnet> subnets = vpc.subnets().isEmpty() ? planned() : vpc.subnets();
        Map<List<Object>, View> views = new LinkedHashMap<>();
        for (Subnet subnet : subnets) {
            boolean learns = subnet.tier() != Tier.TRANSIT && isRoutable(subnet);
            views.putIfAbsent(List.of(subnet.tier(), learns), new View(subnet, learns));
        }
        return List.copyOf(views.values());
    }

    private List<Subnet> planned() {
        return vpc.cidrs().stream()
                .filter(CidrBlock::routable)
                .findFirst()
                .map(block -> List.of(Subnet.of("", Tier.PRIVATE, "", block.cidr())))
                .orElse(List.of());
    }

    private boolean isRoutable(Subnet subnet) {
        return vpc.cidrs().stream()
                .noneMatch(block -> !block.routable() && block.cidr().contains(subnet.cidr()));
    }

    /// What a table leads to of what the ways have on offer.
    private Set<Claim> claims(View view, List<Offer> offers) {
        List<Line> lines = lines(view.tier());
        Set<Claim> claims = new LinkedHashSet<>();
        for (Offer offer : offers) {
            Claim claim = offer.claim();
            if (view.learns && offer.implied()) {
                claims.add(claim);
                continue;
            }
            for (Line line : lines) {
                if (line.way.equals(claim.way()) && line.destination.overlaps(claim.range())) {
                    Cidr part = line.destination.contains(claim.range()) ? claim.range() : line.destination;
                    if (vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(part))) {
                        claims.add(new Claim(part, claim.owner(), claim.way()));
                    }
                }
            }
        }
        return claims;
    }

    private List<Line> lines(Tier tier) {
        List<Line> lines = new ArrayList<>();
        vpc.routes().stream()
                .filter(route -> route.tier() == tier)
                .forEach(route -> lines.add(new Line(route.destination(), ways.wayBy(route.via()))));
        vpc.prefixListRoutes().stream()
                .filter(route -> route.tier() == tier)
                .forEach(route -> facts.index()
                        .entriesOf(route.prefixList())
                        .forEach(range -> lines.add(new Line(range, ways.wayBy(route.via())))));
        return lines;
    }

    /// One sweep over the claims: sorted, a range stands before everything inside it.
    private List<ReachedTwice> in(View view, Set<Claim> claims) {
        Deque<Group> groups = new ArrayDeque<>();
        Deque<Node> around = new ArrayDeque<>();
        List<Claim> sorted = Cidr.sorted(List.copyOf(claims), Claim::range);
        int at = 0;
        while (at < sorted.size()) {
            Cidr range = sorted.get(at).range();
            int end = at;
            while (end < sorted.size() && sorted.get(end).range().equals(range)) {
                end++;
            }
            while (!around.isEmpty() && !around.getLast().range.contains(range)) {
                around.removeLast();
            }
            around.addLast(new Node(range, sorted.subList(at, end)));
            Set<Claim> contested = contested(around, range);
            if (!contested.isEmpty() && !isSettled(view, range, contested)) {
                add(groups, range, contested);
            }
            at = end;
        }
        return groups.stream().map(group -> told(view, group)).toList();
    }

    /// Ranges that meet, inside the widest of them.
    private record Group(Cidr top, Set<Claim> claims, Set<Cidr> where) {}

    private static void add(Deque<Group> groups, Cidr range, Set<Claim> contested) {
        Cidr top = contested.iterator().next().range();
        Group group = new Group(top, new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!groups.isEmpty() && groups.getLast().top.contains(top)) {
            group = groups.removeLast();
        }
        while (!groups.isEmpty() && top.contains(groups.getLast().top)) {
            Group inner = groups.removeLast();
            group.claims.addAll(inner.claims);
            group.where.addAll(inner.where);
        }
        group.claims.addAll(contested);
        group.where.add(range);
        groups.addLast(group);
    }

    /// The claims around the addresses of a range whose owner somebody else contests: one that no way of his carries.
    private Set<Claim> contested(Deque<Node> around, Cidr range) {
        Map<String, Set<Way>> waysTo = new HashMap<>();
        Map<Way, Boolean> leads = new HashMap<>();
        for (Node node : around) {
            for (Claim claim : node.claims) {
                if (leads.computeIfAbsent(claim.way(), way -> leads(way, range))) {
                    waysTo.computeIfAbsent(claim.owner(), owner -> new HashSet<>())
                            .add(claim.way());
                }
            }
        }
        Set<Set<Way>> kinds = waysTo.size() < 2 ? Set.of() : new HashSet<>(waysTo.values());
        if (kinds.size() < 2) {
            return Set.of();
        }
        Set<Set<Way>> apart = new HashSet<>();
        for (Set<Way> kind : kinds) {
            if (kinds.stream().anyMatch(other -> other.stream().noneMatch(kind::contains))) {
                apart.add(kind);
            }
        }
        Set<Claim> contested = new LinkedHashSet<>();
        for (Node node : around) {
            for (Claim claim : node.claims) {
                Set<Way> by = waysTo.getOrDefault(claim.owner(), Set.of());
                if (apart.contains(by) && by.contains(claim.way())) {
                    contested.add(claim);
                }
            }
        }
        return contested;
    }

    /// Whether packets to some address of the range go anywhere by that way: a blackhole of a transit gateway's table
    /// takes what it matches out of it.
    private boolean leads(Way way, Cidr range) {
        return ways.tableOf(way)
                .map(id -> facts.transitTable(id).stream()
                        .flatMap(table -> table.lookup(range).stream())
                        .map(LongestPrefix.Part::route)
                        .anyMatch(route -> route != null
                                && !route.isBlackhole()
                                && !vpc.id().equals(route.via())))
                .orElse(true);
    }

    private boolean isSettled(View view, Cidr range, Set<Claim> contested) {
        Cidr widest = contested.iterator().next().range();
        return view.learns
                && taken(view, range)
                        .filter(route -> route.reason() == Reason.EXPLICIT || route.reason() == Reason.PREFIX_LIST)
                        .filter(route -> !(route.target() instanceof Target.Outside))
                        .filter(route -> widest.contains(route.destination()))
                        .isPresent();
    }

    /// The route for a range where nothing more specific is there.
    private Optional<Route> taken(View view, Cidr range) {
        for (LongestPrefix.Part<Route> part : lookup.lookup(view.subnet, range)) {
            Route route = part.route();
            if (route != null && route.destination().contains(range)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private ReachedTwice told(View view, Group group) {
        Set<Taken> taken = new LinkedHashSet<>();
        Set<Cidr> where = new LinkedHashSet<>();
        where.add(group.top);
        where.addAll(group.where);
        where.forEach(range -> taken(view, range)
                .ifPresent(route -> taken.add(new Taken(route.destination(), Way.told(route.target(), vpc.id())))));
        return new ReachedTwice(
                Cidr.sorted(List.copyOf(group.claims), Claim::range),
                Cidr.sorted(List.copyOf(taken), Taken::destination),
                Set.of());
    }
}
