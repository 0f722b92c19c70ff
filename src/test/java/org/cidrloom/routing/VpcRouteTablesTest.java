package org.cidrloom.routing;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcRouteTablesTest {
    private static final Vpc APP = Vpc.of(
                    "app",
                    List.of(
                            CidrBlock.routable(Cidr.parse("10.24.56.0/24")),
                            new CidrBlock(Cidr.parse("100.64.0.0/16"), false)))
            .withSubnets(List.of(
                    subnet("public-a", Tier.PUBLIC, "a", "10.24.56.0/28"),
                    subnet("public-b", Tier.PUBLIC, "b", "10.24.56.16/28"),
                    subnet("node-a", Tier.NODE, "a", "10.24.56.64/26"),
                    subnet("node-b", Tier.NODE, "b", "10.24.56.128/26"),
                    subnet("pod-a", Tier.POD, "a", "100.64.0.0/19"),
                    subnet("transit-a", Tier.TRANSIT, "a", "10.24.56.32/28")));
    private static final Vpc OTHER = Vpc.of("other", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))));

    @Test
    void anIsolatedVpcHasLocalRoutesOnly() {
        assertEquals(
                List.of(
                        "public: public-a public-b | 10.24.56.0/24 Local, 100.64.0.0/16 Local",
                        "node-a: node-a | 10.24.56.0/24 Local, 100.64.0.0/16 Local",
                        "node-b: node-b | 10.24.56.0/24 Local, 100.64.0.0/16 Local",
                        "pod-a: pod-a | 10.24.56.0/24 Local, 100.64.0.0/16 Local",
                        "transit: transit-a | 10.24.56.0/24 Local, 100.64.0.0/16 Local"),
                tables(network(APP)));
    }

    @Test
    void natGatewaysOfEachZoneGiveEachZoneItsOwnTable() {
        assertEquals(
                List.of(
                        "public: public-a public-b | 0.0.0.0/0 InternetGateway",
                        "node-a: node-a | 0.0.0.0/0 Nat[subnet=public-a]",
                        "node-b: node-b | 0.0.0.0/0 Nat[subnet=public-b]",
                        "pod-a: pod-a | 0.0.0.0/0 Nat[subnet=public-a]",
                        "transit: transit-a | "),
                made(network(APP.withInternet(true).withNat(NatMode.PER_ZONE))));
    }

    @Test
    void aSingleNatGatewayServesAllZones() {
        Network network = network(APP.withInternet(true).withNat(NatMode.SINGLE));
        assertEquals(
                List.of(
                        "node-a: node-a | 0.0.0.0/0 Nat[subnet=public-a]",
                        "node-b: node-b | 0.0.0.0/0 Nat[subnet=public-a]"),
                made(network).subList(1, 3));
        assertEquals(
                List.of(new NatGateway("public-a", "a", false)),
                VpcRouteTables.of(network, network.vpcs().getFirst()).natGateways());
    }

    @Test
    void anAttachmentLeadsRoutableSubnetsToWhatItsTableKnows() {
        assertEquals(
                List.of(
                        "public: public-a public-b | 10.0.0.0/16 Transit[gateway=hub]",
                        "node-a: node-a | 10.0.0.0/16 Transit[gateway=hub]",
                        "node-b: node-b | 10.0.0.0/16 Transit[gateway=hub]",
                        "pod-a: pod-a | ",
                        "transit: transit-a | "),
                made(attached(APP)));
    }

    @Test
    void anExplicitRouteThatCoversAnImpliedOneStandsForIt() {
        Vpc routed = APP.withRoutes(List.of(new VpcRoute(Tier.NODE, Cidr.parse("10.0.0.0/8"), "hub")));
        assertEquals(
                "node-a: node-a | 10.0.0.0/8 Transit[gateway=hub]",
                made(attached(routed)).get(1));
    }

    @Test
    void aPrivateNatGatewayCarriesNonRoutableSubnetsToTheCompany() {
        List<String> made = made(attached(APP.withNat(NatMode.PRIVATE)));
        assertEquals("node-a: node-a | 10.0.0.0/16 Transit[gateway=hub]", made.get(1));
        assertEquals("pod-a: pod-a | 10.0.0.0/16 Nat[subnet=node-a]", made.get(3));
    }

    /// Between the wide route and the one it covers stands a third: without the narrow route it would take the packets.
    @Test
    void anImpliedRouteStaysWhereALongerExplicitOneWouldTakeItsPackets() {
        List<VpcRoute> routes = List.of(
                new VpcRoute(Tier.NODE, Cidr.parse("10.0.0.0/8"), "hub"),
                new VpcRoute(Tier.NODE, Cidr.parse("10.0.0.0/12"), "dc"));
        Network network = attached(APP.withRoutes(routes))
                .withNetworks(List.of(new ExternalNetwork("dc", null, List.of(Cidr.parse("10.0.0.0/12")), null)));
        assertEquals(
                "node-a: node-a | 10.0.0.0/8 Transit[gateway=hub], 10.0.0.0/12 Outside[network=dc],"
                        + " 10.0.0.0/16 Transit[gateway=hub]",
                made(network).get(1));
    }

    @Test
    void aRouteToThePrivateNatGatewayStaysWhereAnExplicitOneWouldTakeItsPackets() {
        List<VpcRoute> routes = List.of(
                new VpcRoute(Tier.NODE, Cidr.parse("10.0.0.0/8"), "hub"),
                new VpcRoute(Tier.POD, Cidr.parse("10.0.0.0/12"), "dc"));
        Network network = attached(APP.withNat(NatMode.PRIVATE).withRoutes(routes))
                .withNetworks(List.of(new ExternalNetwork("dc", null, List.of(Cidr.parse("10.0.0.0/12")), null)));
        assertEquals(
                "pod-a: pod-a | 10.0.0.0/8 Nat[subnet=node-a], 10.0.0.0/12 Outside[network=dc],"
                        + " 10.0.0.0/16 Nat[subnet=node-a]",
                made(network).get(3));
    }

    /// The NAT gateway's own subnet sends everything to the hub, but a public subnet's default route leads elsewhere.
    @Test
    void aPublicSubnetReachesTheCompanyByThePrivateNatGatewayBesideItsDefaultRoute() {
        Vpc inside = APP.with(vpc -> vpc.nat(NatMode.PRIVATE)
                .internet(true)
                .subnets(List.of(
                        subnet("node-a", Tier.NODE, "a", "10.24.56.64/26"),
                        subnet("public-a", Tier.PUBLIC, "a", "100.64.0.0/19")))
                .routes(List.of(new VpcRoute(Tier.NODE, Cidr.parse("0.0.0.0/0"), "hub"))));
        assertEquals(
                "public-non-routable-a: public-a | 0.0.0.0/0 InternetGateway, 10.0.0.0/16 Nat[subnet=node-a]",
                made(attached(inside)).stream()
                        .filter(table -> table.startsWith("public"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aPeeringLeadsToThePeersRoutableBlocks() {
        Network network =
                network(APP).with(n -> n.vpcs(with(n.vpcs(), OTHER)).peerings(List.of(new Peering("app", "other"))));
        assertEquals(
                "node-a: node-a | 10.0.0.0/16 PeeringConnection[requester=app, accepter=other]",
                made(network).get(1));
    }

    @Test
    void aRangeThatAnotherVpcSharesIsNotRoutedAwayFromTheLocalOne() {
        Vpc twin = OTHER.withCidrs(List.of(
                CidrBlock.routable(Cidr.parse("10.0.0.0/16")), new CidrBlock(Cidr.parse("100.64.0.0/16"), false)));
        Network network = attached(APP).withVpcs(List.of(APP, twin));
        assertEquals(
                "node-a: node-a | 10.0.0.0/16 Transit[gateway=hub]",
                made(network).get(1));
    }

    @Test
    void noTableIsRenamedWhenASubnetAZoneOrNatIsAdded() {
        List<Subnet> fewer = APP.subnets().stream()
                .filter(subnet -> !subnet.zone().equals("b"))
                .toList();
        List<String> before = ids(APP.withSubnets(fewer));
        assertEquals(List.of("public", "node-a", "pod-a", "transit"), before);
        Vpc more = APP.withInternet(true)
                .withNat(NatMode.PER_ZONE)
                .withSubnets(Stream.concat(
                                APP.subnets().stream(),
                                Stream.of(
                                        subnet("node-x", Tier.NODE, "a", "100.64.32.0/24"),
                                        subnet("pod-x", Tier.POD, "a", "10.24.56.192/28"),
                                        subnet("public-x", Tier.PUBLIC, "a", "100.64.33.0/24")))
                        .toList());
        assertEquals(
                List.of(
                        "public",
                        "node-a",
                        "node-b",
                        "pod-a",
                        "transit",
                        "node-non-routable-a",
                        "pod-routable-a",
                        "public-non-routable"),
                ids(more));
    }

    @Test
    void subnetsThatShareATableHaveTheSameRoutes() {
        for (NatMode nat : NatMode.values()) {
            Vpc vpc = APP.withInternet(true)
                    .withNat(nat)
                    .withSubnets(Stream.concat(
                                    APP.subnets().stream(),
                                    Stream.of(
                                            subnet("database-a", Tier.DATABASE, "a", "100.64.40.0/24"),
                                            subnet("database-b", Tier.DATABASE, "b", "100.64.41.0/24"),
                                            subnet("public-x", Tier.PUBLIC, "a", "100.64.42.0/24"),
                                            subnet("public-y", Tier.PUBLIC, "b", "100.64.43.0/24")))
                            .toList());
            Network network = attached(vpc);
            ImpliedRoutes implied = new ImpliedRoutes(NetworkIndex.of(network), vpc, TransitTables.of(network)::table);
            for (VpcRouteTable table : VpcRouteTables.of(network, vpc).tables()) {
                for (String subnet : table.subnets()) {
                    assertEquals(
                            table.routes(),
                            implied.of(vpc.subnet(subnet).orElseThrow()),
                            nat + " " + table.id() + " " + subnet);
                }
            }
        }
    }

    private static List<String> ids(Vpc vpc) {
        return VpcRouteTables.of(network(vpc), vpc).tables().stream()
                .map(VpcRouteTable::id)
                .toList();
    }

    private static Network network(Vpc vpc) {
        return Network.empty("test", "eu-west-1", List.of()).withVpcs(List.of(vpc));
    }

    private static Network attached(Vpc vpc) {
        TransitGateway hub = new TransitGateway(
                "hub",
                null,
                64512,
                false,
                List.of(new TransitRouteTable("main", List.of())),
                List.of(
                        new Attachment("app", List.of("transit-a"), "main", List.of()),
                        new Attachment("other", List.of(), "main", List.of("main"))),
                null);
        return network(vpc).with(n -> n.vpcs(with(n.vpcs(), OTHER)).transitGateways(List.of(hub)));
    }

    private static List<Vpc> with(List<Vpc> vpcs, Vpc more) {
        return Stream.concat(vpcs.stream(), Stream.of(more)).toList();
    }

    private static List<String> tables(Network network) {
        return shown(network, true);
    }

    private static List<String> made(Network network) {
        return shown(network, false);
    }

    private static List<String> shown(Network network, boolean all) {
        return VpcRouteTables.of(network, network.vpcs().getFirst()).tables().stream()
                .map(table -> table.id() + ": " + String.join(" ", table.subnets()) + " | "
                        + String.join(
                                ", ",
                                (all ? table.routes() : table.madeRoutes())
                                        .stream().map(VpcRouteTablesTest::shown).toList()))
                .toList();
    }

    private static String shown(Route route) {
        return route.destination() + " " + route.target().toString().replace("[]", "");
    }

    private static Subnet subnet(String id, Tier tier, String zone, String cidr) {
        return Subnet.of(id, tier, zone, Cidr.parse(cidr));
    }
}
