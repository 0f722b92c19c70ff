package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
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
import org.jspecify.annotations.Nullable;

/// Makes small networks in which much goes wrong: few ids and few ranges, so that elements meet, refer to each other,
/// and refer to what is not there; and changes of any one part of them.
final class RandomNetworks {
    private static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");
    private static final List<Cidr> BLOCKS = IntStream.of(16, 20, 22, 24, 25)
            .mapToObj(length -> List.of(
                    Cidr.parseCanonical("10.0.0.0/" + length),
                    Cidr.parseCanonical("10.1.3.128/" + length),
                    Cidr.parseCanonical("100.64.0.0/" + length),
                    Cidr.parseCanonical("172.17.128.0/" + length),
                    Cidr.parseCanonical("172.20.0.0/" + length),
                    Cidr.parseCanonical("198.19.7.0/" + length),
                    Cidr.parseCanonical("203.0.113.0/" + length)))
            .flatMap(List::stream)
            .toList();

    private final Random random;

    RandomNetworks(Random random) {
        this.random = random;
    }

    Network network() {
        Network network = Network.empty("random", "eu-west-1", ZONES)
                .withVpcs(many("v", 5, this::vpc))
                .withNetworks(many("n", 2, this::outside))
                .withClusters(many("c", 3, this::cluster))
                .withTransitGateways(many("g", 2, this::gateway));
        for (int i = 0; i < 8; i++) {
            network = edited(network);
        }
        return network;
    }

    /// The network with one part of it another.
    Network edited(Network network) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> network.withVpcs(changed(network.vpcs(), vpc -> vpc(vpc.id())));
            case 2, 3 ->
                network.withVpcs(changed(
                        network.vpcs(),
                        vpc -> vpc.withSubnets(changed(vpc.subnets(), subnet -> subnet(subnet.id(), vpc.cidrs())))));
            case 4 -> network.withVpcs(changed(network.vpcs(), vpc -> vpc.withCidrs(blocks())));
            case 5 -> network.withVpcs(changed(network.vpcs(), vpc -> vpc.withNotes("note " + random.nextInt())));
            case 6 -> network.withVpcs(withOrWithout(network.vpcs(), Vpc::id, "v", 6, this::vpc));
            case 7 -> network.withVpcs(shuffled(network.vpcs()));
            case 8, 9 -> network.withClusters(changed(network.clusters(), cluster -> cluster(cluster.id())));
            case 10 ->
                network.withClusters(changed(
                        network.clusters(),
                        cluster -> cluster.withNodeGroups(
                                changed(cluster.nodeGroups(), group -> group.withPods(random.nextInt(300))))));
            case 11 -> network.withClusters(withOrWithout(network.clusters(), Cluster::id, "c", 4, this::cluster));
            case 12, 13 ->
                network.withTransitGateways(changed(
                        network.transitGateways(),
                        gateway ->
                                gateway.withRouteTables(changed(gateway.routeTables(), table -> table(table.id())))));
            case 14, 15 ->
                network.withTransitGateways(changed(
                        network.transitGateways(),
                        gateway -> gateway.withAttachments(
                                changed(gateway.attachments(), attachment -> attachment(attachment.to())))));
            case 16 ->
                network.withTransitGateways(changed(
                        network.transitGateways(),
                        gateway -> random.nextBoolean()
                                ? gateway.withAttachments(shuffled(gateway.attachments()))
                                : gateway.withAttachments(withOrWithout(
                                        gateway.attachments(), Attachment::to, "v", 6, this::attachment))));
            case 17 ->
                network.withTransitGateways(
                        withOrWithout(network.transitGateways(), TransitGateway::id, "g", 3, this::gateway));
            case 18 -> network.withPeerings(peerings());
            case 19 -> network.withNetworks(many("n", 1 + random.nextInt(3), this::outside));
            case 20 ->
                network.withPrefixLists(many("p", random.nextInt(3), this::prefixList))
                        .withAddressPools(many("a", random.nextInt(2), this::pool));
            case 21 -> network.withDirectConnectGateways(many("d", random.nextInt(2), this::directConnectGateway));
            case 22 -> network.withAccepted(acceptances());
            default ->
                random.nextBoolean()
                        ? network.withQuotas(random.nextBoolean() ? Map.of() : Map.of("ipv4CidrsPerVpc", 1))
                                .withZones(shuffled(ZONES).subList(0, 2 + random.nextInt(2)))
                        : network.withRegion(any("eu-west-1", "eu-north-1"));
        };
    }

    private Vpc vpc(String id) {
        List<CidrBlock> blocks = blocks();
        List<Subnet> subnets = many("s", 1 + random.nextInt(6), name -> subnet(name, blocks));
        return Vpc.of(id, blocks)
                .withAccount(any("111122223333", "444455556666"))
                .withRegion(maybe(() -> any("eu-west-1", "us-east-1")))
                .withExisting(random.nextInt(5) == 0)
                .withIpv6(any(new Ipv6.None(), new Ipv6.Amazon(), new Ipv6.Own(Cidr.parse("2001:db8::/56"))))
                .withNat(any(NatMode.values()))
                .withInternet(random.nextBoolean())
                .withDnsSupport(random.nextInt(4) > 0)
                .withDnsHostnames(random.nextInt(4) > 0)
                .withInterfaceEndpoints(some(List.of("ecr.api", "ecr.dkr", "s3", "sts", "eks")))
                .withSubnets(subnets)
                .withLoadBalancers(many(
                        "l",
                        random.nextInt(3),
                        name -> new LoadBalancer(
                                name,
                                any(LoadBalancer.Type.values()),
                                any(LoadBalancer.Scheme.values()),
                                some(subnetIds()))))
                .withRoutes(listOf(3, () -> new VpcRoute(any(Tier.values()), any(BLOCKS), target())))
                .withPrefixListRoutes(
                        listOf(1, () -> new PrefixListRoute(any(Tier.values()), any("p0", "p1"), target())));
    }

    private List<CidrBlock> blocks() {
        return listOf(3, () -> new CidrBlock(any(BLOCKS), random.nextInt(3) > 0));
    }

    private Subnet subnet(String id, List<CidrBlock> blocks) {
        Cidr block = blocks.isEmpty() || random.nextInt(8) == 0
                ? any(BLOCKS)
                : any(blocks).cidr();
        List<Cidr> parts = block.split(Math.min(29, block.prefixLength() + 1 + random.nextInt(3)));
        Cidr cidr = any(parts);
        return Subnet.of(id, any(Tier.values()), any(ZONES), cidr)
                .withIpv6Index(maybe(() -> random.nextInt(4)))
                .withReservations(listOf(
                        1, () -> new Subnet.Reservation(Cidr.around(cidr.first(), 28), any(ReservationType.values()))));
    }

    private ExternalNetwork outside(String id) {
        return new ExternalNetwork(id, null, listOf(2, () -> any(BLOCKS)), null);
    }

    private PrefixList prefixList(String id) {
        return new PrefixList(id, null, maybe(() -> 1 + random.nextInt(5)), listOf(3, () -> any(BLOCKS)), null);
    }

    private AddressPool pool(String id) {
        return new AddressPool(id, null, Cidr.parse(any("10.0.0.0/8", "10.1.0.0/16")), null);
    }

    private DirectConnectGateway directConnectGateway(String id) {
        return new DirectConnectGateway(id, null, 64512, some(List.of("n0", "n1")), some(vpcIds()), null);
    }

    private TransitGateway gateway(String id) {
        return new TransitGateway(
                id,
                null,
                null,
                maybe(() -> any("eu-west-1", "us-east-1")),
                64512 + random.nextInt(2),
                listOf(1, () -> any(BLOCKS)),
                random.nextInt(4) == 0,
                many("t", 1 + random.nextInt(3), this::table),
                some(List.of("v0", "v1", "v2", "v3", "v4", "v5", "n0", "n1", "g0", "g1", "d0")).stream()
                        .filter(to -> !to.equals(id))
                        .map(this::attachment)
                        .toList(),
                null,
                List.of());
    }

    private TransitRouteTable table(String id) {
        return new TransitRouteTable(
                id,
                listOf(3, () -> new TransitRoute(any(BLOCKS), maybe(this::target))),
                listOf(1, () -> new PrefixListReference(any("p0", "p1"), maybe(this::target))));
    }

    private Attachment attachment(String to) {
        return new Attachment(
                to,
                to.startsWith("v") ? some(subnetIds()) : List.of(),
                maybe(() -> any("t0", "t1", "t2")),
                some(List.of("t0", "t1", "t2")),
                random.nextBoolean(),
                to.startsWith("d") ? listOf(2, () -> any(BLOCKS)) : List.of());
    }

    private List<Peering> peerings() {
        List<Peering> peerings = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            peerings.add(new Peering(any(vpcIds()), any(vpcIds())));
        }
        return peerings.stream().distinct().toList();
    }

    private Cluster cluster(String id) {
        Map<String, String> podSubnets = new LinkedHashMap<>();
        some(ZONES).forEach(zone -> podSubnets.put(zone, any(subnetIds())));
        Cluster cluster = Cluster.of(id, any(vpcIds()), some(subnetIds()));
        return cluster.withVersion(any("1.35", "1.29"))
                .withIpFamily(random.nextInt(5) == 0 ? IpFamily.IPV6 : IpFamily.IPV4)
                .withServiceCidr(maybe(() -> any(BLOCKS)))
                .withRemoteNodeNetworks(listOf(1, () -> any(BLOCKS)))
                .withRemotePodNetworks(listOf(1, () -> any(BLOCKS)))
                .withCni(cluster.cni()
                        .withCustomNetworking(random.nextBoolean())
                        .withPodSubnets(podSubnets)
                        .withPrefixDelegation(random.nextBoolean())
                        .withPodSecurityGroups(random.nextInt(4) == 0)
                        .withExternalSnat(random.nextBoolean())
                        .withExcludeSnatCidrs(listOf(2, () -> any(BLOCKS))))
                .withNodeGroups(many("w", 1 + random.nextInt(3), this::group));
    }

    private NodeGroup group(String id) {
        int nodes = random.nextInt(6);
        return NodeGroup.of(
                        id,
                        List.of(any("t3.medium", "m5.large", "c7gn.16xlarge", "unknown.large")),
                        some(subnetIds()),
                        new NodeCount(nodes / 2, nodes, nodes * 2))
                .withKind(any(NodeGroupKind.values()))
                .withMaxPods(maybe(() -> 10 + random.nextInt(100)))
                .withPods(random.nextInt(200));
    }

    private List<Acceptance> acceptances() {
        return listOf(
                3,
                () -> new Acceptance(
                        any("transit-gateway-overlap", "zone-loss", "subnet-outside-vpc", "cluster-zones"),
                        any("g0", "g1", "c0", "c1", "v0/s0", "v1/s1", "s5"),
                        "known"));
    }

    private String target() {
        return any("v0", "v1", "v2", "v3", "v4", "n0", "n1", "g0", "g1", "d0");
    }

    private static List<String> vpcIds() {
        return List.of("v0", "v1", "v2", "v3", "v4", "v5");
    }

    private static List<String> subnetIds() {
        return List.of("s0", "s1", "s2", "s3", "s4", "s5");
    }

    private <E> List<E> changed(List<E> list, Function<E, E> change) {
        if (list.isEmpty()) {
            return list;
        }
        List<E> copy = new ArrayList<>(list);
        int place = random.nextInt(list.size());
        copy.set(place, change.apply(list.get(place)));
        return copy;
    }

    /// One of them goes, or one more comes where its id is free, at any place.
    private <E> List<E> withOrWithout(
            List<E> list, Function<E, String> id, String prefix, int ids, Function<String, E> make) {
        List<E> copy = new ArrayList<>(list);
        String chosen = prefix + random.nextInt(ids);
        if (!copy.removeIf(element -> id.apply(element).equals(chosen))) {
            copy.add(random.nextInt(copy.size() + 1), make.apply(chosen));
        }
        return copy;
    }

    private <E> List<E> shuffled(List<E> list) {
        List<E> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <E> List<E> some(List<E> list) {
        return list.stream().filter(element -> random.nextInt(3) > 0).toList();
    }

    private <E> List<E> listOf(int most, Supplier<E> make) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> make.get())
                .distinct()
                .toList();
    }

    private static <E> List<E> many(String prefix, int count, Function<String, E> make) {
        IntFunction<E> one = i -> make.apply(prefix + i);
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private <E> @Nullable E maybe(Supplier<E> make) {
        return random.nextBoolean() ? make.get() : null;
    }

    @SafeVarargs
    private <E> E any(E... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <E> E any(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
