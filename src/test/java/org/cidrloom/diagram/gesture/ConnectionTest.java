package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Map;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConnectionTest {
    private static final ElementId HUB = new OfTransitGateway("hub");
    private static final ElementId SPOKE = new OfVpc("spoke");
    private static final ElementId TWIN = new OfVpc("twin");
    private static final ElementId OTHER = new OfVpc("other");
    private static final ElementId SITE = new OfNetwork("site");
    private static final ElementId DX = new OfDirectConnectGateway("dx");

    private static Vpc vpc(String id, String cidr) {
        return Vpc.of(id, List.of(CidrBlock.routable(Cidr.parse(cidr))));
    }

    private static Network network() {
        Subnet node = Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26"));
        List<TransitRouteTable> tables =
                List.of(new TransitRouteTable("main", List.of()), new TransitRouteTable("spokes", List.of()));
        return Network.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"))
                .with(b -> b.vpcs(List.of(
                                vpc("spoke", "10.0.0.0/24").withSubnets(List.of(node)),
                                vpc("twin", "10.0.0.0/25"),
                                vpc("other", "10.1.0.0/28"),
                                vpc("far", "10.2.0.0/24").withRegion("us-east-1")))
                        .networks(
                                List.of(new ExternalNetwork("site", null, List.of(Cidr.parse("192.168.0.0/24")), null)))
                        .transitGateways(
                                List.of(new TransitGateway("hub", null, 64512, false, tables, List.of(), null)))
                        .directConnectGateways(
                                List.of(new DirectConnectGateway("dx", null, 64512, List.of(), List.of(), null))));
    }

    private static Network made(Network network, ElementId from, ElementId to) {
        Connection connection = Connection.of(network, from, to);
        return requireNonNull(connection.edit(), connection.text())
                .apply(new Design(network, new Drawing(Map.of())))
                .network();
    }

    private static Attachment attachment(Network network, String to) {
        return network.transitGateway("hub").orElseThrow().attachment(to).orElseThrow();
    }

    private static String refusal(Network network, ElementId from, ElementId to) {
        Connection connection = Connection.of(network, from, to);
        assertTrue(connection.isRefused(), connection.text());
        return connection.text();
    }

    @Test
    void aVpcIsAttachedInNewTransitSubnetsOfItsZones() {
        Connection connection = Connection.of(network(), SPOKE, HUB);

        assertEquals(
                "attachment of spoke to hub, route table main\nin new transit subnets 10.0.0.64/28", connection.text());
        assertEquals(List.of(new OfAttachment("hub", "spoke")), connection.added());
        Network after = made(network(), SPOKE, HUB);
        assertEquals(
                new Attachment("spoke", List.of("transit-a"), "main", List.of("main")), attachment(after, "spoke"));
        assertEquals("spoke is attached to hub already.", refusal(after, HUB, SPOKE));
    }

    @Test
    void aVpcWithoutSubnetsTakesTheDesignsZones() {
        assertEquals(
                List.of("transit-a", "transit-b"),
                attachment(made(network(), TWIN, HUB), "twin").subnets());
        assertEquals(
                "other has no subnets and no room for transit subnets. Give it a larger block.",
                refusal(network(), OTHER, HUB));
    }

    @Test
    void letGoOnARouteTableItIsAssociatedWithThatOne() {
        Network after = made(network(), SITE, new OfRouteTable("hub", "spokes"));

        assertEquals(new Attachment("site", List.of(), "spokes", List.of("spokes")), attachment(after, "site"));
    }

    @Test
    void rangesThatAreThereAlreadyAreWarnedOf() {
        Network after = made(network(), SPOKE, HUB);

        assertEquals(
                "10.0.0.0/24 of spoke overlaps: only one of the two can be reached.",
                Connection.of(after, TWIN, HUB).warning());
        assertEquals("", Connection.of(after, SITE, HUB).warning());
    }

    @Test
    void aVpcOfAnotherRegionIsNotAttached() {
        assertTrue(refusal(network(), new OfVpc("far"), HUB).startsWith("far is in us-east-1 and hub in eu-west-1."));
    }

    @Test
    void vpcsThatShareAddressesAreNotPeered() {
        assertEquals(
                "10.0.0.0/24 of spoke and 10.0.0.0/25 of twin overlap. AWS peers no VPCs that overlap, in any of their"
                        + " blocks.",
                refusal(network(), SPOKE, TWIN));
        Network after = made(network(), SPOKE, OTHER);
        assertEquals(List.of(new Peering("spoke", "other")), after.peerings());
        assertEquals(
                List.of(new OfPeering("spoke", "other")),
                Connection.of(network(), SPOKE, OTHER).added());
        assertEquals("other and spoke are peered already.", refusal(after, OTHER, SPOKE));
    }

    @Test
    void twoTransitGatewaysArePeered() {
        TransitGateway second = new TransitGateway("second", null, 64513, false, List.of(), List.of(), null);
        Network two = network()
                .withTransitGateways(List.of(network().transitGateways().getFirst(), second));

        Network after = made(two, HUB, new OfTransitGateway("second"));

        assertEquals(List.of(), attachment(after, "second").propagations());
        assertTrue(
                after.transitGateway("second").orElseThrow().attachment("hub").isPresent());
    }

    @Test
    void aDirectConnectGatewayTakesVpcsOrTransitGatewaysButNotBoth() {
        Network vpcs = made(made(network(), SPOKE, DX), SITE, DX);
        DirectConnectGateway dx = vpcs.directConnectGateway("dx").orElseThrow();
        assertEquals(List.of("spoke"), dx.vpcs());
        assertEquals(List.of("site"), dx.networks());
        assertEquals("dx leads to site already.", refusal(vpcs, DX, SITE));
        assertTrue(refusal(vpcs, DX, HUB).startsWith("dx is associated with spoke by virtual private gateways"));
        assertTrue(refusal(vpcs, TWIN, DX).startsWith("10.0.0.0/25 of twin and 10.0.0.0/24 of spoke overlap."));

        Network hubs = made(network(), DX, HUB);
        assertTrue(refusal(hubs, OTHER, DX).startsWith("dx is attached to hub"));
    }

    @Test
    void aNetworkAndAVpcNeedAGatewayBetweenThem() {
        assertTrue(refusal(network(), SITE, SPOKE).contains("transit gateway or a Direct Connect gateway"));
        assertEquals(
                "Let go on another VPC, network or gateway.", refusal(network(), HUB, new OfRouteTable("hub", "main")));
        assertFalse(Connection.canEnd(new ElementId.OfSubnet("spoke", "node-a")));
    }

    @Test
    void theLineLeavesTheBoxWhereItIsNearestToThePointer() {
        Box box = new Box(100, 100, 200, 100);
        Connect connect = new Connect(SPOKE, box, new Point(0, 150), null, null);
        assertEquals(new Point(100, 150), connect.leaves());
        assertEquals(new Point(290, 200), new Connect(SPOKE, box, new Point(290, 195), null, null).leaves());
    }

    @Test
    void severalElementsAreConnectedInOneStepAndWhatCannotBeIsTold() {
        ElementId spokes = new OfRouteTable("hub", "spokes");
        ElementId far = new OfVpc("far");
        Connection connection = Connections.of(network(), List.of(SPOKE, far, SITE, TWIN), spokes);
        Network after = requireNonNull(connection.edit(), connection.text())
                .apply(new Design(network(), new Drawing(Map.of())))
                .network();
        assertEquals("Connect 3 elements to spokes", connection.edit().label());
        assertEquals("spokes", attachment(after, "spoke").association());
        assertEquals("spokes", attachment(after, "site").association());
        assertEquals(3, connection.added().size());
        assertTrue(
                connection
                        .text()
                        .startsWith("3 attachments to hub, route table spokes\nspoke, site, twin\nnot: far is"),
                connection.text());
        assertFalse(connection.warning().isEmpty(), "twin has a range of spoke");
        Connection again = Connections.of(after, List.of(SPOKE, TWIN), spokes);
        assertTrue(again.isRefused());
        assertEquals("spoke is attached to hub already. And 1 more like this.", again.text());
    }
}
