package org.cidrloom.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// Makes designs of any size that break no rule: the same size and seed give the same estate.
///
/// Each VPC has a routable /21 of 10.0.0.0/8, in one block or several, and a dozen subnets or more in three zones.
/// Some carry a cluster; its pods live in 100.64.0.0/16, which every such VPC has and none announces. As many as AWS
/// takes are attached to one transit gateway, each in a segment with a route table of its own, and announced to a
/// table of shared services; some are peered as well.
public final class Estates {
    private static final String REGION = "eu-west-1";
    private static final List<String> ZONES = List.of(REGION + "a", REGION + "b", REGION + "c");
    private static final Cidr COMPANY = Cidr.parse("10.0.0.0/8");
    private static final Cidr PODS = Cidr.parse("100.64.0.0/16");
    private static final Cidr CARRIER_GRADE = Cidr.parse("100.64.0.0/10");
    private static final Cidr SERVICES = Cidr.parse("172.20.0.0/16");
    private static final Cidr ON_PREMISES = Cidr.parse("192.168.0.0/16");
    private static final String HUB = "hub";
    private static final String SHARED = "shared";
    private static final List<String> ENDPOINTS =
            List.of("ec2", "ecr.api", "ecr.dkr", "eks-auth", "elasticloadbalancing", "logs", "sts");

    /// Routes of all tables of a transit gateway together, and attachments of it, by AWS's quotas (TGW-12).
    private static final int MOST_ROUTES = 10_000;

    private static final int MOST_ATTACHMENTS = 5_000;

    /// The /21 of 10.0.0.0/15, beside a block of which AWS takes no other of 10.0.0.0/16 (VPC-11).
    private static final int UNFIT = 64;

    private final Size size;
    private final Random random;
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Peering> peerings = new ArrayList<>();

    /// How large an estate is.
    ///
    /// @param vpcs how many VPCs, up to 8,000: about as many as a /8 has of /21
    /// @param blocks routable blocks of each VPC, 1 to 4
    /// @param subnets subnets of each VPC, 12 to 48
    /// @param routeTables route tables of the transit gateway, 1 to 20
    /// @param clusters how many clusters, each in a VPC of its own
    public record Size(int vpcs, int blocks, int subnets, int routeTables, int clusters) {
        public Size {
            check(vpcs, 0, 8_000, "VPCs");
            check(blocks, 1, 4, "blocks");
            check(subnets, 12, 48, "subnets");
            check(routeTables, 1, 20, "route tables");
            check(clusters, 0, vpcs, "clusters");
        }

        private static void check(int number, int least, int most, String what) {
            if (number < least || number > most) {
                throw new IllegalArgumentException("no estate has that many " + what + ": " + number);
            }
        }

        /// That many VPCs with a dozen subnets each, two of three with a cluster, and twenty route tables.
        public static Size of(int vpcs) {
            return new Size(vpcs, 1, 12, 20, 2 * vpcs / 3);
        }

        /// The same with so many blocks in each VPC.
        public Size withBlocks(int number) {
            return new Size(vpcs, number, subnets, routeTables, clusters);
        }

        /// The same with so many subnets in each VPC.
        public Size withSubnets(int number) {
            return new Size(vpcs, blocks, number, routeTables, clusters);
        }

        /// The same with so many route tables.
        public Size withRouteTables(int number) {
            return new Size(vpcs, blocks, subnets, number, clusters);
        }

        /// The same with so many clusters.
        public Size withClusters(int number) {
            return new Size(vpcs, blocks, subnets, routeTables, number);
        }
    }

    private Estates(Size size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /// An estate of that many VPCs.
    ///
    /// @param seed what decides everything else
    public static Design of(int vpcs, long seed) {
        return of(Size.of(vpcs), seed);
    }

    /// An estate of that size.
    ///
    /// @param seed what decides everything else
    public static Design of(Size size, long seed) {
        return new Estates(size, seed).estate();
    }

    private Design estate() {
        List<Cidr> areas = COMPANY.split(21);
        for (int i = 0; i < size.vpcs(); i++) {
            addVpc(i, areas.get(UNFIT + i));
        }
        addPeerings();
        Network network = Network.empty("estate-" + size.vpcs(), REGION, ZONES)
                .withTags(Map.of("Owner", "platform"))
                .withAddressPools(List.of(new AddressPool("company", "Company range", COMPANY, null)))
                .withNetworks(List.of(new ExternalNetwork("on-premises", null, List.of(ON_PREMISES), null)))
                .withVpcs(vpcs)
                .withTransitGateways(vpcs.isEmpty() ? List.of() : List.of(hub()))
                .withPeerings(peerings)
                .withClusters(clusters);
        return Design.empty(network.name(), REGION, ZONES).withNetwork(network);
    }

    /// Whether that VPC has a cluster: as many as there are to be, spread evenly.
    private boolean isClustered(int index) {
        long clustered = size.clusters();
        return (index + 1) * clustered / size.vpcs() > index * clustered / size.vpcs();
    }

    private void addVpc(int index, Cidr area) {
        String id = String.format(Locale.ROOT, "vpc-%04d", index + 1);
        boolean clustered = isClustered(index);
        List<CidrBlock> blocks = new ArrayList<>(area.split(21 + bits(size.blocks())).stream()
                .limit(size.blocks())
                .map(CidrBlock::routable)
                .toList());
        List<Subnet> subnets = clustered ? clusterSubnets(blocks) : plainSubnets(blocks);
        if (clustered) {
            blocks.add(new CidrBlock(PODS, false));
            clusters.add(cluster(id + "-cluster", id));
        }
        vpcs.add(Vpc.of(id, blocks)
                .withAccount(String.format(Locale.ROOT, "%012d", 100_000_000_000L + index))
                .withNat(clustered ? NatMode.PRIVATE : NatMode.PER_ZONE)
                .withInternet(!clustered)
                .withInterfaceEndpoints(clustered ? ENDPOINTS : List.of())
                .withSubnets(subnets)
                .withRoutes(isAttached(index) ? routes(clustered) : List.of()));
    }

    private static int bits(int parts) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(parts - 1);
    }

    private static List<VpcRoute> routes(boolean clustered) {
        return Stream.of(Tier.values())
                .filter(tier -> tier != Tier.TRANSIT && !(clustered && tier == Tier.POD))
                .flatMap(tier -> Stream.of(new VpcRoute(tier, COMPANY, HUB), new VpcRoute(tier, ON_PREMISES, HUB)))
                .toList();
    }

    private List<Subnet> plainSubnets(List<CidrBlock> blocks) {
        return subnets(blocks, Map.of(Tier.PRIVATE, 24, Tier.DATABASE, 26, Tier.PUBLIC, 27, Tier.TRANSIT, 28), 12);
    }

    private List<Subnet> clusterSubnets(List<CidrBlock> blocks) {
        List<Subnet> subnets = subnets(blocks, Map.of(Tier.NODE, 24, Tier.CONTROL_PLANE, 27, Tier.TRANSIT, 28), 9);
        subnets.addAll(inZones(Tier.POD, PODS.split(19)));
        return subnets;
    }

    /// One subnet of each tier in each zone, and as many small ones as are wanted in all beyond the dozen.
    private List<Subnet> subnets(List<CidrBlock> blocks, Map<Tier, Integer> lengths, int dozen) {
        Map<Tier, Integer> inOrder = new TreeMap<>(lengths);
        List<Integer> wanted = new ArrayList<>();
        inOrder.values().forEach(length -> ZONES.forEach(zone -> wanted.add(length)));
        int more = size.subnets() - 12;
        wanted.addAll(Collections.nCopies(more, 28));
        List<Cidr> cidrs = SubnetAllocator.within(
                        Family.IPV4, blocks.stream().map(CidrBlock::cidr).toList(), List.of())
                .allocate(wanted)
                .orElseThrow(() -> new IllegalStateException("the subnets do not fit into " + blocks));
        List<Subnet> subnets = new ArrayList<>();
        for (Tier tier : inOrder.keySet()) {
            subnets.addAll(inZones(tier, cidrs.subList(subnets.size(), dozen)));
        }
        for (int i = 0; i < more; i++) {
            subnets.add(Subnet.of("small-" + (i + 1), Tier.PRIVATE, ZONES.get(i % ZONES.size()), cidrs.get(dozen + i)));
        }
        return subnets;
    }

    private static List<Subnet> inZones(Tier tier, List<Cidr> cidrs) {
        return IntStream.range(0, ZONES.size())
                .mapToObj(i -> Subnet.of(subnetId(tier, ZONES.get(i)), tier, ZONES.get(i), cidrs.get(i)))
                .toList();
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
        List<Integer> plain = IntStream.range(0, vpcs.size())
                .filter(index -> !isClustered(index))
                .boxed()
                .toList();
        for (int i = 0; i + 1 < plain.size(); i += 2) {
            Vpc one = vpcs.get(plain.get(i));
            Vpc other = vpcs.get(plain.get(i + 1));
            peerings.add(new Peering(one.id(), other.id()));
            vpcs.set(plain.get(i), withRouteTo(one, other));
            vpcs.set(plain.get(i + 1), withRouteTo(other, one));
        }
    }

    private static Vpc withRouteTo(Vpc vpc, Vpc peer) {
        List<VpcRoute> routes = new ArrayList<>(vpc.routes());
        peer.cidrs().forEach(block -> routes.add(new VpcRoute(Tier.PRIVATE, block.cidr(), peer.id())));
        return vpc.withRoutes(routes);
    }

    /// As many as there are attachments and routes for; the last place is kept for what is outside AWS. The others
    /// stand alone.
    private boolean isAttached(int index) {
        int tablesOfEach = Math.min(2, size.routeTables());
        int announced = (MOST_ROUTES - 3 * size.routeTables()) / (tablesOfEach * size.blocks());
        return index < Math.min(MOST_ATTACHMENTS - 1, announced);
    }

    /// The route tables that the VPC is announced to: its own segment, and the shared one.
    private List<String> announcedTo(int index) {
        return size.routeTables() == 1
                ? List.of(SHARED)
                : List.of("segment-" + (1 + index % (size.routeTables() - 1)), SHARED);
    }

    /// A VPC propagates all its blocks or none, so those with pods in 100.64.0.0/16 are announced by hand.
    private TransitGateway hub() {
        Map<String, List<TransitRoute>> routes = new LinkedHashMap<>();
        routes.put(SHARED, new ArrayList<>());
        for (int i = 1; i < size.routeTables(); i++) {
            routes.put("segment-" + i, new ArrayList<>());
        }
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < vpcs.size() && isAttached(i); i++) {
            Vpc vpc = vpcs.get(i);
            List<String> tables = announcedTo(i);
            boolean propagates = !isClustered(i);
            attachments.add(new Attachment(
                    vpc.id(), subnetIds(Tier.TRANSIT), tables.getFirst(), propagates ? tables : List.of()));
            if (!propagates) {
                List<TransitRoute> announced = vpc.cidrs().stream()
                        .filter(CidrBlock::routable)
                        .map(block -> new TransitRoute(block.cidr(), vpc.id()))
                        .toList();
                tables.forEach(table ->
                        routes.computeIfAbsent(table, id -> new ArrayList<>()).addAll(announced));
            }
        }
        routes.values().forEach(table -> table.add(new TransitRoute(CARRIER_GRADE, null)));
        attachments.add(new Attachment("on-premises", List.of(), SHARED, List.copyOf(routes.keySet())));
        List<TransitRouteTable> tables = routes.entrySet().stream()
                .map(table -> new TransitRouteTable(table.getKey(), table.getValue()))
                .toList();
        return new TransitGateway(
                HUB,
                null,
                null,
                null,
                TransitGateway.DEFAULT_ASN,
                List.of(),
                false,
                tables,
                attachments,
                null,
                List.of());
    }
}
