package org.cidrloom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;

/// Makes designs of any size that break no rule: the same seed gives the same estate.
///
/// Each VPC has a routable /21 of 10.0.0.0/8 and a dozen subnets in three zones. Two of three carry a cluster; its pods
/// live in 100.64.0.0/16, which every such VPC has and none announces. All are attached to a transit gateway; some of
/// the others are peered as well.
public final class Estates {
    /// The most VPCs of one estate: how many /21 a /8 has.
    public static final int MOST = 1 << 13;

    private static final String REGION = "eu-west-1";
    private static final List<String> ZONES = List.of(REGION + "a", REGION + "b", REGION + "c");
    private static final Cidr COMPANY = Cidr.parse("10.0.0.0/8");
    private static final Cidr PODS = Cidr.parse("100.64.0.0/16");
    private static final Cidr CARRIER_GRADE = Cidr.parse("100.64.0.0/10");
    private static final Cidr SERVICES = Cidr.parse("172.20.0.0/16");
    private static final Cidr ON_PREMISES = Cidr.parse("192.168.0.0/16");
    private static final int VPCS_PER_GATEWAY = 1_000;

    private final Random random;
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Peering> peerings = new ArrayList<>();

    private Estates(long seed) {
        random = new Random(seed);
    }

    /// An estate of that many VPCs.
    ///
    /// @param vpcs how many, from 0 to [#MOST]
    /// @param seed what decides everything else
    public static Design of(int vpcs, long seed) {
        if (vpcs < 0 || vpcs > MOST) {
            throw new IllegalArgumentException("no estate has that many VPCs: " + vpcs);
        }
        return new Estates(seed).estate(vpcs);
    }

    private Design estate(int count) {
        List<Cidr> blocks = COMPANY.split(21);
        for (int i = 0; i < count; i++) {
            addVpc(i, blocks.get(i));
        }
        addPeerings();
        Network network = Network.empty("estate-" + count, REGION, ZONES)
                .withTags(Map.of("Owner", "platform"))
                .withAddressPools(List.of(new AddressPool("company", "Company range", COMPANY, null)))
                .withNetworks(List.of(new ExternalNetwork("on-premises", null, List.of(ON_PREMISES), null)))
                .withVpcs(vpcs)
                .withTransitGateways(gateways())
                .withPeerings(peerings)
                .withClusters(clusters);
        return Design.empty(network.name(), REGION, ZONES).withNetwork(network);
    }

    private static String gateway(int vpcIndex) {
        return "hub-" + (vpcIndex / VPCS_PER_GATEWAY + 1);
    }

    private void addVpc(int index, Cidr block) {
        String id = String.format(Locale.ROOT, "vpc-%04d", index + 1);
        boolean clustered = random.nextInt(3) < 2;
        List<Subnet> subnets = clustered ? clusterSubnets(block) : plainSubnets(block);
        Tier workload = clustered ? Tier.NODE : Tier.PRIVATE;
        List<CidrBlock> blocks = new ArrayList<>(List.of(CidrBlock.routable(block)));
        if (clustered) {
            blocks.add(new CidrBlock(PODS, false));
            clusters.add(cluster(id + "-cluster", id));
        }
        vpcs.add(Vpc.of(id, blocks)
                .withAccount(String.format(Locale.ROOT, "%012d", 100_000_000_000L + index))
                .withNat(NatMode.PER_ZONE)
                .withInternet(true)
                .withSubnets(subnets)
                .withRoutes(List.of(
                        new VpcRoute(workload, COMPANY, gateway(index)),
                        new VpcRoute(workload, ON_PREMISES, gateway(index)))));
    }

    private static List<Subnet> plainSubnets(Cidr block) {
        return subnets(block, Map.of(Tier.PRIVATE, 24, Tier.DATABASE, 26, Tier.PUBLIC, 27, Tier.TRANSIT, 28));
    }

    private static List<Subnet> clusterSubnets(Cidr block) {
        List<Subnet> subnets =
                subnets(block, Map.of(Tier.NODE, 24, Tier.CONTROL_PLANE, 28, Tier.PUBLIC, 27, Tier.TRANSIT, 28));
        subnets.addAll(subnets(PODS, Map.of(Tier.POD, 19)));
        return subnets;
    }

    /// One subnet of each tier in each zone.
    private static List<Subnet> subnets(Cidr block, Map<Tier, Integer> lengths) {
        Map<Tier, Integer> inOrder = new TreeMap<>(lengths);
        List<Integer> wanted = new ArrayList<>();
        inOrder.values().forEach(length -> ZONES.forEach(zone -> wanted.add(length)));
        List<Cidr> cidrs = SubnetAllocator.within(block, List.of())
                .allocate(wanted)
                .orElseThrow(() -> new IllegalStateException("the subnets do not fit into " + block));
        List<Subnet> subnets = new ArrayList<>();
        for (Tier tier : inOrder.keySet()) {
            for (String zone : ZONES) {
                subnets.add(Subnet.of(subnetId(tier, zone), tier, zone, cidrs.get(subnets.size())));
            }
        }
        return subnets;
    }

    private static String subnetId(Tier tier, String zone) {
        return tier.key() + "-" + zone.charAt(zone.length() - 1);
    }

    private static List<String> subnetIds(Tier tier) {
        return ZONES.stream().map(zone -> subnetId(tier, zone)).toList();
    }

    private Cluster cluster(String id, String vpc) {
        Map<String, String> podSubnets = new TreeMap<>();
        ZONES.forEach(zone -> podSubnets.put(zone, subnetId(Tier.POD, zone)));
        return Cluster.of(id, vpc, subnetIds(Tier.CONTROL_PLANE))
                .withServiceCidr(SERVICES)
                .withEndpointAccess(EndpointAccess.PRIVATE)
                .withAccessCidrs(List.of(COMPANY))
                .withCni(Cni.DEFAULT.withCustomNetworking(true).withPodSubnets(podSubnets))
                .withNodeGroups(IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(this::nodeGroup)
                        .toList());
    }

    private NodeGroup nodeGroup(int number) {
        int nodes = 3 * (1 + random.nextInt(4));
        String type = List.of("m5.large", "m6i.xlarge", "c5.2xlarge").get(random.nextInt(3));
        return NodeGroup.of(
                        "group-" + number, List.of(type), subnetIds(Tier.NODE), new NodeCount(nodes, nodes, 2 * nodes))
                .withPods(nodes * (5 + random.nextInt(8)));
    }

    /// Joins neighbours without a cluster: a peering of VPCs that both have 100.64.0.0/16 would overlap.
    private void addPeerings() {
        Predicate<Vpc> plain = vpc -> vpc.cidrs().size() == 1;
        for (int i = 0; i + 1 < vpcs.size(); i += 2) {
            Vpc one = vpcs.get(i);
            Vpc other = vpcs.get(i + 1);
            if (plain.test(one) && plain.test(other)) {
                peerings.add(new Peering(one.id(), other.id()));
                vpcs.set(i, withRouteTo(one, other));
                vpcs.set(i + 1, withRouteTo(other, one));
            }
        }
    }

    private static Vpc withRouteTo(Vpc vpc, Vpc peer) {
        List<VpcRoute> routes = new ArrayList<>(vpc.routes());
        routes.add(new VpcRoute(Tier.PRIVATE, peer.cidrs().getFirst().cidr(), peer.id()));
        return vpc.withRoutes(routes);
    }

    private List<TransitGateway> gateways() {
        List<TransitGateway> gateways = new ArrayList<>();
        for (int from = 0; from < vpcs.size(); from += VPCS_PER_GATEWAY) {
            List<Vpc> attached = vpcs.subList(from, Math.min(vpcs.size(), from + VPCS_PER_GATEWAY));
            gateways.add(gateway(gateway(from), from == 0, attached));
        }
        return gateways;
    }

    /// A VPC propagates all its blocks or none, so those with pods in 100.64.0.0/16 are announced by hand.
    private static TransitGateway gateway(String id, boolean first, List<Vpc> attached) {
        List<Attachment> attachments = new ArrayList<>();
        List<TransitRoute> routes = new ArrayList<>();
        for (Vpc vpc : attached) {
            boolean propagates = vpc.cidrs().size() == 1;
            attachments.add(new Attachment(
                    vpc.id(), subnetIds(Tier.TRANSIT), "main", propagates ? List.of("main") : List.of()));
            if (!propagates) {
                routes.add(new TransitRoute(vpc.cidrs().getFirst().cidr(), vpc.id()));
            }
        }
        routes.add(new TransitRoute(CARRIER_GRADE, null));
        if (first) {
            attachments.add(new Attachment("on-premises", List.of(), "main", List.of("main")));
        }
        TransitRouteTable table = new TransitRouteTable("main", routes);
        return new TransitGateway(id, null, TransitGateway.DEFAULT_ASN, false, List.of(table), attachments, null);
    }
}
