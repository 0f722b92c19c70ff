package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.analysis.PlainOverlaps.Claim;
import org.cidrloom.analysis.PlainOverlaps.Table;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.naive.Block;
import org.cidrloom.routing.naive.PlainRoute;
import org.cidrloom.routing.naive.PlainTables;

/// What a VPC reaches by different ways and from different owners, by holding every range of every way against every
/// other, for each subnet on its own.
final class PlainWays {
    private final Network network;
    private final PlainOverlaps overlaps;
    private final PlainTables tables;

    PlainWays(Network network, PlainOverlaps overlaps) {
        this.network = network;
        this.overlaps = overlaps;
        this.tables = new PlainTables(network);
    }

    /// A range that is reached.
    ///
    /// @param way the kind and the name of a line that goes there
    record Reach(Claim claim, String way) {
        Block block() {
            return claim.block();
        }

        String owner() {
            return claim.holder();
        }
    }

    /// Ranges of the VPC that others contest, all together.
    Set<Reach> contested(Vpc vpc) {
        Set<Reach> found = new LinkedHashSet<>();
        List<Subnet> subnets = new ArrayList<>(vpc.subnets());
        if (subnets.isEmpty()) {
            vpc.cidrs().stream()
                    .filter(block -> block.routable())
                    .limit(1)
                    .forEach(block -> subnets.add(Subnet.of("", Tier.PRIVATE, "", block.cidr())));
        }
        for (Subnet subnet : subnets) {
            List<Reach> all = List.copyOf(reached(vpc, subnet));
            for (Reach one : all) {
                for (Reach other : all) {
                    if (one.block().has(other.block()) && !one.owner().equals(other.owner())) {
                        addContested(vpc, subnet, all, other.block(), found);
                    }
                }
            }
        }
        return found;
    }

    /// Every two ranges of different owners of which one has all of the other, neither carried by a way of both.
    private void addContested(Vpc vpc, Subnet subnet, List<Reach> all, Block where, Set<Reach> into) {
        List<Reach> here = all.stream()
                .filter(reach -> reach.block().has(where) && leads(vpc, reach.way, where))
                .toList();
        List<Reach> contested = new ArrayList<>();
        for (Reach one : here) {
            for (Reach other : here) {
                Set<String> common = ways(here, one.owner());
                common.retainAll(ways(here, other.owner()));
                if (!one.owner().equals(other.owner()) && common.isEmpty()) {
                    contested.add(one);
                }
            }
        }
        long widest = contested.stream()
                .mapToLong(reach -> reach.block().size())
                .max()
                .orElse(0);
        if (widest > 0 && !isSettled(vpc, subnet, where, widest)) {
            into.addAll(contested);
        }
    }

    private static Set<String> ways(List<Reach> here, String owner) {
        Set<String> ways = new HashSet<>();
        here.stream().filter(reach -> reach.owner().equals(owner)).forEach(reach -> ways.add(reach.way));
        return ways;
    }

    private Set<Reach> reached(Vpc vpc, Subnet subnet) {
        Set<Reach> reached = new LinkedHashSet<>();
        if (learns(vpc, subnet)) {
            for (TransitGateway gateway : network.transitGateways()) {
                table(vpc, gateway)
                        .forEach(table -> overlaps.reachedBy(table)
                                .forEach(claim -> reached.add(new Reach(claim, "gateway " + gateway.id()))));
            }
            for (Peering peering : network.peerings()) {
                if (peering.joins(vpc.id())) {
                    String peer = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
                    overlaps.of(peer).stream()
                            .filter(overlaps::isRoutable)
                            .forEach(claim -> reached.add(new Reach(claim, "peer " + peer)));
                }
            }
            for (DirectConnectGateway direct : network.directConnectGateways()) {
                if (direct.vpcs().contains(vpc.id())) {
                    overlaps.of(direct.id()).forEach(claim -> reached.add(new Reach(claim, "outside " + direct.id())));
                }
            }
        }
        for (PlainRoute line : tables.written(vpc, subnet.tier())) {
            for (Claim claim : behind(vpc, line)) {
                if (claim.block().meets(line.to())) {
                    Block part = line.to().has(claim.block()) ? claim.block() : line.to();
                    reached.add(new Reach(new Claim(part, claim.holder()), line.kind() + " " + line.name()));
                }
            }
        }
        reached.removeIf(reach -> reach.owner().equals(vpc.id())
                || vpc.cidrs().stream().anyMatch(block -> Block.of(block.cidr()).has(reach.block())));
        return reached;
    }

    private Set<Claim> behind(Vpc vpc, PlainRoute line) {
        Set<Claim> claims = new LinkedHashSet<>();
        if (line.kind().equals("gateway")) {
            table(vpc, network.transitGateway(line.name()).orElseThrow())
                    .forEach(table -> claims.addAll(overlaps.reachedBy(table)));
        } else if (line.kind().equals("peer") || network.vpc(line.name()).isEmpty()) {
            claims.addAll(overlaps.of(line.name()));
        }
        return claims;
    }

    private static List<Table> table(Vpc vpc, TransitGateway gateway) {
        return gateway.attachments().stream()
                .filter(attachment -> attachment.to().equals(vpc.id()))
                .map(Attachment::association)
                .filter(table -> table != null)
                .map(table -> new Table(gateway.id(), table))
                .toList();
    }

    private static boolean learns(Vpc vpc, Subnet subnet) {
        return subnet.tier() != Tier.TRANSIT && PlainTables.isRoutable(vpc, subnet);
    }

    /// No destination or block of the random designs is longer than /25.
    private boolean leads(Vpc vpc, String way, Block where) {
        if (!way.startsWith("gateway ")) {
            return true;
        }
        TransitGateway gateway =
                network.transitGateway(way.substring("gateway ".length())).orElseThrow();
        for (Table table : table(vpc, gateway)) {
            for (long address = where.first(); address <= where.last(); address += 128) {
                PlainRoute taken = PlainRoute.taken(overlaps.lines(table), address);
                if (taken != null
                        && !taken.kind().equals("blackhole")
                        && !taken.name().equals(vpc.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the design writes down where these addresses go, and no more than those contested.
    private boolean isSettled(Vpc vpc, Subnet subnet, Block where, long widest) {
        if (!learns(vpc, subnet)) {
            return false;
        }
        List<PlainRoute> lines = tables.ofSubnet(vpc, subnet);
        int written = vpc.cidrs().size() + tables.written(vpc, subnet.tier()).size();
        int best = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).to().has(where)
                    && (best < 0
                            || lines.get(i).to().size() < lines.get(best).to().size())) {
                best = i;
            }
        }
        return best >= 0
                && best < written
                && Set.of("gateway", "peer").contains(lines.get(best).kind())
                && lines.get(best).to().size() <= widest;
    }
}
