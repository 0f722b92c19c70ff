package org.cidrloom.analysis.rules.quota;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.Reason;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.VpcRouteTable;
import org.cidrloom.routing.VpcRouteTables;
import org.jspecify.annotations.Nullable;

/// A route table of a VPC has 500 routes, or 1,000 on request (VPC-15), the local ones included (VPC-10). A VPC never
/// learns the routes of a transit gateway (VPC-18), so each range that it is to reach takes one, unless a wider route
/// to the gateway is written. A prefix list counts for as many entries as it may have. One finding for a VPC, about its
/// largest table.
public final class VpcRouteQuota extends QuotaOfConnectedVpc {
    /// Default routes of both families, and the local route of an IPv6 block.
    private static final int DEFAULTS = 3;

    /// Where a private NAT gateway stands.
    private static final List<Tier> NAT_TIERS = List.of(Tier.PRIVATE, Tier.NODE);

    @Override
    public String summary() {
        return "A route table of the VPC has more routes than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.routesPerRouteTable();
    }

    /// The tables themselves are made only where an estimate, which is never too low, exceeds the limit.
    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        if (isPlainlySmall(vpc, facts, limit) || atMost(vpc, facts) <= limit) {
            return Optional.empty();
        }
        return VpcRouteTables.of(facts.network(), vpc).tables().stream()
                .map(table -> excess(vpc, table, notPropagated(table) + unused(vpc, table.tier(), facts)))
                .max(Comparator.comparingLong(Excess::count));
    }

    private static int notPropagated(VpcRouteTable table) {
        int routes = 0;
        for (Route route : table.routes()) {
            routes += route.reason() == Reason.DIRECT_CONNECT ? 0 : 1;
        }
        return routes;
    }

    private static Excess excess(Vpc vpc, VpcRouteTable table, int routes) {
        return new Excess(
                new ElementId.OfVpc(vpc.id()),
                table.subnets().stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet))
                        .toList(),
                routes,
                "The route table of " + Words.list(table.subnets()) + " of VPC " + vpc.id() + " has "
                        + Words.count(routes, "route", "routes") + ", local ones included",
                "route wider ranges, such as all of 10.0.0.0/8, to the transit gateway",
                List.of());
    }

    /// Whether one table with all that is written or learned would be small enough. What may be learned is asked for in
    /// tenths of the limit, so that nothing is judged again for one route.
    private static boolean isPlainlySmall(Vpc vpc, Facts facts, long limit) {
        long written = vpc.cidrs().size()
                + DEFAULTS
                + peerBlocks(vpc, facts)
                + vpc.routes().size();
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            written += facts.prefixList(route.prefixList())
                    .map(VpcRouteQuota::entries)
                    .orElse(0);
        }
        if (written > limit) {
            return false;
        }
        long tenths = (limit - written) / (limit / 10 + 1);
        List<Attached> attachments = facts.attachmentsOf(vpc.id());
        for (Attached attached : attachments) {
            String table = attached.attachment().association();
            if (table != null && !facts.hasAtMost(attached.table(table), tenths * limit / 10 / attachments.size())) {
                return false;
            }
        }
        return true;
    }

    private static long atMost(Vpc vpc, Facts facts) {
        long common = vpc.cidrs().size() + DEFAULTS + peerBlocks(vpc, facts);
        long most = 0;
        for (Tier tier : tiers(vpc)) {
            most = Math.max(most, ofTier(vpc, tier, facts));
        }
        return common + most;
    }

    private static Set<Tier> tiers(Vpc vpc) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (Subnet subnet : vpc.subnets()) {
            tiers.add(subnet.tier());
        }
        return tiers;
    }

    private static long ofTier(Vpc vpc, Tier tier, Facts facts) {
        long routes = written(vpc, tier, facts);
        if (tier == Tier.TRANSIT) {
            return routes;
        }
        if (isRoutable(vpc, tier)) {
            return routes + learned(vpc, facts, attached -> covered(vpc, tier, attached.gateway()));
        }
        if (vpc.nat() != NatMode.PRIVATE) {
            return routes;
        }
        long behind = 0;
        for (Tier home : NAT_TIERS) {
            Set<Cidr> wide = covered(vpc, home, null);
            behind = Math.max(behind, written(vpc, home, facts) + learned(vpc, facts, any -> wide));
        }
        return routes + behind;
    }

    private static long written(Vpc vpc, Tier tier, Facts facts) {
        long routes = 0;
        for (VpcRoute route : vpc.routes()) {
            routes += route.tier() == tier ? 1 : 0;
        }
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            routes += route.tier() == tier
                    ? facts.prefixList(route.prefixList())
                            .map(VpcRouteQuota::entries)
                            .orElse(0)
                    : 0;
        }
        return routes;
    }

    private static long learned(Vpc vpc, Facts facts, Function<Attached, Set<Cidr>> covered) {
        long routes = 0;
        for (Attached attached : facts.attachmentsOf(vpc.id())) {
            String table = attached.attachment().association();
            if (table != null) {
                routes += facts.routesBeyond(attached.table(table), covered.apply(attached));
            }
        }
        return routes;
    }

    /// Whether the company reaches some subnet of the tier: the others have no route to it (TGW-16).
    private static boolean isRoutable(Vpc vpc, Tier tier) {
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.tier() == tier && isRoutable(vpc, subnet)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRoutable(Vpc vpc, Subnet subnet) {
        for (CidrBlock block : vpc.cidrs()) {
            if (!block.routable() && block.cidr().contains(subnet.cidr())) {
                return false;
            }
        }
        return true;
    }

    /// What explicit routes of the tier lead to the gateway, or anywhere.
    private static Set<Cidr> covered(Vpc vpc, Tier tier, @Nullable String gateway) {
        if (vpc.routes().isEmpty()) {
            return Set.of();
        }
        Set<Cidr> covered = new HashSet<>();
        for (VpcRoute route : vpc.routes()) {
            if (route.tier() == tier && (gateway == null || route.via().equals(gateway))) {
                covered.add(route.destination());
            }
        }
        return covered;
    }

    private static long peerBlocks(Vpc vpc, Facts facts) {
        long blocks = 0;
        for (Peering peering : facts.peeringsOf(vpc.id())) {
            String other = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
            blocks += facts.vpc(other).map(peer -> peer.cidrs().size()).orElse(0);
        }
        return blocks;
    }

    private static int entries(PrefixList list) {
        return Math.max(list.size(), list.cidrs().size());
    }

    /// What prefix lists of the tier count for beyond the entries that they have.
    private static int unused(Vpc vpc, Tier tier, Facts facts) {
        int unused = 0;
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            unused += route.tier() == tier
                    ? facts.prefixList(route.prefixList())
                            .map(list -> entries(list) - list.cidrs().size())
                            .orElse(0)
                    : 0;
        }
        return unused;
    }
}
