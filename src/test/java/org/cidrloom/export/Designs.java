package org.cidrloom.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;

/// Designs to export.
public final class Designs {
    public static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");

    private Designs() {}

    public static Design of(Network network) {
        return new Design(network, new Drawing(Map.of()));
    }

    public static Cidr cidr(String text) {
        return Cidr.parse(text);
    }

    public static CidrBlock block(String cidr, boolean routable) {
        return new CidrBlock(cidr(cidr), routable);
    }

    public static Subnet subnet(String id, Tier tier, String zone, String cidr) {
        return Subnet.of(id, tier, zone, cidr(cidr));
    }

    /// Custom networking with one pod subnet a zone, on an existing gateway: the story that the bundle has to win.
    public static Design mended() {
        Vpc dev = Vpc.of("dev", List.of(block("10.24.56.128/25", true), block("100.64.0.0/16", false)))
                .withNat(NatMode.PER_ZONE)
                .withInternet(true)
                .withSubnets(List.of(
                        subnet("node-a", Tier.NODE, "eu-west-1a", "10.24.56.128/26"),
                        subnet("node-b", Tier.NODE, "eu-west-1b", "10.24.56.192/27"),
                        subnet("node-c", Tier.NODE, "eu-west-1c", "10.24.56.224/27"),
                        subnet("pod-a", Tier.POD, "eu-west-1a", "100.64.0.0/19"),
                        subnet("pod-b", Tier.POD, "eu-west-1b", "100.64.32.0/19"),
                        subnet("pod-c", Tier.POD, "eu-west-1c", "100.64.64.0/19"),
                        subnet("transit-a", Tier.TRANSIT, "eu-west-1a", "100.64.128.0/28"),
                        subnet("transit-b", Tier.TRANSIT, "eu-west-1b", "100.64.128.16/28"),
                        subnet("transit-c", Tier.TRANSIT, "eu-west-1c", "100.64.128.32/28"),
                        subnet("public-a", Tier.PUBLIC, "eu-west-1a", "100.64.128.64/28"),
                        subnet("public-b", Tier.PUBLIC, "eu-west-1b", "100.64.128.80/28"),
                        subnet("public-c", Tier.PUBLIC, "eu-west-1c", "100.64.128.96/28")))
                .withRoutes(List.of(
                        new VpcRoute(Tier.NODE, cidr("10.0.0.0/8"), "hub"),
                        new VpcRoute(Tier.NODE, cidr("192.168.0.0/16"), "hub")));
        Vpc one = Vpc.of("vpc-1", List.of(block("10.0.0.0/16", true))).withExisting(true);
        TransitGateway hub = new TransitGateway(
                "hub",
                "Company hub",
                TransitGateway.DEFAULT_ASN,
                true,
                List.of(new TransitRouteTable(
                        "main",
                        List.of(
                                new TransitRoute(cidr("10.24.56.128/25"), "dev"),
                                new TransitRoute(cidr("100.64.0.0/10"), null)))),
                List.of(
                        new Attachment("vpc-1", List.of(), "main", List.of("main")),
                        new Attachment("on-prem", List.of(), "main", List.of("main")),
                        new Attachment("dev", List.of("transit-a", "transit-b", "transit-c"), "main", List.of())),
                null);
        Cluster cluster = Cluster.of("dev-cluster", "dev", List.of("node-a", "node-b", "node-c"))
                .withServiceCidr(cidr("172.20.0.0/16"))
                .withEndpointAccess(EndpointAccess.PRIVATE)
                .withAccessCidrs(List.of(cidr("10.0.0.0/8")))
                .withCni(customNetworking(Cni.DEFAULT.withWarmEniTarget(1), "pod-a", "pod-b", "pod-c"))
                .withNodeGroups(List.of(NodeGroup.of(
                        "general",
                        List.of("t3.medium"),
                        List.of("node-a", "node-b", "node-c"),
                        new NodeCount(3, 3, 6))));
        return of(Network.empty("fifty-addresses", "eu-west-1", ZONES)
                .withTags(Map.of("Owner", "platform"))
                .withNetworks(List.of(new ExternalNetwork(
                        "on-prem", null, List.of(cidr("192.168.1.0/24"), cidr("192.168.2.0/24")), null)))
                .withVpcs(List.of(one, dev))
                .withTransitGateways(List.of(hub))
                .withClusters(List.of(cluster)));
    }

    public static Cni customNetworking(Cni cni, String... podSubnets) {
        Map<String, String> byZone = new LinkedHashMap<>();
        for (int i = 0; i < podSubnets.length; i++) {
            byZone.put(ZONES.get(i), podSubnets[i]);
        }
        return cni.withCustomNetworking(true).withPodSubnets(byZone);
    }

    /// One of each: what the format can say, in one design.
    public static Design everything() {
        return of(Network.empty("everything", "eu-west-1", ZONES)
                .withTags(Map.of("Owner", "platform", "Cost Center", "42"))
                .withNetworks(List.of(new ExternalNetwork("stockholm", null, List.of(cidr("192.168.0.0/16")), null)))
                .withVpcs(List.of(apps(), spokes(), dualStack(), shared()))
                .withTransitGateways(List.of(gateway()))
                .withPeerings(List.of(new Peering("apps", "spokes"), new Peering("shared", "apps")))
                .withClusters(clusters()));
    }

    private static Vpc apps() {
        List<Subnet> subnets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String zone = ZONES.get(i);
            String letter = zone.substring(zone.length() - 1);
            subnets.add(subnet("public-" + letter, Tier.PUBLIC, zone, "10.2." + i + ".0/24"));
            subnets.add(subnet("private-" + letter, Tier.PRIVATE, zone, "10.2.1" + i + ".0/24"));
            subnets.add(subnet("node-" + letter, Tier.NODE, zone, "10.3." + i + ".0/24"));
            subnets.add(subnet("pod-" + letter, Tier.POD, zone, "100.64." + 32 * i + ".0/19")
                    .withReservations(List.of(new Subnet.Reservation(
                            cidr("100.64." + (32 * i + 16) + ".0/20"), ReservationType.PREFIX))));
            subnets.add(subnet("data-" + letter, Tier.DATABASE, zone, "10.2.2" + i + ".0/24"));
            subnets.add(subnet("transit-" + letter, Tier.TRANSIT, zone, "10.2.255." + 16 * i + "/28"));
        }
        return Vpc.of(
                        "apps",
                        List.of(block("10.2.0.0/16", true), block("100.64.0.0/16", false), block("10.3.0.0/16", true)))
                .withName("Apps")
                .withAccount("111122223333")
                .withNat(NatMode.PER_ZONE)
                .withInternet(true)
                .withInterfaceEndpoints(List.of("ecr.api", "ecr.dkr", "sts"))
                .withSubnets(subnets)
                .withRoutes(List.of(new VpcRoute(Tier.NODE, cidr("172.31.0.0/16"), "stockholm")));
    }

    private static Vpc spokes() {
        return Vpc.of("spokes", List.of(block("10.4.0.0/20", true), block("100.65.0.0/16", false)))
                .withAccount("111122223333")
                .withNat(NatMode.PRIVATE)
                .withSubnets(List.of(
                        subnet("private-a", Tier.PRIVATE, "eu-west-1a", "10.4.0.0/24"),
                        subnet("private-b", Tier.PRIVATE, "eu-west-1b", "10.4.1.0/24"),
                        subnet("pod-a", Tier.POD, "eu-west-1a", "100.65.0.0/18"),
                        subnet("pod-b", Tier.POD, "eu-west-1b", "100.65.64.0/18")));
    }

    private static Vpc dualStack() {
        return Vpc.of("dual", List.of(block("10.5.0.0/16", true)))
                .withAccount("111122223333")
                .withIpv6(new Ipv6.Amazon())
                .withNat(NatMode.SINGLE)
                .withInternet(true)
                .withSubnets(List.of(
                        subnet("public-a", Tier.PUBLIC, "eu-west-1a", "10.5.0.0/24")
                                .withIpv6Index(0),
                        subnet("node-a", Tier.NODE, "eu-west-1a", "10.5.1.0/24").withIpv6Index(1),
                        subnet("node-b", Tier.NODE, "eu-west-1b", "10.5.2.0/24").withIpv6Index(2)));
    }

    private static Vpc shared() {
        return Vpc.of("shared", List.of(block("10.9.0.0/16", true)))
                .withAccount("111122223333")
                .withExisting(true);
    }

    private static TransitGateway gateway() {
        return new TransitGateway(
                "core",
                null,
                64600,
                false,
                List.of(
                        new TransitRouteTable(
                                "main",
                                List.of(
                                        new TransitRoute(cidr("100.64.0.0/10"), null),
                                        new TransitRoute(cidr("10.77.0.0/16"), "stockholm"))),
                        new TransitRouteTable("spokes", List.of(new TransitRoute(cidr("10.2.0.0/16"), "apps")))),
                List.of(
                        new Attachment("apps", List.of("transit-a", "transit-b", "transit-c"), "main", List.of("main")),
                        new Attachment("spokes", List.of("private-a", "private-b"), "spokes", List.of("main")),
                        new Attachment("shared", List.of(), "main", List.of("main", "spokes")),
                        new Attachment("stockholm", List.of(), "main", List.of("main"))),
                null);
    }

    private static List<Cluster> clusters() {
        List<String> nodes = List.of("node-a", "node-b", "node-c");
        NodeCount few = new NodeCount(1, 2, 4);
        Cluster mixed = Cluster.of("mixed", "apps", nodes)
                .withEndpointAccess(EndpointAccess.PUBLIC_AND_PRIVATE)
                .withAccessCidrs(List.of(cidr("10.0.0.0/8"), cidr("203.0.113.0/24")))
                .withCni(customNetworking(
                        Cni.DEFAULT
                                .withDelivery(CniDelivery.ADDON)
                                .withPrefixDelegation(true)
                                .withWarmIpTarget(5)
                                .withMinimumIpTarget(20)
                                .withPodSecurityGroups(true),
                        "pod-a",
                        "pod-b",
                        "pod-c"))
                .withNodeGroups(List.of(
                        NodeGroup.of("managed", List.of("m5.large", "m5.xlarge"), nodes, few),
                        NodeGroup.of("arm", List.of("m7g.large"), nodes, few).withKind(NodeGroupKind.SELF_MANAGED),
                        NodeGroup.of("serverless", List.of(), List.of("private-a", "private-b"), few)
                                .withKind(NodeGroupKind.FARGATE),
                        NodeGroup.of("pool", List.of("m5.large"), nodes, few).withKind(NodeGroupKind.KARPENTER),
                        NodeGroup.of("windows", List.of("m5.large"), nodes, few).withOs(NodeOs.WINDOWS)));
        Cluster plain = Cluster.of("plain", "apps", nodes)
                .withNodeGroups(List.of(NodeGroup.of("default", List.of("t3.large"), nodes, few)));
        Cluster six = Cluster.of("six", "dual", List.of("node-a", "node-b"))
                .withIpFamily(IpFamily.IPV6)
                .withNodeGroups(
                        List.of(NodeGroup.of("default", List.of("m5.large"), List.of("node-a", "node-b"), few)));
        Cluster auto = Cluster.of("auto", "apps", nodes)
                .withNodeGroups(
                        List.of(NodeGroup.of("auto", List.of(), nodes, few).withKind(NodeGroupKind.AUTO)));
        return List.of(mixed, plain, six, auto);
    }

    /// What joins networks beyond VPC attachments: peered gateways, Direct Connect, prefix lists, an inspection VPC.
    public static Design connected() {
        Vpc app = Vpc.of("app", List.of(block("10.20.0.0/16", true), block("100.64.0.0/16", false)))
                .withDnsHostnames(false)
                .withSubnets(List.of(
                        subnet("node-a", Tier.NODE, "eu-west-1a", "10.20.0.0/20"),
                        subnet("node-b", Tier.NODE, "eu-west-1b", "10.20.16.0/20"),
                        subnet("transit-a", Tier.TRANSIT, "eu-west-1a", "10.20.255.0/28"),
                        subnet("transit-b", Tier.TRANSIT, "eu-west-1b", "10.20.255.16/28")))
                .withLoadBalancers(List.of(new LoadBalancer(
                        "ingress",
                        LoadBalancer.Type.APPLICATION,
                        LoadBalancer.Scheme.INTERNAL,
                        List.of("node-a", "node-b"))))
                .withPrefixListRoutes(List.of(new PrefixListRoute(Tier.NODE, "company", "hub")));
        Vpc inspection = Vpc.of("inspection", List.of(block("10.21.0.0/20", true)))
                .withIpv6(new Ipv6.Amazon())
                .withSubnets(List.of(
                        subnet("transit-a", Tier.TRANSIT, "eu-west-1a", "10.21.0.0/28")
                                .withIpv6Index(0),
                        subnet("transit-b", Tier.TRANSIT, "eu-west-1b", "10.21.0.16/28")
                                .withIpv6Index(1)));
        Vpc legacy = Vpc.of("legacy", List.of(block("10.22.0.0/20", true)))
                .withSubnets(List.of(subnet("private-a", Tier.PRIVATE, "eu-west-1a", "10.22.0.0/24")));
        return of(Network.empty("connected", "eu-west-1", ZONES)
                .withNetworks(List.of(new ExternalNetwork("stockholm", null, List.of(cidr("192.168.0.0/16")), null)))
                .withPrefixLists(List.of(
                        new PrefixList(
                                "company", "Company", 20, List.of(cidr("10.0.0.0/8"), cidr("192.168.0.0/16")), null),
                        new PrefixList("nobody", null, null, List.of(cidr("198.18.0.0/15")), null)))
                .withVpcs(List.of(app, inspection, legacy))
                .withTransitGateways(List.of(hub(), far()))
                .withDirectConnectGateways(List.of(
                        new DirectConnectGateway("dx", null, 64700, List.of("stockholm"), List.of("legacy"), null)))
                .withClusters(List.of(Cluster.of("hybrid", "app", List.of("node-a", "node-b"))
                        .withRemoteNodeNetworks(List.of(cidr("192.168.10.0/24")))
                        .withRemotePodNetworks(List.of(cidr("192.168.20.0/24")))
                        .withNodeGroups(List.of(NodeGroup.of(
                                        "pool",
                                        List.of("m5.large"),
                                        List.of("node-a", "node-b"),
                                        new NodeCount(1, 1, 3))
                                .withKind(NodeGroupKind.KARPENTER))))));
    }

    private static TransitGateway hub() {
        return new TransitGateway(
                        "hub",
                        "Hub",
                        64601,
                        false,
                        List.of(
                                new TransitRouteTable(
                                        "main",
                                        List.of(new TransitRoute(cidr("10.128.0.0/9"), "far")),
                                        List.of(
                                                new PrefixListReference("company", "inspection"),
                                                new PrefixListReference("nobody", null))),
                                new TransitRouteTable("inspected", List.of())),
                        List.of(
                                new Attachment("app", List.of("transit-a", "transit-b"), "main", List.of("inspected")),
                                new Attachment(
                                        "inspection",
                                        List.of("transit-a", "transit-b"),
                                        "inspected",
                                        List.of(),
                                        true,
                                        List.of()),
                                new Attachment("far", List.of(), "main", List.of()),
                                new Attachment(
                                        "dx",
                                        List.of(),
                                        "main",
                                        List.of("inspected"),
                                        false,
                                        List.of(cidr("10.20.0.0/16")))),
                        null)
                .withCidrs(List.of(cidr("10.99.0.0/24")));
    }

    private static TransitGateway far() {
        return new TransitGateway(
                "far",
                null,
                64602,
                false,
                List.of(new TransitRouteTable("main", List.of(new TransitRoute(cidr("10.20.0.0/16"), "hub")))),
                List.of(new Attachment("hub", List.of(), "main", List.of())),
                null);
    }
}
