package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Designs of every shape that the file format allows: empty VPCs, foreign zones, shared subnets, names too long.
final class RandomDesigns {
    private static final List<String> NAMES = List.of(
            "payments",
            "a",
            "platform-production-eu-west-1-shared-services",
            "x".repeat(500),
            "日本語 network 🚀",
            "é\n\t\u0000");

    private final Random random;

    RandomDesigns(long seed) {
        this.random = new Random(seed);
    }

    Design next() {
        List<ExternalNetwork> networks = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            networks.add(new ExternalNetwork("net-" + i, name(), cidrs(random.nextInt(12)), null));
        }
        List<Vpc> vpcs = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            vpcs.add(vpc(i));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Vpc vpc : vpcs) {
            for (int i = 0; i < Math.max(0, random.nextInt(5) - 2); i++) {
                clusters.add(cluster(vpc, i));
            }
        }
        Network network = Network.empty("random", "eu-west-1", Designs.ZONES.subList(0, random.nextInt(4)))
                .withNetworks(networks)
                .withVpcs(vpcs)
                .withClusters(clusters)
                .withTransitGateways(gateways(networks, vpcs))
                .withDirectConnectGateways(directConnectGateways(networks, vpcs))
                .withPeerings(peerings(vpcs));
        return new Design(network, new Drawing(Map.of()));
    }

    /// Gives some of the elements on the canvas a position.
    Design placed(Design design) {
        Map<String, Drawing.Position> positions = new HashMap<>();
        for (Vpc vpc : design.network().vpcs()) {
            if (random.nextBoolean()) {
                positions.put(
                        vpc.id(), new Drawing.Position(random.nextInt(4000) - 1000.5, random.nextInt(4000) - 1000));
            }
        }
        return design.withDrawing(new Drawing(positions));
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private String name() {
        return oneOf(NAMES);
    }

    private List<Cidr> cidrs(int count) {
        List<Cidr> cidrs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cidrs.add(Cidr.parseCanonical(
                    "10." + random.nextInt(256) + "." + random.nextInt(256) + ".0/" + (8 + random.nextInt(20))));
        }
        return cidrs;
    }

    private Vpc vpc(int index) {
        List<Subnet> subnets = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? 0 : random.nextInt(16);
        for (int i = 0; i < count; i++) {
            Tier tier = oneOf(List.of(Tier.values()));
            String zone = "eu-west-1" + (char) ('a' + random.nextInt(5));
            subnets.add(Subnet.of("s-" + i, tier, zone, cidrs(1).getFirst())
                    .withName(random.nextBoolean() ? null : name())
                    .withIpv6Index(random.nextInt(3) == 0 ? i : null));
        }
        List<CidrBlock> blocks = cidrs(1 + random.nextInt(6)).stream()
                .map(cidr -> new CidrBlock(cidr, random.nextBoolean()))
                .toList();
        return Vpc.of("vpc-" + index, blocks)
                .withName(random.nextBoolean() ? null : name())
                .withExisting(random.nextBoolean())
                .withRegion(random.nextInt(4) == 0 ? "us-east-1" : null)
                .withIpv6(random.nextBoolean() ? new Ipv6.None() : new Ipv6.Amazon())
                .withInternet(random.nextBoolean())
                .withNat(oneOf(List.of(NatMode.values())))
                .withSubnets(subnets);
    }

    private Cluster cluster(Vpc vpc, int index) {
        List<String> all = vpc.subnets().stream().map(Subnet::id).toList();
        List<String> some = all.stream().filter(id -> random.nextInt(3) == 0).toList();
        List<NodeGroup> groups = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            groups.add(NodeGroup.of("group-" + i, List.of("m5.large"), some, new NodeGroup.NodeCount(0, 1, i)));
        }
        Cni cni = Cni.DEFAULT
                .withCustomNetworking(random.nextBoolean())
                .withPodSubnets(all.isEmpty() ? Map.of() : Map.of("eu-west-1a", all.getLast()));
        return Cluster.of(vpc.id() + "-eks-" + index, vpc.id(), some)
                .withName(random.nextBoolean() ? null : name())
                .withCni(cni)
                .withNodeGroups(groups);
    }

    private List<TransitGateway> gateways(List<ExternalNetwork> networks, List<Vpc> vpcs) {
        List<TransitGateway> gateways = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            List<TransitRouteTable> tables = new ArrayList<>();
            for (int t = 0; t < random.nextInt(4); t++) {
                tables.add(new TransitRouteTable("table-" + t, List.of()));
            }
            List<Attachment> attachments = new ArrayList<>();
            networks.forEach(network -> attachments.add(attachment(network.id(), tables)));
            vpcs.forEach(vpc -> attachments.add(attachment(vpc.id(), tables)));
            attachments.add(attachment("dx-0", tables));
            for (int other = 0; other < 2; other++) {
                if (random.nextBoolean()) {
                    attachments.add(attachment("hub-" + other, tables));
                }
            }
            gateways.add(new TransitGateway("hub-" + i, name(), 64512, false, tables, attachments, null));
        }
        return gateways;
    }

    private List<DirectConnectGateway> directConnectGateways(List<ExternalNetwork> networks, List<Vpc> vpcs) {
        List<DirectConnectGateway> gateways = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            List<String> outside = networks.stream()
                    .map(ExternalNetwork::id)
                    .filter(id -> random.nextBoolean())
                    .toList();
            List<String> inside = vpcs.stream()
                    .map(Vpc::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .toList();
            gateways.add(new DirectConnectGateway("dx-" + i, name(), 64512, outside, inside, null));
        }
        return gateways;
    }

    private Attachment attachment(String to, List<TransitRouteTable> tables) {
        String table = tables.isEmpty() || random.nextInt(4) == 0
                ? null
                : tables.get(random.nextInt(tables.size())).id();
        return new Attachment(to, List.of(), table, table == null ? List.of() : List.of(table));
    }

    private List<Peering> peerings(List<Vpc> vpcs) {
        List<Peering> peerings = new ArrayList<>();
        for (int i = 1; i < vpcs.size(); i++) {
            if (random.nextInt(3) == 0) {
                peerings.add(new Peering(
                        vpcs.get(i).id(), vpcs.get(random.nextInt(i)).id()));
            }
        }
        return peerings;
    }
}
