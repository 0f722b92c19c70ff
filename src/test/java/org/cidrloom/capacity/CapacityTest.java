package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.FixedConsumer.Kind;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Rolling;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CapacityTest {
    private static final List<String> NODE_SUBNETS = List.of("node-a", "node-b", "node-c");
    private static final OfNodeGroup GENERAL = new OfNodeGroup("dev-cluster", "general");

    /// The fifty addresses: /26 and two /27 for nodes, pods in /19s of 100.64.0.0/16.
    private final Vpc dev = Vpc.of(
                    "dev", List.of(block("10.24.56.128/25"), new CidrBlock(cidr("100.64.0.0/16"), false)))
            .withSubnets(List.of(
                    Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.24.56.128/26")),
                    Subnet.of("node-b", Tier.NODE, "eu-west-1b", cidr("10.24.56.192/27")),
                    Subnet.of("node-c", Tier.NODE, "eu-west-1c", cidr("10.24.56.224/27")),
                    Subnet.of("pod-a", Tier.POD, "eu-west-1a", cidr("100.64.0.0/19")),
                    Subnet.of("pod-b", Tier.POD, "eu-west-1b", cidr("100.64.32.0/19")),
                    Subnet.of("pod-c", Tier.POD, "eu-west-1c", cidr("100.64.64.0/19"))));

    private final Cni customNetworking = Cni.DEFAULT
            .withCustomNetworking(true)
            .withPodSubnets(Map.of("eu-west-1a", "pod-a", "eu-west-1b", "pod-b", "eu-west-1c", "pod-c"));

    private final NodeGroup general = NodeGroup.of(
                    "general", List.of("t3.medium"), NODE_SUBNETS, new NodeCount(3, 3, 6))
            .withPods(28);

    private final Cluster cluster =
            Cluster.of("dev-cluster", "dev", NODE_SUBNETS).withNodeGroups(List.of(general));

    @Test
    void customNetworkingMovesPodsToTheirOwnSubnets() {
        CapacityReport report = report(dev, cluster.withCni(customNetworking));

        assertEquals(
                Optional.of(new SubnetLoad(
                        new OfSubnet("dev", "node-a"),
                        "eu-west-1a",
                        64,
                        59,
                        4,
                        List.of(
                                new FixedConsumer(Kind.CONTROL_PLANE, "dev-cluster", 2),
                                new FixedConsumer(Kind.CONTROL_PLANE_UPGRADE, "dev-cluster", 2)),
                        new Demand(5, 5, 6, 7),
                        52,
                        2,
                        Demand.NONE,
                        layers(5, 4, 2, 0, 0, 1, 52))),
                report.subnet(new OfSubnet("dev", "node-a")));
        assertEquals(
                Optional.of(new SubnetLoad(
                        new OfSubnet("dev", "pod-a"),
                        "eu-west-1a",
                        8_192,
                        8_187,
                        0,
                        List.of(),
                        new Demand(12, 12, 24, 36),
                        8_151,
                        509,
                        Demand.NONE,
                        layers(5, 0, 4, 10, 10, 12, 8_151))),
                report.subnet(new OfSubnet("dev", "pod-a")));
    }

    @Test
    void theClusterServesAsManyPodsAsTheInterfacesOfItsNodesCarry() {
        ClusterCapacity capacity = report(dev, cluster.withCni(customNetworking))
                .cluster("dev-cluster")
                .orElseThrow();
        Binding interfaces = new Binding(Binding.Kind.ENI_ADDRESSES, GENERAL, "network interfaces of t3.medium");
        Demand perZone = new Demand(1, 1, 2, 3);
        List<ZoneCapacity> zones = List.of(
                new ZoneCapacity("eu-west-1a", perZone, 10, 20, interfaces),
                new ZoneCapacity("eu-west-1b", new Demand(1, 1, 2, 2), 9, 20, interfaces),
                new ZoneCapacity("eu-west-1c", new Demand(1, 1, 2, 2), 9, 20, interfaces));

        assertEquals(
                new ClusterCapacity(
                        "dev-cluster",
                        28,
                        60,
                        List.of(new GroupCapacity(
                                GENERAL,
                                new Demand(3, 3, 6, 7),
                                28,
                                60,
                                List.of(new NodeCapacity(
                                        "t3.medium", new MaxPods(12, 12, 110, MaxPods.Limit.ENI), 12, 10, 2)),
                                List.of(),
                                zones,
                                interfaces)),
                        zones,
                        dev.subnets().stream()
                                .map(subnet -> new OfSubnet("dev", subnet.id()))
                                .toList(),
                        interfaces),
                capacity);
        assertEquals(Map.of("t3.medium", 12), capacity.groups().getFirst().maxPodsPerNode());
    }

    @Test
    void podsInTheNodeSubnetsDrainTheSmallOnes() {
        NodeGroup crowded = general.withNodes(new NodeCount(3, 6, 9)).withPods(120);
        CapacityReport report = report(dev, cluster.withNodeGroups(List.of(crowded)));

        SubnetLoad nodeB = report.subnet(new OfSubnet("dev", "node-b")).orElseThrow();
        ClusterCapacity capacity = report.cluster("dev-cluster").orElseThrow();

        // Three nodes of t3.medium want 3 interfaces of 6 addresses each: 54 and 4 for the control plane, of 27.
        assertEquals(new Demand(22, 40, 58, 76), nodeB.demand());
        assertEquals(-49, nodeB.headroom());
        assertTrue(nodeB.isExhausted());
        assertEquals(0, nodeB.layer(Layer.Kind.FREE));
        assertEquals(
                new Binding(Binding.Kind.SUBNET_ADDRESSES, nodeB.subnet(), "node-b addresses"), capacity.binding());
        // 23 addresses for three nodes: 8, 8 and 7, of which two are interfaces' own.
        assertEquals(6 + 6 + 5, capacity.zones().get(1).possible());
        assertEquals(45, capacity.zones().getFirst().possible());
    }

    @Test
    void zonesWhoseNameNoEniConfigHasServeNoPods() {
        Cni oldChart = customNetworking.withPodSubnets(Map.of("a", "pod-a", "b", "pod-b", "eu-west-1c", "pod-c"));

        ClusterCapacity capacity =
                report(dev, cluster.withCni(oldChart)).cluster("dev-cluster").orElseThrow();

        assertEquals(
                List.of(0L, 0L, 20L),
                capacity.zones().stream().map(ZoneCapacity::possible).toList());
        assertEquals(
                new Binding(Binding.Kind.POD_SUBNET_MISSING, GENERAL, "no pod subnet for eu-west-1a"),
                capacity.binding());
    }

    @Test
    void aPodSubnetOfAnotherZoneIsNone() {
        Cni crossed = customNetworking.withPodSubnets(
                Map.of("eu-west-1a", "pod-b", "eu-west-1b", "pod-b", "eu-west-1c", "pod-c"));

        CapacityReport report = report(dev, cluster.withCni(crossed));

        assertEquals(
                Binding.Kind.POD_SUBNET_MISSING,
                report.cluster("dev-cluster").orElseThrow().binding().kind());
        assertEquals(
                new Demand(12, 12, 24, 36),
                report.subnet(new OfSubnet("dev", "pod-b")).orElseThrow().demand());
    }

    @Test
    void nodesThatFindNoAddressDoNotStart() {
        Vpc small = Vpc.of("dev", List.of(block("10.0.0.0/24"), new CidrBlock(cidr("100.64.0.0/16"), false)))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.0.0/28")),
                        Subnet.of("pod-a", Tier.POD, "eu-west-1a", cidr("100.64.0.0/19"))));
        NodeGroup twenty = NodeGroup.of("general", List.of("m5.large"), List.of("node-a"), new NodeCount(1, 2, 20))
                .withPods(100);
        Cluster cluster = Cluster.of("dev-cluster", "dev", List.of())
                .withCni(Cni.DEFAULT.withCustomNetworking(true).withPodSubnets(Map.of("eu-west-1a", "pod-a")))
                .withNodeGroups(List.of(twenty));

        ClusterCapacity capacity = report(small, cluster).cluster("dev-cluster").orElseThrow();

        assertEquals(11 * 18, capacity.possible());
        assertEquals(
                new Binding(Binding.Kind.NODE_ADDRESSES, new OfSubnet("dev", "node-a"), "node-a addresses for nodes"),
                capacity.binding());
    }

    @Test
    void fewNodesThatCarryAllPodsCanTakeMoreThanMany() {
        NodeGroup oneOrTwo = general.withNodes(new NodeCount(1, 1, 2)).withPods(20);
        Cluster prefixes =
                cluster.withCni(Cni.DEFAULT.withPrefixDelegation(true)).withNodeGroups(List.of(oneOrTwo));

        SubnetLoad nodeA =
                report(dev, prefixes).subnet(new OfSubnet("dev", "node-a")).orElseThrow();

        // One node has 20 pods in three prefixes; of two or three nodes each zone has one, with 10 pods in two.
        assertEquals(new Demand(53, 53, 37, 37), nodeA.demand());
        assertEquals(59 - 53, nodeA.headroom());
        assertTrue(nodeA.lacksPrefixes());
    }

    @Test
    void prefixesAreCountedApartFromAddresses() {
        Cluster prefixes = cluster.withCni(Cni.DEFAULT.withPrefixDelegation(true))
                .withNodeGroups(
                        List.of(general.withNodes(new NodeCount(3, 3, 3)).withPods(60)));

        CapacityReport report = report(dev, prefixes);
        SubnetLoad nodeA = report.subnet(new OfSubnet("dev", "node-a")).orElseThrow();
        SubnetLoad nodeB = report.subnet(new OfSubnet("dev", "node-b")).orElseThrow();

        // 20 pods a node: two prefixes and a warm one, on one interface.
        assertEquals(new Demand(3, 3, 3, 6), nodeA.prefixesNeeded());
        assertEquals(new Demand(53, 53, 53, 102), nodeA.demand());
        assertEquals(2, nodeA.prefixesFree());
        assertTrue(nodeA.lacksPrefixes());
        assertEquals(0, nodeB.prefixesFree());
        ClusterCapacity capacity = report.cluster("dev-cluster").orElseThrow();
        assertEquals(
                List.of(32L, 0L, 0L),
                capacity.zones().stream().map(ZoneCapacity::possible).toList());
        assertEquals(
                new Binding(Binding.Kind.SUBNET_PREFIXES, nodeB.subnet(), "node-b free /28 prefixes"),
                capacity.binding());
    }

    @ParameterizedTest
    @CsvSource({"28,0", "27,0", "26,2", "25,6", "24,14", "23,30", "22,62", "21,126", "20,254", "19,510", "16,4094"})
    void anEmptySubnetHasAllItsBlocksFreeButTheFirstAndTheLast(int prefixLength, long free) {
        assertEquals(free, loadOf(subnet("10.0.0.0/" + prefixLength)).prefixesFree());
    }

    @Test
    void prefixesComeFromPrefixReservationsWhereThereAreAny() {
        Subnet reserved = subnet("100.64.0.0/19")
                .withReservations(List.of(new Subnet.Reservation(cidr("100.64.16.0/20"), ReservationType.PREFIX)));

        SubnetLoad load = loadOf(reserved);

        assertEquals(255, load.prefixesFree());
        assertEquals(8_187, load.usable());
        assertEquals(8_187 - 4_095, load.headroom());
    }

    @Test
    void explicitReservationsAreNobodysUnlessAskedFor() {
        Subnet reserved = subnet("10.0.0.0/24")
                .withReservations(List.of(new Subnet.Reservation(cidr("10.0.0.0/26"), ReservationType.EXPLICIT)));

        SubnetLoad load = loadOf(reserved);

        assertEquals(251 - 60, load.headroom());
        assertEquals(14 - 3, load.prefixesFree());
    }

    @Test
    void fixedConsumersStandWhereTheRulesPutThem() {
        Vpc vpc = Vpc.of("v", List.of(block("10.0.0.0/16")))
                .withNat(NatMode.PER_ZONE)
                .withInternet(true)
                .withInterfaceEndpoints(List.of("ecr.api", "sts"))
                .withSubnets(List.of(
                        Subnet.of("public-a", Tier.PUBLIC, "eu-west-1a", cidr("10.0.0.0/26")),
                        Subnet.of("public-b", Tier.PUBLIC, "eu-west-1b", cidr("10.0.0.64/26")),
                        Subnet.of("public-b2", Tier.PUBLIC, "eu-west-1b", cidr("10.0.0.128/26")),
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.1.0/26")),
                        Subnet.of("private-a", Tier.PRIVATE, "eu-west-1a", cidr("10.0.1.64/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", cidr("10.0.1.128/26")),
                        Subnet.of("transit-a", Tier.TRANSIT, "eu-west-1a", cidr("10.0.2.0/28"))));
        Network network = network(vpc)
                .withTransitGateways(List.of(new TransitGateway(
                        "hub",
                        null,
                        64_512,
                        false,
                        List.of(),
                        List.of(new Attachment("v", List.of("transit-a"), null, List.of())),
                        null)));

        CapacityReport report = Capacity.of(network, InstanceTypes.bundled());

        FixedConsumer nat = new FixedConsumer(Kind.NAT_GATEWAY, null, 1);
        List<FixedConsumer> endpoints = List.of(
                new FixedConsumer(Kind.INTERFACE_ENDPOINT, "ecr.api", 1),
                new FixedConsumer(Kind.INTERFACE_ENDPOINT, "sts", 1));
        assertEquals(
                List.of(
                        List.of(nat),
                        List.of(nat),
                        List.of(),
                        List.of(),
                        endpoints,
                        endpoints,
                        List.of(new FixedConsumer(Kind.TRANSIT_ATTACHMENT, "hub", 1))),
                report.subnets().values().stream().map(SubnetLoad::consumers).toList());
        assertEquals("interface endpoint of sts", endpoints.getLast().words());
    }

    @Test
    void privateNatGatewaysStandInRoutableSubnets() {
        Vpc vpc = dev.withNat(NatMode.PRIVATE)
                .withSubnets(Stream.concat(
                                Stream.of(Subnet.of("private-a", Tier.PRIVATE, "eu-west-1a", cidr("100.64.128.0/24"))),
                                dev.subnets().stream())
                        .toList());

        assertEquals(
                NODE_SUBNETS,
                FixedConsumers.natSubnets(vpc).stream().map(Subnet::id).toList());
    }

    @Test
    void fargatePodsTakeOneAddressEachAndNoNodes() {
        NodeGroup fargate = general.withKind(NodeGroupKind.FARGATE).withPods(20);

        CapacityReport report = report(dev, cluster.withCni(customNetworking).withNodeGroups(List.of(fargate)));
        SubnetLoad nodeB = report.subnet(new OfSubnet("dev", "node-b")).orElseThrow();

        assertEquals(new Demand(11, 11, 11, 11), nodeB.demand());
        assertEquals(7, nodeB.layer(Layer.Kind.PODS));
        assertEquals(
                List.of(55L, 23L, 23L),
                report.cluster("dev-cluster").orElseThrow().zones().stream()
                        .map(ZoneCapacity::possible)
                        .toList());
    }

    @Test
    void autoModeTakesPrefixesWhateverTheCniIsSetTo() {
        NodeGroup auto = general.withKind(NodeGroupKind.AUTO)
                .withInstanceTypes(List.of("m5.large"))
                .withNodes(new NodeCount(3, 3, 3))
                .withSurge(0)
                .withPods(60);

        CapacityReport report = report(dev, cluster.withCni(customNetworking).withNodeGroups(List.of(auto)));

        assertEquals(Map.of("m5.large", 27), report.group(GENERAL).orElseThrow().maxPodsPerNode());
        assertEquals(
                new Demand(2, 2, 2, 2),
                report.subnet(new OfSubnet("dev", "node-a")).orElseThrow().prefixesNeeded());
        assertEquals(
                0,
                report.subnet(new OfSubnet("dev", "pod-a"))
                        .orElseThrow()
                        .demand()
                        .max());
    }

    @Test
    void nodesOfAnIpv6ClusterTakeOneIpv4AddressEach() {
        CapacityReport report = report(dev, cluster.withIpFamily(IpFamily.IPV6));

        assertEquals(
                new Demand(5, 5, 6, 7),
                report.subnet(new OfSubnet("dev", "node-a")).orElseThrow().demand());
        GroupCapacity group = report.group(GENERAL).orElseThrow();
        assertEquals(Map.of("t3.medium", 110), group.maxPodsPerNode());
        assertEquals(6 * 108, group.possible());
        assertEquals(Binding.Kind.MAX_PODS, group.binding().kind());
    }

    @Test
    void theKubeletIsToldByTheKindOfTheGroup() {
        NodeGroup mixed = general.withInstanceTypes(List.of("m5.large", "m5.4xlarge"));
        Cluster prefixes = cluster.withCni(Cni.DEFAULT.withPrefixDelegation(true));

        assertEquals(Map.of("m5.large", 29, "m5.4xlarge", 29), maxPods(cluster, mixed));
        assertEquals(
                Map.of("m5.large", 29, "m5.4xlarge", 234),
                maxPods(cluster, mixed.withKind(NodeGroupKind.SELF_MANAGED)));
        assertEquals(
                Map.of("m5.large", 29, "m5.4xlarge", 234), maxPods(cluster, mixed.withKind(NodeGroupKind.KARPENTER)));
        assertEquals(Map.of("m5.large", 110, "m5.4xlarge", 110), maxPods(prefixes, mixed));
        assertEquals(Map.of("m5.large", 40, "m5.4xlarge", 40), maxPods(cluster, mixed.withMaxPods(40)));
        assertEquals(Map.of("m5.large", 9, "m5.4xlarge", 9), maxPods(cluster, mixed.withOs(NodeOs.WINDOWS)));
    }

    @Test
    void aKubeletThatTakesMorePodsThanTheInterfacesCarryIsTold() {
        NodeGroup forgotten = general.withKind(NodeGroupKind.SELF_MANAGED).withInstanceTypes(List.of("m5.large"));

        NodeCapacity node = report(dev, cluster.withCni(customNetworking).withNodeGroups(List.of(forgotten)))
                .group(GENERAL)
                .orElseThrow()
                .types()
                .getFirst();

        assertEquals(new NodeCapacity("m5.large", new MaxPods(20, 20, 110, MaxPods.Limit.ENI), 29, 18, 2), node);
        assertTrue(node.exceedsAddresses());
        assertFalse(new NodeCapacity("m5.large", node.maxPods(), 20, 18, 2).exceedsAddresses());
    }

    @Test
    void aMinimumAloneLimitsTheNode() {
        Cni never = Cni.DEFAULT.withMinimumIpTarget(5);

        GroupCapacity group = report(dev, cluster.withCni(never)).group(GENERAL).orElseThrow();

        assertEquals(5, group.types().getFirst().podAddresses());
        assertEquals(30, group.possible());
    }

    @Test
    void unknownTypesAreNamedAndCountAsTheLeast() {
        NodeGroup unknown = general.withInstanceTypes(List.of("m99.large"));

        GroupCapacity group = report(dev, cluster.withNodeGroups(List.of(unknown)))
                .group(GENERAL)
                .orElseThrow();

        assertEquals(List.of("m99.large"), group.unknownTypes());
        assertEquals(
                new Binding(Binding.Kind.UNKNOWN_TYPE, GENERAL, "unknown instance type m99.large"),
                group.zones().getFirst().binding());
    }

    /// EKS grows a managed group by the larger of maxUnavailable and two for each zone.
    @ParameterizedTest
    @CsvSource({"MANAGED, 1, 12", "MANAGED, 7, 13", "SELF_MANAGED, 1, 7", "KARPENTER, 4, 10"})
    void rollingByMaxUnavailableAddsWhatTheKindAdds(NodeGroupKind kind, int atOnce, long rolling) {
        NodeGroup group = general.withKind(kind).withRolling(new Rolling.MaxUnavailable(atOnce));

        ClusterCapacity capacity = report(dev, cluster.withNodeGroups(List.of(group)))
                .cluster("dev-cluster")
                .orElseThrow();

        assertEquals(new Demand(3, 3, 6, rolling), capacity.groups().getFirst().nodes());
    }

    @Test
    void blueGreenDoublesTheNodesAndWhatTheyTake() {
        NodeGroup group = general.withRolling(new Rolling.BlueGreen()).withNodes(new NodeCount(3, 6, 6));

        CapacityReport report = report(dev, cluster.withCni(customNetworking).withNodeGroups(List.of(group)));

        // Two nodes in zone a with 5 pods each: 2 interfaces of 6 addresses; four while rolling.
        assertEquals(
                new Demand(12, 24, 24, 48),
                report.subnet(new OfSubnet("dev", "pod-a")).orElseThrow().demand());
    }

    @Test
    void podsWithSecurityGroupsTakeABranchInterfaceEach() {
        Vpc vpc = Vpc.of("dev", List.of(block("10.0.0.0/16")))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.0.0/23"))));
        NodeGroup two = NodeGroup.of("general", List.of("m5.large"), List.of("node-a"), new NodeCount(2, 2, 2))
                .with(b -> b.pods(24).securityGroupPods(8).surge(0));
        Cluster trunks = Cluster.of("dev-cluster", "dev", List.of())
                .withCni(Cni.DEFAULT.withPodSecurityGroups(true))
                .withNodeGroups(List.of(two));

        SubnetLoad load =
                report(vpc, trunks).subnet(new OfSubnet("dev", "node-a")).orElseThrow();
        GroupCapacity capacity = report(vpc, trunks)
                .cluster("dev-cluster")
                .orElseThrow()
                .groups()
                .getFirst();

        // A node: 8 pods of the pool on one interface of nine and a warm one, 4 on branches, and the trunk.
        assertEquals(2 * (2 + 18 + 4 + 1), load.demand().max());
        assertEquals(layers(5, 0, 6, 24, 20, 0, 457), load.layers());
        // 18 addresses of the pool and 4 branches; the kubelet takes the 20 of two interfaces.
        assertEquals(18 + 4, capacity.types().getFirst().podAddresses());
        // Without trunks they are pods like the others: 12 on two interfaces, and a third one warm.
        assertEquals(
                2 * 30,
                report(vpc, trunks.withCni(Cni.DEFAULT))
                        .subnet(new OfSubnet("dev", "node-a"))
                        .orElseThrow()
                        .demand()
                        .max());
    }

    /// The case that AWS's subnet calculator spreadsheet ships with, by the CNI's documented behaviour: two
    /// m5.12xlarge with 100 pods each hold 5 interfaces of 30 addresses, one c5.2xlarge with 30 pods holds 4 of 15.
    @Test
    void theSpreadsheetsCaseComesToWhatTheCniDocuments() {
        Vpc vpc = Vpc.of("dev", List.of(block("10.0.0.0/16")))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.0.0/23"))));
        Cluster cluster = Cluster.of("dev-cluster", "dev", List.of())
                .withCni(Cni.DEFAULT.withWarmEniTarget(1))
                .withNodeGroups(List.of(
                        NodeGroup.of("large", List.of("m5.12xlarge"), List.of("node-a"), new NodeCount(2, 2, 2))
                                .with(b -> b.pods(200).surge(0)),
                        NodeGroup.of("small", List.of("c5.2xlarge"), List.of("node-a"), new NodeCount(1, 1, 1))
                                .with(b -> b.pods(30).surge(0))));

        SubnetLoad load =
                report(vpc, cluster).subnet(new OfSubnet("dev", "node-a")).orElseThrow();

        assertEquals(new Demand(360, 360, 360, 360), load.demand());
        assertEquals(147, load.headroom());
        assertEquals(layers(5, 0, 14, 230, 116, 0, 147), load.layers());
    }

    @Test
    void twoGroupsShareASubnetByWhatTheyAskFor() {
        NodeGroup one = general.withId("one").withNodes(new NodeCount(3, 3, 9)).withPods(60);
        NodeGroup two = general.withId("two").withNodes(new NodeCount(3, 3, 9)).withPods(60);

        ClusterCapacity capacity = report(dev, cluster.withNodeGroups(List.of(one, two)))
                .cluster("dev-cluster")
                .orElseThrow();

        // node-b has 23 addresses beside the control plane, 11 for each group's three nodes: 4, 4 and 3.
        assertEquals(
                List.of(3L + 3 + 2, 3L + 3 + 2),
                capacity.groups().stream()
                        .map(group -> group.zones().get(1).possible())
                        .toList());
    }

    @Test
    void referencesToNothingCountAsAbsent() {
        Cluster lost = cluster.withVpc("nowhere");
        Cluster astray = cluster.withId("astray").withNodeGroups(List.of(general.withSubnets(List.of("nowhere"))));
        Network network = network(dev).withClusters(List.of(lost, astray));

        CapacityReport report = Capacity.of(network, InstanceTypes.bundled());

        assertEquals(
                List.of("dev-cluster", "astray"), List.copyOf(report.clusters().keySet()));
        for (ClusterCapacity capacity : report.clusters().values()) {
            assertEquals(0, capacity.possible());
            assertEquals("no subnets", capacity.binding().words());
        }
    }

    @Test
    void aClusterWithoutNodeGroupsSaysSo() {
        Network network = network(dev).withClusters(List.of(cluster.withNodeGroups(List.of())));

        ClusterCapacity capacity = Capacity.of(network, InstanceTypes.bundled())
                .cluster(cluster.id())
                .orElseThrow();

        assertEquals("no node groups", capacity.binding().words());
    }

    @Test
    void plannedPodsAndNodesOfTheZonesAddUpToTheGroups() {
        for (int nodes = 0; nodes < 12; nodes++) {
            for (int pods = 0; pods < 60; pods += 7) {
                NodeGroup group =
                        general.withNodes(new NodeCount(nodes, nodes, nodes)).withPods(pods);
                List<ZoneCapacity> zones = report(dev, cluster.withNodeGroups(List.of(group)))
                        .group(GENERAL)
                        .orElseThrow()
                        .zones();

                assertEquals(
                        nodes,
                        zones.stream().mapToLong(zone -> zone.nodes().max()).sum());
                assertEquals(
                        pods, zones.stream().mapToLong(ZoneCapacity::planned).sum());
            }
        }
    }

    private static Map<String, Integer> maxPods(Cluster cluster, NodeGroup group) {
        Vpc roomy = Vpc.of("dev", List.of(block("10.0.0.0/16")))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.0.0/17"))));
        return report(roomy, cluster.withNodeGroups(List.of(group)))
                .group(GENERAL)
                .orElseThrow()
                .maxPodsPerNode();
    }

    private static SubnetLoad loadOf(Subnet subnet) {
        Vpc vpc = Vpc.of("v", List.of(block("10.0.0.0/16"))).withSubnets(List.of(subnet));
        return Capacity.of(network(vpc), InstanceTypes.bundled())
                .subnet(new OfSubnet("v", subnet.id()))
                .orElseThrow();
    }

    private static CapacityReport report(Vpc vpc, Cluster cluster) {
        return Capacity.of(network(vpc).withClusters(List.of(cluster)), InstanceTypes.bundled());
    }

    private static Network network(Vpc vpc) {
        return Network.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b", "eu-west-1c"))
                .withVpcs(List.of(vpc));
    }

    private static Subnet subnet(String cidr) {
        return Subnet.of("s", Tier.POD, "eu-west-1a", cidr(cidr));
    }

    private static List<Layer> layers(long... addresses) {
        List<Layer> layers = new ArrayList<>();
        Layer.Kind[] kinds = Layer.Kind.values();
        for (int i = 0; i < kinds.length; i++) {
            layers.add(new Layer(kinds[i], addresses[i]));
        }
        return layers;
    }

    private static CidrBlock block(String text) {
        return CidrBlock.routable(cidr(text));
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text);
    }
}
