package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.naive.Block;
import org.cidrloom.routing.naive.PlainRoute;
import org.cidrloom.routing.naive.PlainTables;

/// Who meets whom in a design, by trying every range against every other and every /25 against every route, as the
/// facts TGW-06 to TGW-08, TGW-11, TGW-13, PEER-01, PEER-05 and VPC-13 say it.
final class PlainOverlaps {
    /// No destination or block of the random designs is longer than /25.
    private static final long STEP = 128;

    private final Network network;
    private final PlainTables tables;
    private final Map<Table, List<PlainRoute>> linesOf = new HashMap<>();

    PlainOverlaps(Network network) {
        this.network = network;
        this.tables = new PlainTables(network);
    }

    /// A range of somebody's.
    record Claim(Block block, String holder) {}

    /// A route table of a transit gateway.
    record Table(String gateway, String id) {}

    /// Every two ranges of different holders that share an address.
    static Set<Set<Claim>> pairs(Collection<Claim> all) {
        Set<Set<Claim>> pairs = new LinkedHashSet<>();
        Set<Claim> claims = widest(all);
        for (Claim one : claims) {
            for (Claim other : claims) {
                if (!one.holder.equals(other.holder) && one.block.meets(other.block)) {
                    pairs.add(Set.of(one, other));
                }
            }
        }
        return pairs;
    }

    /// Without parts of a range that the same holder has there as a whole: packets that go round in a circle come by
    /// such parts, and they say nothing new.
    static Set<Claim> widest(Collection<Claim> claims) {
        Set<Claim> widest = new LinkedHashSet<>(claims);
        widest.removeIf(claim -> claims.stream()
                .anyMatch(other -> other.holder.equals(claim.holder)
                        && !other.block.equals(claim.block)
                        && other.block.has(claim.block)));
        return widest;
    }

    List<Table> tables() {
        List<Table> all = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            gateway.routeTables().forEach(table -> all.add(new Table(gateway.id(), table.id())));
        }
        return all;
    }

    /// What meets in that route table.
    Set<Set<Claim>> in(Table table) {
        return pairs(reached(table, List.of()));
    }

    /// What that route table leads to in the end.
    Set<Claim> reachedBy(Table table) {
        return reached(table, List.of());
    }

    /// Its lines.
    List<PlainRoute> lines(Table table) {
        return lines(network.transitGateway(table.gateway).orElseThrow(), table);
    }

    /// What meets by that peering: any block of the one with any block of the other.
    Set<Set<Claim>> in(Peering peering) {
        List<Claim> claims = new ArrayList<>(of(peering.requester()));
        claims.addAll(of(peering.accepter()));
        return pairs(claims);
    }

    /// What meets at that Direct Connect gateway, whether a route table tells it already or not.
    Set<Set<Claim>> in(DirectConnectGateway direct) {
        List<Claim> claims = new ArrayList<>(of(direct.id()));
        direct.vpcs().forEach(vpc -> claims.addAll(of(vpc)));
        for (Table table : announcing(direct)) {
            claims.addAll(announced(direct, table));
        }
        return pairs(claims);
    }

    /// What of it a single route table tells.
    Set<Set<Claim>> toldByATable(DirectConnectGateway direct) {
        Set<Set<Claim>> told = new LinkedHashSet<>();
        Set<Set<Claim>> all = in(direct);
        for (Table table : announcing(direct)) {
            Set<Set<Claim>> there = in(table);
            for (Set<Claim> pair : all) {
                if (there.stream().anyMatch(other -> covers(other, pair))) {
                    told.add(pair);
                }
            }
        }
        return told;
    }

    private static boolean covers(Set<Claim> wide, Set<Claim> narrow) {
        return narrow.stream()
                .allMatch(claim -> wide.stream()
                        .anyMatch(other -> other.holder.equals(claim.holder) && other.block.has(claim.block)));
    }

    private List<Table> announcing(DirectConnectGateway direct) {
        List<Table> announcing = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                String association = attachment.association();
                if (attachment.to().equals(direct.id()) && association != null) {
                    announcing.add(new Table(gateway.id(), association));
                }
            }
        }
        return announcing;
    }

    private List<Claim> announced(DirectConnectGateway direct, Table table) {
        List<Claim> claims = new ArrayList<>();
        List<Cidr> allowed = network.transitGateway(table.gateway)
                .orElseThrow()
                .attachment(direct.id())
                .orElseThrow()
                .allowedPrefixes();
        for (Claim claim : reached(table, List.of())) {
            for (Cidr prefix : allowed) {
                if (claim.block.meets(Block.of(prefix))) {
                    claims.add(new Claim(both(claim.block, Block.of(prefix)), claim.holder));
                }
            }
        }
        return claims;
    }

    /// Every range of the design with its holder.
    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        network.networks().forEach(outside -> claims.addAll(of(outside.id())));
        network.vpcs().forEach(vpc -> claims.addAll(of(vpc.id())));
        return claims;
    }

    /// Whether the rest of the company is meant to reach it.
    boolean isRoutable(Claim claim) {
        for (Vpc vpc : network.vpcs()) {
            for (CidrBlock block : vpc.cidrs()) {
                if (vpc.id().equals(claim.holder) && Block.of(block.cidr()).equals(claim.block)) {
                    return block.routable();
                }
            }
        }
        return true;
    }

    List<Claim> of(String id) {
        List<Claim> claims = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            if (vpc.id().equals(id)) {
                vpc.cidrs().forEach(block -> claims.add(new Claim(Block.of(block.cidr()), id)));
            }
        }
        for (ExternalNetwork outside : network.networks()) {
            if (outside.id().equals(id)) {
                outside.cidrs().forEach(range -> claims.add(new Claim(Block.of(range), id)));
            }
        }
        for (DirectConnectGateway direct : network.directConnectGateways()) {
            if (direct.id().equals(id)) {
                direct.networks().forEach(behind -> claims.addAll(of(behind)));
            }
        }
        return claims;
    }

    /// What propagates into the table; of what its static routes name whatever one address takes that route to;
    /// and the same of the tables that packets come to by such a route, as far as they do.
    private Set<Claim> reached(Table table, List<Table> before) {
        Set<Claim> claims = new LinkedHashSet<>();
        if (before.contains(table)) {
            return claims;
        }
        List<Table> path = new ArrayList<>(before);
        path.add(table);
        TransitGateway gateway = network.transitGateway(table.gateway).orElseThrow();
        for (Attachment attachment : gateway.attachments()) {
            if (attachment.propagations().contains(table.id)) {
                claims.addAll(of(attachment.to()));
            }
        }
        List<PlainRoute> lines = lines(gateway, table);
        List<PlainRoute> written = lines.subList(0, written(gateway, table.id));
        for (PlainRoute route : written) {
            for (Claim claim : of(route.name())) {
                add(claims, route, claim, address -> route.equals(PlainRoute.taken(written, address)));
            }
            for (Table next : next(gateway, route)) {
                for (Claim claim : reached(next, path)) {
                    add(
                            claims,
                            route,
                            claim,
                            address -> route.equals(PlainRoute.taken(lines, address))
                                    && onward(gateway, route, address).contains(next.gateway));
                }
            }
        }
        return claims;
    }

    private List<PlainRoute> lines(TransitGateway gateway, Table table) {
        return linesOf.computeIfAbsent(table, key -> tables.ofGateway(gateway, key.id));
    }

    private int written(TransitGateway gateway, String table) {
        TransitRouteTable text = gateway.routeTable(table).orElseThrow();
        return text.routes().size()
                + text.prefixListReferences().stream()
                        .mapToInt(list -> network.prefixList(list.prefixList())
                                .orElseThrow()
                                .cidrs()
                                .size())
                        .sum();
    }

    private static void add(Set<Claim> claims, PlainRoute route, Claim claim, LongPredicate goesThere) {
        if (route.to().meets(claim.block)) {
            Block part = both(route.to(), claim.block);
            for (long address = part.first(); address <= part.last(); address += STEP) {
                if (goesThere.test(address)) {
                    claims.add(new Claim(part, claim.holder));
                    return;
                }
            }
        }
    }

    private static Block both(Block one, Block other) {
        return new Block(Math.max(one.first(), other.first()), Math.min(one.last(), other.last()));
    }

    /// The tables that packets by that route may be looked up in next.
    private List<Table> next(TransitGateway gateway, PlainRoute route) {
        List<Table> next = new ArrayList<>();
        for (TransitGateway other : network.transitGateways()) {
            String from = other.id().equals(route.name()) ? gateway.id() : route.name();
            for (Attachment attachment : other.attachments()) {
                String association = attachment.association();
                if (attachment.to().equals(from) && association != null) {
                    next.add(new Table(other.id(), association));
                }
            }
        }
        return next;
    }

    /// The transit gateways that a packet by that route may come to next.
    private Set<String> onward(TransitGateway gateway, PlainRoute route, long address) {
        if (network.transitGateway(route.name()).isPresent()) {
            return Set.of(route.name());
        }
        for (Vpc vpc : network.vpcs()) {
            // what is for the VPC itself goes no further: a route out of its own block is another rule's
            boolean forItself = vpc.cidrs().stream()
                    .anyMatch(block -> Block.of(block.cidr()).has(route.to()));
            if (vpc.id().equals(route.name()) && !forItself) {
                for (Attachment attachment : gateway.attachments()) {
                    if (attachment.to().equals(vpc.id())) {
                        return sentBack(vpc, attachment, address);
                    }
                }
            }
        }
        return Set.of();
    }

    /// Where the subnets of an attachment send a packet that is not for their own VPC, by what is written.
    private Set<String> sentBack(Vpc vpc, Attachment attachment, long address) {
        Set<String> gateways = new LinkedHashSet<>();
        for (Subnet subnet : vpc.subnets()) {
            if (attachment.subnets().contains(subnet.id())) {
                PlainRoute route = PlainRoute.taken(written(vpc, subnet.tier()), address);
                if (route != null && network.transitGateway(route.name()).isPresent()) {
                    gateways.add(route.name());
                }
            }
        }
        return gateways;
    }

    private List<PlainRoute> written(Vpc vpc, Tier tier) {
        List<PlainRoute> lines = new ArrayList<>();
        vpc.cidrs().forEach(block -> lines.add(new PlainRoute(Block.of(block.cidr()), "local", "")));
        for (VpcRoute route : vpc.routes()) {
            if (route.tier() == tier) {
                lines.add(new PlainRoute(Block.of(route.destination()), "written", route.via()));
            }
        }
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            if (route.tier() == tier) {
                network.prefixList(route.prefixList())
                        .orElseThrow()
                        .cidrs()
                        .forEach(cidr -> lines.add(new PlainRoute(Block.of(cidr), "written", route.via())));
            }
        }
        return lines;
    }
}
