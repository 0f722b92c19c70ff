package org.cidrloom.model.edit;

import java.util.List;
import java.util.Objects;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class MovingTest {
    private final Design design = Documents.twoRegions().design();

    @Test
    void aNodeGroupGoesToAnotherClusterWithTheSubnetsOfTheSameNames() {
        Design two = ClusterEdits.add(design.network(), "archive").edit().apply(design);
        Proposal move = Moving.nodeGroup(two.network(), new OfNodeGroup("payments-eks", "general"), "archive-eks");
        assertEquals("without its subnets: none is called the same there", move.text());
        Network after = requireNonNull(move.edit()).apply(two).network();
        assertEquals(List.of(), after.cluster("payments-eks").orElseThrow().nodeGroups());
        NodeGroup moved =
                after.cluster("archive-eks").orElseThrow().nodeGroups().getFirst();
        assertEquals("general", moved.id());
        assertEquals(180, moved.pods());
        assertEquals(List.of(), moved.subnets());
        assertEquals("Move general to archive-eks", move.edit().label());
    }

    @Test
    void anAttachmentGoesToAnotherGatewayAndTheRoutesOfItsVpcFollow() {
        Design third = TransitEdits.add(design.network()).edit().apply(design);
        String other = third.network().transitGateways().getLast().id();
        Proposal move = Moving.attachment(third.network(), new OfAttachment("hub", "payments"), other);
        assertEquals("associated with main", move.text());
        Network after = requireNonNull(move.edit()).apply(third).network();
        assertTrue(gateway(after, "hub").attachment("payments").isEmpty());
        Attachment there = gateway(after, other).attachment("payments").orElseThrow();
        assertEquals(List.of("transit-a", "transit-b"), there.subnets());
        assertEquals(
                List.of(other),
                after.vpc("payments").orElseThrow().routes().stream()
                        .map(VpcRoute::via)
                        .toList());
        assertEquals(
                other,
                after.vpc("payments")
                        .orElseThrow()
                        .prefixListRoutes()
                        .getFirst()
                        .via());
    }

    @Test
    void aVpcIsNotAttachedInAnotherRegion() {
        Proposal move = Moving.attachment(design.network(), new OfAttachment("hub", "payments"), "hub-us");
        assertTrue(move.isRefused());
        assertEquals(
                "hub-us is in us-east-1 and payments in eu-west-1; a VPC is attached to gateways of its own Region.",
                move.text());
    }

    @Test
    void aRouteTableTakesTheRoutesAlongThatLeadSomewhereThere() {
        Proposal move = Moving.routeTable(design.network(), new OfRouteTable("hub", "main"), "hub-us");
        assertEquals("1 of 3 routes: the others lead to what is not attached there", move.text());
        Network after = requireNonNull(move.edit()).apply(design).network();
        assertTrue(gateway(after, "hub").routeTable("main").isEmpty());
        assertEquals(
                "company",
                gateway(after, "hub-us")
                        .routeTable("main")
                        .orElseThrow()
                        .prefixListReferences()
                        .getFirst()
                        .prefixList());
        assertEquals(
                null,
                gateway(after, "hub").attachment("payments").orElseThrow().association(),
                "no dangling reference");
        assertEquals(List.of(new OfRouteTable("hub-us", "main")), move.elements());
    }

    @Test
    void aVpcTakesTheNextFreeAddressesOfAnotherPool() {
        Design pooled = NetworkEdits.addPool(design.network(), Cidr.parse("172.20.0.0/14"))
                .edit()
                .apply(design);
        Proposal move = Moving.pool(
                pooled.network(), "archive", pooled.network().addressPools().getLast());
        Network after = requireNonNull(move.edit()).apply(pooled).network();
        assertEquals(
                Cidr.parse("172.20.0.0/22"),
                after.vpc("archive").orElseThrow().cidrs().getFirst().cidr());
        assertEquals(
                Cidr.parse("172.20.0.0/24"),
                after.vpc("archive")
                        .orElseThrow()
                        .subnet("private-a")
                        .orElseThrow()
                        .cidr());
        assertTrue(Moving.pool(
                        pooled.network(),
                        "archive",
                        pooled.network().addressPools().getFirst())
                .isRefused());
        assertEquals(
                new ElementId.OfVpc("archive"),
                Objects.requireNonNull(move.elements()).getFirst());
    }

    private static TransitGateway gateway(Network network, String id) {
        return network.transitGateway(id).orElseThrow();
    }
}
