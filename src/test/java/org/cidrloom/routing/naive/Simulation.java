package org.cidrloom.routing.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Sends single packets through a design. A place is `vpc/subnet`, `vpc/` for a VPC without subnets, a network's id, or
/// `internet`; a packet that is lost arrives nowhere, which is null.
public final class Simulation {
    private static final int PATIENCE = 60;

    private final Network network;
    private final PlainTables tables;
    private final Map<String, List<PlainRoute>> written = new HashMap<>();

    private final Map<Sent, Came> sent = new HashMap<>();

    private record Sent(String from, String cluster, String node, long address) {}

    /// A packet that has come somewhere.
    ///
    /// @param place where; null where it is lost
    /// @param senders the places whose address it carried, one after the other
    public record Came(@Nullable String place, List<String> senders) {}

    /// A simulation of that network.
    public Simulation(Network network) {
        this.network = network;
        this.tables = new PlainTables(network);
    }

    /// Sends a packet.
    ///
    /// @param from a place
    /// @param cluster whose pod sends; null where it is no pod
    /// @param node the subnet of the pod's node
    /// @param address to whom
    public Came send(String from, @Nullable Cluster cluster, @Nullable String node, long address) {
        return sent.computeIfAbsent(
                new Sent(from, cluster == null ? "" : cluster.id(), node == null ? "" : node, address),
                key -> sendOnce(from, cluster, node, address));
    }

    private Came sendOnce(String from, @Nullable Cluster cluster, @Nullable String node, long address) {
        List<String> senders = new ArrayList<>(List.of(from));
        int slash = from.indexOf('/');
        if (slash < 0) {
            return new Came(fromOutside(from, address, senders), senders);
        }
        Vpc vpc = network.vpc(from.substring(0, slash)).orElseThrow();
        Subnet subnet = subnet(vpc, from.substring(slash + 1));
        boolean pod = cluster != null;
        if (cluster != null
                && node != null
                && !cluster.cni().externalSnat()
                && !has(vpc, address)
                && !Block.anyHas(cluster.cni().excludeSnatCidrs(), address)) {
            senders.set(0, vpc.id() + "/" + node);
            subnet = subnet(vpc, node);
            pod = false;
        }
        return new Came(fromSubnet(vpc, subnet, address, new Packet(senders, pod, false, 0)), senders);
    }

    /// Whether what a NAT gateway does for a sender comes back to it.
    public @Nullable String sendBack(String nat, long address) {
        String[] names = nat.split("/", -1);
        Vpc vpc = network.vpc(names[0]).orElseThrow();
        return fromSubnet(vpc, subnet(vpc, names[1]), address, new Packet(new ArrayList<>(), false, true, 0));
    }

    /// @param pod whether it has no public address to be given
    /// @param foreign whether it is in a VPC that it was not sent in
    private record Packet(List<String> senders, boolean pod, boolean foreign, int steps) {
        Packet further() {
            return new Packet(senders, pod, foreign, steps + 1);
        }

        Packet abroad() {
            return new Packet(senders, pod, true, steps + 1);
        }

        Packet translated(String nat) {
            senders.add(nat);
            return new Packet(senders, false, false, steps + 1);
        }
    }

    private static Subnet subnet(Vpc vpc, String id) {
        return id.isEmpty()
                ? Subnet.of(
                        "",
                        vpc.routes().isEmpty()
                                ? Tier.PRIVATE
                                : vpc.routes().getFirst().tier(),
                        "",
                        vpc.cidrs().stream()
                                .filter(block -> block.routable())
                                .findFirst()
                                .orElse(vpc.cidrs().getFirst())
                                .cidr())
                : vpc.subnet(id).orElseThrow();
    }

    static boolean has(Vpc vpc, long address) {
        return vpc.cidrs().stream().anyMatch(block -> Block.of(block.cidr()).has(address));
    }

    private static @Nullable String delivered(Vpc vpc, long address) {
        if (vpc.subnets().isEmpty()) {
            return vpc.id() + "/";
        }
        for (Subnet subnet : vpc.subnets()) {
            if (Block.of(subnet.cidr()).has(address)) {
                return vpc.id() + "/" + subnet.id();
            }
        }
        return null;
    }

    private @Nullable String fromSubnet(Vpc vpc, Subnet subnet, long address, Packet packet) {
        if (packet.steps() > PATIENCE) {
            return null;
        }
        List<PlainRoute> table =
                written.computeIfAbsent(vpc.id() + "/" + subnet.id(), key -> tables.ofSubnet(vpc, subnet));
        PlainRoute route = PlainRoute.taken(table, address);
        if (route == null) {
            return null;
        }
        return switch (route.kind()) {
            case "local" -> delivered(vpc, address);
            case "internet" ->
                packet.foreign() || packet.pod() || isPrivate(address) || isFromPrivateNat(vpc, packet)
                        ? null
                        : "internet";
            case "nat" -> {
                String nat = vpc.id() + "/" + route.name();
                yield fromSubnet(vpc, subnet(vpc, route.name()), address, packet.translated(nat));
            }
            case "gateway" -> toGateway(vpc, subnet, route.name(), address, packet);
            case "peer" -> {
                Vpc peer = network.vpc(route.name()).orElseThrow();
                boolean refused = vpc.cidrs().stream()
                        .anyMatch(one -> peer.cidrs().stream()
                                .anyMatch(other -> Block.of(one.cidr()).meets(Block.of(other.cidr()))));
                yield packet.foreign() || refused || !has(peer, address) ? null : delivered(peer, address);
            }
            case "outside" -> packet.foreign() ? null : outOf(vpc, route.name(), address);
            default -> throw new AssertionError(route);
        };
    }

    private boolean isFromPrivateNat(Vpc vpc, Packet packet) {
        return vpc.nat() == NatMode.PRIVATE && packet.senders().size() > 1;
    }

    private static boolean isPrivate(long address) {
        return List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10").stream()
                .anyMatch(range -> Block.of(Cidr.parse(range)).has(address));
    }

    private @Nullable String outOf(Vpc vpc, String id, long address) {
        Optional<ExternalNetwork> outside = network.externalNetwork(id);
        if (outside.isPresent()) {
            return Block.anyHas(outside.get().cidrs(), address) ? id : null;
        }
        Optional<DirectConnectGateway> direct = network.directConnectGateway(id);
        return direct.isPresent() && direct.get().vpcs().contains(vpc.id()) ? behind(direct.get(), address) : null;
    }

    /// The network behind a Direct Connect gateway whose range is the longest, and of equal ones the first.
    private @Nullable String behind(DirectConnectGateway direct, long address) {
        String best = null;
        long size = Long.MAX_VALUE;
        for (String id : direct.networks()) {
            for (Cidr range : network.externalNetwork(id).orElseThrow().cidrs()) {
                Block block = Block.of(range);
                if (block.has(address) && block.size() < size) {
                    best = id;
                    size = block.size();
                }
            }
        }
        return best;
    }

    private @Nullable String toGateway(Vpc vpc, Subnet subnet, String id, long address, Packet packet) {
        TransitGateway gateway = network.transitGateway(id).orElseThrow();
        Optional<Attachment> attachment = gateway.attachment(vpc.id());
        if (attachment.isEmpty()) {
            return null;
        }
        List<String> zones = attachment.get().subnets().stream()
                .map(each -> vpc.subnet(each).orElseThrow().zone())
                .toList();
        if (!zones.isEmpty() && !subnet.zone().isEmpty() && !zones.contains(subnet.zone())) {
            return null;
        }
        return inGateway(gateway, attachment.get(), subnet.zone(), address, packet.further());
    }

    private @Nullable String inGateway(
            TransitGateway gateway, Attachment from, String zone, long address, Packet packet) {
        String name = from.association();
        if (name == null || packet.steps() > PATIENCE) {
            return null;
        }
        List<PlainRoute> table =
                written.computeIfAbsent(gateway.id() + " " + name, key -> tables.ofGateway(gateway, name));
        PlainRoute route = PlainRoute.taken(table, address);
        if (route == null || route.kind().equals("blackhole")) {
            return null;
        }
        Optional<Attachment> out = gateway.attachment(route.name());
        if (out.isEmpty()) {
            return null;
        }
        String to = route.name();
        if (network.vpc(to).isPresent()) {
            return intoVpc(network.vpc(to).get(), out.get(), zone, address, packet);
        }
        if (network.externalNetwork(to).isPresent()) {
            return Block.anyHas(network.externalNetwork(to).get().cidrs(), address) ? to : null;
        }
        if (network.directConnectGateway(to).isPresent()) {
            return behind(network.directConnectGateway(to).get(), address);
        }
        TransitGateway other = network.transitGateway(to).orElseThrow();
        return other.attachment(gateway.id())
                .map(back -> inGateway(other, back, "", address, packet.further()))
                .orElse(null);
    }

    private @Nullable String intoVpc(Vpc vpc, Attachment out, String zone, long address, Packet packet) {
        if (has(vpc, address)) {
            return delivered(vpc, address);
        }
        List<Subnet> subnets =
                out.subnets().stream().map(id -> vpc.subnet(id).orElseThrow()).toList();
        if (subnets.isEmpty()) {
            return null;
        }
        Subnet home = subnets.stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .findFirst()
                .orElse(subnets.getFirst());
        return fromSubnet(vpc, home, address, packet.abroad());
    }

    /// A network takes the longest prefix it has heard of; of equal ones Direct Connect, then VPNs to transit gateways,
    /// then virtual private gateways.
    private @Nullable String fromOutside(String id, long address, List<String> senders) {
        ExternalNetwork home = network.externalNetwork(id).orElseThrow();
        if (Block.anyHas(home.cidrs(), address)) {
            return id;
        }
        List<PlainRoute> heard = new ArrayList<>();
        for (DirectConnectGateway direct : network.directConnectGateways()) {
            if (direct.networks().contains(id)) {
                for (TransitGateway gateway : network.transitGateways()) {
                    gateway.attachment(direct.id())
                            .ifPresent(attachment -> attachment
                                    .allowedPrefixes()
                                    .forEach(prefix -> heard.add(new PlainRoute(
                                            Block.of(prefix), "gateway", gateway.id() + " " + direct.id()))));
                }
                direct.vpcs().forEach(vpc -> blocks(heard, vpc));
            }
        }
        for (TransitGateway gateway : network.transitGateways()) {
            gateway.attachment(id)
                    .filter(attachment -> attachment.association() != null)
                    .ifPresent(attachment -> told(gateway, attachment).forEach(heard::add));
        }
        for (Vpc vpc : network.vpcs()) {
            boolean named = vpc.routes().stream().anyMatch(route -> route.via().equals(id))
                    || vpc.prefixListRoutes().stream()
                            .anyMatch(route -> route.via().equals(id));
            if (named) {
                blocks(heard, vpc.id());
            }
        }
        PlainRoute way = PlainRoute.taken(heard, address);
        if (way == null) {
            return null;
        }
        if (way.kind().equals("vpc")) {
            return delivered(network.vpc(way.name()).orElseThrow(), address);
        }
        String[] names = way.name().split(" ", -1);
        TransitGateway gateway = network.transitGateway(names[0]).orElseThrow();
        Attachment in = gateway.attachment(names[1]).orElseThrow();
        return inGateway(gateway, in, "", address, new Packet(senders, false, true, 0));
    }

    private List<PlainRoute> told(TransitGateway gateway, Attachment attachment) {
        List<PlainRoute> told = new ArrayList<>();
        List<Block> seen = new ArrayList<>();
        for (PlainRoute line : tables.ofGateway(gateway, String.valueOf(attachment.association()))) {
            if (!seen.contains(line.to())) {
                seen.add(line.to());
                if (!line.kind().equals("blackhole") && !line.name().equals(attachment.to())) {
                    told.add(new PlainRoute(line.to(), "gateway", gateway.id() + " " + attachment.to()));
                }
            }
        }
        return told;
    }

    private void blocks(List<PlainRoute> heard, String vpc) {
        network.vpc(vpc)
                .orElseThrow()
                .cidrs()
                .forEach(block -> heard.add(new PlainRoute(Block.of(block.cidr()), "vpc", vpc)));
    }
}
