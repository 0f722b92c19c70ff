package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.AddressRange;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.routing.LongestPrefix;
import org.jspecify.annotations.Nullable;

/// Follows packets to many addresses at once, from one sender, one way. Where routes differ they part, and each part
/// goes on by itself, so that the cost grows with the routes on the way and not with the addresses.
///
/// ```
/// subnet -- its table -- local -------------------- a subnet of the VPC
///                     |- NAT gateway -- its table -- and so on
///                     |- internet gateway --------- the internet
///                     |- peering ------------------ a subnet of the peer, and no further
///                     |- virtual private gateway -- a network outside
///                     `- transit gateway -- its table -- VPC -- a subnet, or the attachment subnet's table
///                                                     |- network outside
///                                                     `- the next gateway -- its table -- and so on
/// ```
final class Walk {
    private static final int TOLD = 3;

    private final Tables tables;
    private final List<Leg> legs = new ArrayList<>();
    private final VpcSteps vpcs;
    private final GatewaySteps gateways;
    private final OutsideSteps outside;
    private final Blame blame;

    private Walk(Tables tables) {
        this.tables = tables;
        this.vpcs = new VpcSteps(this);
        this.gateways = new GatewaySteps(this);
        this.outside = new OutsideSteps(this);
        this.blame = new Blame(this);
    }

    /// How far packets from that place to those addresses come: every address is in one of the legs.
    static List<Leg> of(Tables tables, Site from, CidrSet to) {
        Walk walk = new Walk(tables);
        Trail trail = Trail.from(from);
        switch (from) {
            case Site.InVpc site -> walk.vpcs.start(site, to, trail);
            case Site.OutsideAws site -> walk.outside.leave(site.network(), to, trail);
            case Site.Internet internet -> throw new IllegalArgumentException("nothing of a design sends from there");
        }
        return walk.legs;
    }

    /// How far packets come that a NAT gateway sends back to whom it took them from: the first sender is not its own.
    static List<Leg> backFrom(Tables tables, Site.InVpc nat, CidrSet to) {
        Walk walk = new Walk(tables);
        walk.vpcs.leave(nat, to, Trail.from(nat).abroad());
        return walk.legs;
    }

    Tables tables() {
        return tables;
    }

    VpcSteps vpcs() {
        return vpcs;
    }

    GatewaySteps gateways() {
        return gateways;
    }

    OutsideSteps outside() {
        return outside;
    }

    Blame blame() {
        return blame;
    }

    void arrive(Site at, CidrSet to, Trail trail) {
        if (!to.isEmpty()) {
            legs.add(new Leg(to, trail, at, null));
        }
    }

    void fail(ElementId at, Cause cause, String why, CidrSet to, Trail trail) {
        if (!to.isEmpty()) {
            legs.add(new Leg(to, trail, null, new Leg.Break(at, cause, why)));
        }
    }

    /// The addresses by the route that they take; null for those that take none.
    static <R> Map<@Nullable R, CidrSet> byRoute(CidrSet to, Lookup<R> lookup) {
        Map<@Nullable R, CidrSet> byRoute = new LinkedHashMap<>();
        for (Cidr range : to.prefixes()) {
            for (LongestPrefix.Part<R> part : lookup.of(range)) {
                byRoute.merge(part.route(), part.addresses(), CidrSet::union);
            }
        }
        return byRoute;
    }

    /// A table, asked for a range.
    interface Lookup<R> {
        List<LongestPrefix.Part<R>> of(Cidr range);
    }

    /// How addresses are put into a sentence: `10.1.0.4`, or `10.1.0.0/16, 10.2.0.0/16 and 3 more`.
    static String told(CidrSet addresses) {
        List<AddressRange> ranges = addresses.ranges();
        if (ranges.size() == 1
                && ranges.getFirst().first().equals(ranges.getFirst().last())) {
            return ranges.getFirst().first().toString();
        }
        if (ranges.isEmpty()) {
            return "no addresses";
        }
        List<Cidr> all = addresses.prefixes();
        if (all.size() <= TOLD) {
            String last = all.getLast().toString();
            return all.size() == 1
                    ? last
                    : all.subList(0, all.size() - 1).stream()
                                    .map(Cidr::toString)
                                    .collect(Collectors.joining(", ")) + " and " + last;
        }
        return all.subList(0, TOLD).stream().map(Cidr::toString).collect(Collectors.joining(", ")) + " and "
                + (all.size() - TOLD) + " more";
    }
}
