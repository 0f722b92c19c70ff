package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.VpcRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.cidrloom.model.edit.Estate.cidr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class ElementEditsTest {
    private final Design design = Estate.design();

    @Test
    void aSubnetThatGoesLeavesClusterNodeGroupAndAttachment() {
        Network network = ElementEdits.remove(new ElementId.OfSubnet("payments", "node-a"))
                .apply(design)
                .network();
        assertEquals(
                List.of("node-b", "pod-a"),
                network.vpc("payments").orElseThrow().subnets().stream()
                        .map(Subnet::id)
                        .toList());
        Cluster cluster = network.cluster("eks").orElseThrow();
        assertEquals(List.of("node-b"), cluster.subnets());
        assertEquals(List.of("node-b"), cluster.nodeGroups().getFirst().subnets());
        assertEquals(
                List.of("node-b"),
                network.transitGateway("hub")
                        .orElseThrow()
                        .attachment("payments")
                        .orElseThrow()
                        .subnets());
    }

    @Test
    void aPodSubnetThatGoesTakesItsEniConfigAlong() {
        Network network = ElementEdits.remove(new ElementId.OfSubnet("payments", "pod-a"))
                .apply(design)
                .network();
        assertEquals(Map.of(), network.cluster("eks").orElseThrow().cni().podSubnets());
    }

    @Test
    void aVpcThatGoesTakesAttachmentsRoutesPeeringsAndClustersAlong() {
        Design left = ElementEdits.remove(new ElementId.OfVpc("payments")).apply(design);
        Network network = left.network();
        assertEquals(List.of(Estate.billing().withRoutes(List.of())), network.vpcs());
        assertEquals(List.of(), network.peerings());
        assertEquals(List.of(), network.clusters());
        assertEquals(
                List.of(new Attachment("stockholm", List.of(), "main", List.of("main"))),
                network.transitGateways().getFirst().attachments());
        assertEquals(
                List.of(new TransitRoute(cidr("100.64.0.0/10"), null)),
                network.transitGateways().getFirst().routeTables().getFirst().routes());
        assertEquals(Set.of("hub/main"), left.drawing().positions().keySet());
    }

    @Test
    void aTransitGatewayThatGoesTakesTheRoutesToItAlong() {
        Network network = ElementEdits.remove(new ElementId.OfTransitGateway("hub"))
                .apply(design)
                .network();
        assertEquals(
                List.of(new VpcRoute(Tier.NODE, cidr("10.30.0.0/24"), "billing")),
                network.vpc("payments").orElseThrow().routes());
        assertEquals(List.of(), network.transitGateways());
    }

    @Test
    void detachingRemovesTheRoutesOfBothSides() {
        Network network = ElementEdits.remove(new ElementId.OfAttachment("hub", "payments"))
                .apply(design)
                .network();
        assertEquals(
                List.of(new VpcRoute(Tier.NODE, cidr("10.30.0.0/24"), "billing")),
                network.vpc("payments").orElseThrow().routes());
        assertEquals(
                List.of(new TransitRoute(cidr("100.64.0.0/10"), null)),
                network.transitGateways().getFirst().routeTables().getFirst().routes());
    }

    @Test
    void aPeeringThatGoesTakesTheRoutesOfBothSidesAlong() {
        Network network = ElementEdits.remove(new ElementId.OfPeering("payments", "billing"))
                .apply(design)
                .network();
        assertEquals(List.of(), network.peerings());
        assertEquals(
                List.of(new VpcRoute(Tier.NODE, cidr("10.0.0.0/8"), "hub")),
                network.vpc("payments").orElseThrow().routes());
        assertEquals(List.of(), network.vpc("billing").orElseThrow().routes());
    }

    @Test
    void aRouteTableThatGoesLeavesAssociationsAndPropagations() {
        Network network = ElementEdits.remove(new ElementId.OfRouteTable("hub", "main"))
                .apply(design)
                .network();
        assertEquals(
                List.of(
                        new Attachment("payments", List.of("node-a", "node-b"), null, List.of("spare")),
                        new Attachment("stockholm", List.of(), null, List.of())),
                network.transitGateways().getFirst().attachments());
    }

    @Test
    void aVpcThatIsRenamedIsFollowedEverywhere() {
        Design renamed =
                ElementEdits.changeId(new ElementId.OfVpc("payments"), "cash").apply(design);
        Network network = renamed.network();
        assertEquals("cash", network.vpcs().getFirst().id());
        assertEquals(
                List.of(new VpcRoute(Tier.NODE, cidr("10.24.56.128/25"), "cash")),
                network.vpc("billing").orElseThrow().routes());
        assertEquals(List.of(new Peering("cash", "billing")), network.peerings());
        assertEquals("cash", network.clusters().getFirst().vpc());
        assertEquals(
                "cash",
                network.transitGateways().getFirst().attachments().getFirst().to());
        assertEquals(
                "cash",
                network.transitGateways()
                        .getFirst()
                        .routeTables()
                        .getFirst()
                        .routes()
                        .getFirst()
                        .via());
        assertEquals(
                Set.of("cash", "cash/node-a", "cash@hub", "cash~billing", "eks", "eks/general", "hub/main"),
                renamed.drawing().positions().keySet());
    }

    @Test
    void aSubnetThatIsRenamedIsFollowedEverywhere() {
        Network network = ElementEdits.changeId(new ElementId.OfSubnet("payments", "pod-a"), "pods")
                .apply(design)
                .network();
        assertEquals(
                Map.of("eu-west-1a", "pods"),
                network.cluster("eks").orElseThrow().cni().podSubnets());
        network = ElementEdits.changeId(new ElementId.OfSubnet("payments", "node-a"), "x")
                .apply(design)
                .network();
        assertEquals(List.of("x", "node-b"), network.clusters().getFirst().subnets());
        assertEquals(
                List.of("x", "node-b"),
                network.clusters().getFirst().nodeGroups().getFirst().subnets());
        assertEquals(
                List.of("x", "node-b"),
                network.transitGateways().getFirst().attachments().getFirst().subnets());
    }

    @Test
    void aRouteTableThatIsRenamedIsFollowedByItsAttachments() {
        Design renamed = ElementEdits.changeId(new ElementId.OfRouteTable("hub", "main"), "core")
                .apply(design);
        assertEquals(
                List.of(
                        new Attachment("payments", List.of("node-a", "node-b"), "core", List.of("core", "spare")),
                        new Attachment("stockholm", List.of(), "core", List.of("core"))),
                renamed.network().transitGateways().getFirst().attachments());
        assertEquals(true, renamed.drawing().positions().containsKey("hub/core"));
    }

    @Test
    void anIdThatIsTakenIsNotGivenTwice() {
        assertSame(
                design,
                ElementEdits.changeId(new ElementId.OfVpc("payments"), "hub").apply(design));
        assertSame(
                design,
                ElementEdits.changeId(new ElementId.OfSubnet("payments", "node-a"), "node-b")
                        .apply(design));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "Payments", "a b", "a/b"})
    void anIdThatIsNoSlugIsRefused(String id) {
        ElementId vpc = new ElementId.OfVpc("payments");
        assertThrows(IllegalArgumentException.class, () -> ElementEdits.changeId(vpc, id));
    }

    @Test
    void removingWhatIsNotThereGivesBackTheSameDesign() {
        List<ElementId> strangers = List.of(
                new ElementId.OfDesign(),
                new ElementId.OfPool("x"),
                new ElementId.OfNetwork("x"),
                new ElementId.OfVpc("x"),
                new ElementId.OfVpc("hub"),
                new ElementId.OfSubnet("payments", "x"),
                new ElementId.OfSubnet("billing", "node-a"),
                new ElementId.OfTransitGateway("x"),
                new ElementId.OfRouteTable("hub", "x"),
                new ElementId.OfAttachment("hub", "billing"),
                new ElementId.OfPeering("billing", "payments"),
                new ElementId.OfCluster("x"),
                new ElementId.OfNodeGroup("eks", "x"));
        for (ElementId stranger : strangers) {
            assertSame(design, ElementEdits.remove(stranger).apply(design), stranger.toString());
        }
    }

    @Test
    void severalElementsGoInOneStep() {
        Edit edit = ElementEdits.removeAll(
                List.of(new ElementId.OfPool("corp"), new ElementId.OfNodeGroup("eks", "general")));
        assertEquals("Remove 2 elements", edit.label());
        Network network = edit.apply(design).network();
        assertEquals(List.of(), network.addressPools());
        assertEquals(List.of(), network.clusters().getFirst().nodeGroups());
    }

    @Test
    void theVpcsThatNothingRefersToStayTheSameInstances() {
        Design isolated = VpcEdits.removeRoute("billing", new VpcRoute(Tier.NODE, cidr("10.24.56.128/25"), "payments"))
                .apply(design);
        Design renamed =
                ElementEdits.changeId(new ElementId.OfVpc("payments"), "cash").apply(isolated);
        assertSame(isolated.network().vpcs().get(1), renamed.network().vpcs().get(1));
        Design without = ElementEdits.remove(new ElementId.OfVpc("payments")).apply(isolated);
        assertSame(isolated.network().vpcs().get(1), without.network().vpcs().getFirst());
    }
}
