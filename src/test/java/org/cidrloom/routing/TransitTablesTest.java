package org.cidrloom.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable.Entry;
import org.cidrloom.routing.TransitTable.Origin;
import org.cidrloom.routing.TransitTable.Refused;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitTablesTest {
    @Test
    void aVpcPropagatesAllItsBlocks() {
        TransitTable table = main(List.of(), propagating("a"), vpc("a", "10.0.0.0/16", "100.64.0.0/16"));
        assertEquals(
                List.of(
                        new Entry(Cidr.parse("10.0.0.0/16"), "a", Origin.PROPAGATED_VPC),
                        new Entry(Cidr.parse("100.64.0.0/16"), "a", Origin.PROPAGATED_VPC)),
                table.routes());
    }

    @Test
    void aStaticRouteHidesThePropagatedOneOfTheSameDestination() {
        TransitTable table = main(
                List.of(new TransitRoute(Cidr.parse("10.0.0.0/16"), null)), propagating("a"), vpc("a", "10.0.0.0/16"));
        assertEquals(List.of(new Entry(Cidr.parse("10.0.0.0/16"), null, Origin.STATIC)), table.routes());
    }

    @Test
    void theLongestPrefixWinsOverAStaticRoute() {
        TransitTable table = main(
                List.of(new TransitRoute(Cidr.parse("10.0.0.0/8"), "b")), propagating("a"), vpc("a", "10.0.0.0/16"));
        assertEquals(Optional.of("a"), via(table, "10.0.3.4"));
        assertEquals(Optional.of("b"), via(table, "10.1.3.4"));
        assertEquals(Optional.empty(), via(table, "11.1.3.4"));
    }

    @Test
    void aBlackholeDropsWhatIsMoreSpecificThanAPropagatedRange() {
        TransitTable table = main(
                List.of(new TransitRoute(Cidr.parse("100.64.0.0/17"), null)),
                propagating("a"),
                vpc("a", "100.64.0.0/16"));
        assertEquals(
                true, table.lookup(Address.parse("100.64.1.1")).orElseThrow().isBlackhole());
        assertEquals(Optional.of("a"), via(table, "100.64.200.1"));
    }

    @Test
    void theRoutesOfAVpcThatMeetsAnEarlierOneAreNotTaken() {
        TransitTable table = main(
                List.of(),
                propagating("a", "b"),
                vpc("a", "10.0.0.0/16", "100.64.0.0/16"),
                vpc("b", "10.1.0.0/16", "100.64.0.0/16"));
        assertEquals(List.of(new Refused("b", "a")), table.refused());
        assertEquals(Optional.empty(), via(table, "10.1.0.1"));
    }

    @Test
    void withoutPropagationNothingIsRefused() {
        TransitTable table = main(
                List.of(
                        new TransitRoute(Cidr.parse("10.0.0.0/16"), "a"),
                        new TransitRoute(Cidr.parse("10.1.0.0/16"), "b")),
                List.of(),
                vpc("a", "10.0.0.0/16", "100.64.0.0/16"),
                vpc("b", "10.1.0.0/16", "100.64.0.0/16"));
        assertEquals(List.of(), table.refused());
        assertEquals(Optional.of("b"), via(table, "10.1.0.1"));
        assertEquals(Optional.empty(), via(table, "100.64.0.1"));
    }

    @Test
    void aVpcBeatsAnOutsideNetworkOfTheSameRange() {
        Network network = Network.empty("test", "eu-west-1", List.of())
                .with(n -> n.networks(
                                List.of(new ExternalNetwork("dc", null, List.of(Cidr.parse("10.0.0.0/16")), null)))
                        .vpcs(List.of(vpc("a", "10.0.0.0/16")))
                        .transitGateways(List.of(gateway(List.of(), propagating("dc", "a")))));
        TransitTable table =
                TransitTables.of(network).table(new OfRouteTable("hub", "main")).orElseThrow();
        assertEquals(List.of(new Entry(Cidr.parse("10.0.0.0/16"), "a", Origin.PROPAGATED_VPC)), table.routes());
    }

    private static Optional<String> via(TransitTable table, String address) {
        return table.lookup(Address.parse(address)).map(Entry::via);
    }

    private static TransitTable main(List<TransitRoute> routes, List<Attachment> attachments, Vpc... vpcs) {
        Network network = Network.empty("test", "eu-west-1", List.of())
                .withVpcs(List.of(vpcs))
                .withTransitGateways(List.of(gateway(routes, attachments)));
        return TransitTables.of(network).table(new OfRouteTable("hub", "main")).orElseThrow();
    }

    private static TransitGateway gateway(List<TransitRoute> routes, List<Attachment> attachments) {
        return new TransitGateway(
                "hub",
                null,
                TransitGateway.DEFAULT_ASN,
                false,
                List.of(new TransitRouteTable("main", routes)),
                attachments,
                null);
    }

    private static List<Attachment> propagating(String... ids) {
        return Stream.of(ids)
                .map(id -> new Attachment(id, List.of(), "main", List.of("main")))
                .toList();
    }

    private static Vpc vpc(String id, String... cidrs) {
        return Vpc.of(
                id, Stream.of(cidrs).map(Cidr::parse).map(CidrBlock::routable).toList());
    }
}
