package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Designs to draw.
final class Designs {
    static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");

    /// Letters that are all equally wide: the layout does not depend on fonts.
    static final TextMeasure MEASURE = (text, style) -> text.codePointCount(0, text.length()) * style.size() * 0.55;

    private Designs() {}

    static Design drawn(Network network) {
        return new Design(network, new Drawing(Map.of()));
    }

    /// The main story: fifty routable addresses, pods in a block of their own.
    static Network fiftyAddresses() {
        Vpc dev = Vpc.of(
                        "dev",
                        List.of(
                                CidrBlock.routable(Cidr.parse("10.24.56.128/25")),
                                new CidrBlock(Cidr.parse("100.64.0.0/16"), false)))
                .withName("dev-cluster-vpc")
                .withAccount("111122223333")
                .withNat(NatMode.PER_ZONE)
                .withInternet(true)
                .withSubnets(List.of(
                        subnet(Tier.NODE, 0, "10.24.56.128/26"),
                        subnet(Tier.NODE, 1, "10.24.56.192/27"),
                        subnet(Tier.NODE, 2, "10.24.56.224/27"),
                        subnet(Tier.POD, 0, "100.64.0.0/19"),
                        subnet(Tier.POD, 1, "100.64.32.0/19"),
                        subnet(Tier.POD, 2, "100.64.64.0/19"),
                        subnet(Tier.TRANSIT, 0, "100.64.128.0/28"),
                        subnet(Tier.TRANSIT, 1, "100.64.128.16/28"),
                        subnet(Tier.TRANSIT, 2, "100.64.128.32/28"),
                        subnet(Tier.PUBLIC, 0, "100.64.128.64/28"),
                        subnet(Tier.PUBLIC, 1, "100.64.128.80/28"),
                        subnet(Tier.PUBLIC, 2, "100.64.128.96/28")));
        TransitGateway hub = new TransitGateway(
                "hub",
                "Company hub",
                64512,
                true,
                List.of(new TransitRouteTable("main", List.of(new TransitRoute(Cidr.parse("10.24.56.128/25"), "dev")))),
                List.of(
                        attachment("vpc-1", List.of(), "main"),
                        attachment("vpc-2", List.of(), "main"),
                        attachment("on-prem", List.of(), "main"),
                        attachment("dev", List.of("transit-a", "transit-b", "transit-c"), "main")),
                null);
        return Network.empty("fifty-addresses", "eu-west-1", ZONES)
                .withNetworks(List.of(new ExternalNetwork(
                        "on-prem",
                        "On premises",
                        List.of(Cidr.parse("192.168.1.0/24"), Cidr.parse("192.168.2.0/24")),
                        null)))
                .withVpcs(List.of(
                        existing("vpc-1", "VPC-1", "10.0.0.0/16"), existing("vpc-2", "VPC-2", "10.22.0.0/16"), dev))
                .withTransitGateways(List.of(hub))
                .withClusters(List.of(cluster("dev-cluster", "dev")));
    }

    static Cluster cluster(String id, String vpc) {
        List<String> nodes = List.of("node-a", "node-b", "node-c");
        Map<String, String> pods = Map.of(ZONES.get(0), "pod-a", ZONES.get(1), "pod-b", ZONES.get(2), "pod-c");
        return Cluster.of(id, vpc, nodes)
                .withServiceCidr(Cidr.parse("172.20.0.0/16"))
                .withEndpointAccess(EndpointAccess.PRIVATE)
                .withCni(Cni.DEFAULT.withCustomNetworking(true).withPodSubnets(pods))
                .withNodeGroups(
                        List.of(NodeGroup.of("general", List.of("t3.medium"), nodes, new NodeGroup.NodeCount(3, 3, 6))
                                .withPods(28)));
    }

    static Vpc existing(String id, String name, String cidr) {
        return Vpc.of(id, List.of(CidrBlock.routable(Cidr.parse(cidr))))
                .withName(name)
                .withExisting(true);
    }

    static Attachment attachment(String to, List<String> subnets, String table) {
        return new Attachment(to, subnets, table, List.of(table));
    }

    static Subnet subnet(Tier tier, int zone, String cidr) {
        return Subnet.of(tier.key() + "-" + (char) ('a' + zone), tier, ZONES.get(zone), Cidr.parse(cidr));
    }

    /// Many VPCs with a subnet in every zone and tier, on one gateway with a table for each of three environments.
    static Network estate(int vpcs, Tier... tiers) {
        List<Vpc> all = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        List<String> tables = List.of("prod", "test", "shared");
        for (int i = 0; i < vpcs; i++) {
            Cidr block = Cidr.parse("10." + i / 256 + "." + i % 256 + ".0/24");
            List<Cidr> parts = block.split(28);
            List<Subnet> subnets = new ArrayList<>();
            for (Tier tier : tiers) {
                for (int zone = 0; zone < 3; zone++) {
                    subnets.add(subnet(tier, zone, parts.get(subnets.size()).toString()));
                }
            }
            String table = tables.get(i % 3);
            all.add(Vpc.of("vpc-" + i, List.of(CidrBlock.routable(block)))
                    .withName(table + "-" + i)
                    .withSubnets(subnets));
            attachments.add(attachment("vpc-" + i, List.of(), table));
        }
        TransitGateway hub = new TransitGateway(
                "hub",
                "Company hub",
                64512,
                false,
                tables.stream()
                        .map(table -> new TransitRouteTable(table, List.of()))
                        .toList(),
                attachments,
                null);
        return Network.empty("estate", "eu-west-1", ZONES)
                .withVpcs(all)
                .withTransitGateways(List.of(hub))
                .withPeerings(vpcs > 4 ? List.of(new Peering("vpc-0", "vpc-4")) : List.of());
    }

    /// Two peered transit gateways and a Direct Connect gateway that leads to a network and to a VPC.
    static Network directConnect() {
        TransitGateway hub = new TransitGateway(
                "hub",
                null,
                64512,
                false,
                List.of(new TransitRouteTable("main", List.of())),
                List.of(
                        new Attachment("hub-us", List.of(), "main", List.of()),
                        new Attachment("dx", List.of(), "main", List.of("main"))),
                null);
        TransitGateway other = new TransitGateway(
                "hub-us",
                null,
                64513,
                false,
                List.of(new TransitRouteTable("all", List.of())),
                List.of(new Attachment("hub", List.of(), "all", List.of())),
                null);
        return Network.empty("direct", "eu-west-1", ZONES)
                .withNetworks(
                        List.of(new ExternalNetwork("stockholm", null, List.of(Cidr.parse("192.168.0.0/16")), null)))
                .withVpcs(List.of(Vpc.of("archive", List.of(new CidrBlock(Cidr.parse("10.60.0.0/22"), true)))))
                .withTransitGateways(List.of(hub, other))
                .withDirectConnectGateways(List.of(new DirectConnectGateway(
                        "dx", "Equinix", 64520, List.of("stockholm"), List.of("archive"), null)));
    }
}
