package org.cidrloom.routing.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Writes every route table of a design down, line by line.
public final class PlainTables {
    private final Network network;

    /// The tables of that design.
    public PlainTables(Network network) {
        this.network = network;
    }

    /// TGW-06 to TGW-08, TGW-13.
    public List<PlainRoute> ofGateway(TransitGateway gateway, String table) {
        List<PlainRoute> lines = new ArrayList<>();
        TransitRouteTable written = gateway.routeTable(table).orElseThrow();
        written.routes().forEach(route -> lines.add(line(Block.of(route.destination()), route.via())));
        written.prefixListReferences()
                .forEach(reference -> network.prefixList(reference.prefixList())
                        .orElseThrow()
                        .cidrs()
                        .forEach(cidr -> lines.add(line(Block.of(cidr), reference.via()))));
        List<Attachment> propagating = gateway.attachments().stream()
                .filter(attachment -> attachment.propagations().contains(table))
                .toList();
        List<Block> there = new ArrayList<>();
        for (Attachment attachment : propagating) {
            for (Vpc vpc : network.vpcs()) {
                if (vpc.id().equals(attachment.to())) {
                    List<Block> blocks = vpc.cidrs().stream()
                            .map(block -> Block.of(block.cidr()))
                            .toList();
                    if (blocks.stream().noneMatch(one -> there.stream().anyMatch(one::meets))) {
                        blocks.forEach(block -> lines.add(line(block, vpc.id())));
                        there.addAll(blocks);
                    }
                }
            }
        }
        for (Attachment attachment : propagating) {
            for (DirectConnectGateway direct : network.directConnectGateways()) {
                if (direct.id().equals(attachment.to())) {
                    behind(direct).forEach(range -> lines.add(line(range, direct.id())));
                }
            }
        }
        for (Attachment attachment : propagating) {
            for (ExternalNetwork outside : network.networks()) {
                if (outside.id().equals(attachment.to())) {
                    outside.cidrs().forEach(range -> lines.add(line(Block.of(range), outside.id())));
                }
            }
        }
        return lines;
    }

    private static PlainRoute line(Block to, @Nullable String via) {
        return via == null ? new PlainRoute(to, "blackhole", "") : new PlainRoute(to, "attached", via);
    }

    List<Block> behind(DirectConnectGateway direct) {
        List<Block> ranges = new ArrayList<>();
        for (String id : direct.networks()) {
            network.externalNetwork(id).orElseThrow().cidrs().forEach(range -> ranges.add(Block.of(range)));
        }
        return ranges;
    }

    /// VPC-10, VPC-17, VPC-18, and what tier, NAT mode, attachments and peerings imply.
    public List<PlainRoute> ofSubnet(Vpc vpc, Subnet subnet) {
        List<PlainRoute> lines = new ArrayList<>();
        vpc.cidrs().forEach(block -> lines.add(new PlainRoute(Block.of(block.cidr()), "local", "")));
        List<PlainRoute> written = written(vpc, subnet.tier());
        lines.addAll(written);
        Block everywhere = Block.of(Cidr.parse("0.0.0.0/0"));
        if (subnet.tier() == Tier.PUBLIC && vpc.internet()) {
            lines.add(new PlainRoute(everywhere, "internet", ""));
        }
        Set<Tier> behindNat = Set.of(Tier.PRIVATE, Tier.NODE, Tier.POD, Tier.CONTROL_PLANE);
        List<Subnet> nats = natSubnets(vpc);
        boolean isPrivate = vpc.nat() == NatMode.PRIVATE;
        Subnet nat = nats.stream()
                .filter(one -> one.zone().equals(subnet.zone()))
                .findFirst()
                .orElse(nats.isEmpty() ? null : nats.getFirst());
        if (behindNat.contains(subnet.tier()) && nat != null && !isPrivate) {
            lines.add(new PlainRoute(everywhere, "nat", nat.id()));
        }
        if (subnet.tier() == Tier.TRANSIT) {
            return lines;
        }
        if (isRoutable(vpc, subnet)) {
            lines.addAll(learned(vpc));
        } else if (nat != null && isPrivate) {
            written(vpc, nat.tier()).forEach(line -> lines.add(new PlainRoute(line.to(), "nat", nat.id())));
            learned(vpc).forEach(line -> lines.add(new PlainRoute(line.to(), "nat", nat.id())));
        }
        return lines;
    }

    /// What the design writes down for the subnets of that tier.
    public List<PlainRoute> written(Vpc vpc, Tier tier) {
        List<PlainRoute> lines = new ArrayList<>();
        vpc.routes().stream()
                .filter(route -> route.tier() == tier)
                .forEach(route -> lines.add(to(vpc, Block.of(route.destination()), route.via())));
        vpc.prefixListRoutes().stream()
                .filter(route -> route.tier() == tier)
                .forEach(route -> network.prefixList(route.prefixList())
                        .orElseThrow()
                        .cidrs()
                        .forEach(cidr -> lines.add(to(vpc, Block.of(cidr), route.via()))));
        return lines;
    }

    private PlainRoute to(Vpc vpc, Block block, String via) {
        if (network.transitGateway(via).isPresent()) {
            return new PlainRoute(block, "gateway", via);
        }
        boolean peered = network.peerings().stream().anyMatch(peering -> peering.joins(vpc.id()) && peering.joins(via));
        return new PlainRoute(block, peered ? "peer" : "outside", via);
    }

    /// What attachments, peerings and Direct Connect gateways lead to, but nothing inside the VPC's own blocks.
    private List<PlainRoute> learned(Vpc vpc) {
        List<PlainRoute> lines = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                String table = attachment.association();
                if (attachment.to().equals(vpc.id()) && table != null) {
                    List<Block> seen = new ArrayList<>();
                    for (PlainRoute line : ofGateway(gateway, table)) {
                        boolean first = !seen.contains(line.to());
                        seen.add(line.to());
                        if (first
                                && !line.kind().equals("blackhole")
                                && !line.name().equals(vpc.id())) {
                            lines.add(new PlainRoute(line.to(), "gateway", gateway.id()));
                        }
                    }
                }
            }
        }
        for (Peering peering : network.peerings()) {
            if (peering.joins(vpc.id())) {
                String other = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
                network.vpc(other).orElseThrow().cidrs().stream()
                        .filter(CidrBlock::routable)
                        .forEach(block -> lines.add(new PlainRoute(Block.of(block.cidr()), "peer", other)));
            }
        }
        for (DirectConnectGateway direct : network.directConnectGateways()) {
            if (direct.vpcs().contains(vpc.id())) {
                behind(direct).forEach(range -> lines.add(new PlainRoute(range, "outside", direct.id())));
            }
        }
        lines.removeIf(line ->
                vpc.cidrs().stream().anyMatch(block -> Block.of(block.cidr()).has(line.to())));
        return lines;
    }

    /// The NAT gateways: public ones stand in the first public subnet of a zone, private ones in the first routable
    /// private subnet, else node subnet, of a zone.
    static List<Subnet> natSubnets(Vpc vpc) {
        List<Subnet> found = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        List<Tier> tiers = vpc.nat() == NatMode.PRIVATE ? List.of(Tier.PRIVATE, Tier.NODE) : List.of(Tier.PUBLIC);
        if (vpc.nat() == NatMode.NONE) {
            return found;
        }
        for (Tier tier : tiers) {
            for (Subnet subnet : vpc.subnets()) {
                boolean fits = vpc.nat() != NatMode.PRIVATE || isRoutable(vpc, subnet);
                if (subnet.tier() == tier && fits && zones.add(subnet.zone())) {
                    found.add(subnet);
                }
            }
        }
        return vpc.nat() == NatMode.SINGLE && !found.isEmpty() ? found.subList(0, 1) : found;
    }

    /// Whether no block that stays inside the VPC has it.
    public static boolean isRoutable(Vpc vpc, Subnet subnet) {
        return vpc.cidrs().stream()
                .filter(block -> Block.of(block.cidr()).has(Block.of(subnet.cidr())))
                .allMatch(CidrBlock::routable);
    }
}
