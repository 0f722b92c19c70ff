package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Rolling;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.VpcRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.cidrloom.model.edit.Estate.cidr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

final class FieldEditsTest {
    private static final String V = "payments";
    private static final String C = "eks";
    private static final String G = "general";

    private final Design design = Estate.design();

    /// Each edit with the label it must have. Applied once it changes the design; applied again it changes nothing.
    static Stream<Arguments> edits() {
        return Stream.of(vpcEdits(), subnetEdits(), clusterEdits(), nodeGroupEdits(), transitEdits(), networkEdits())
                .flatMap(map -> map.entrySet().stream())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Map<String, Edit> vpcEdits() {
        return Map.ofEntries(
                Map.entry("Change name of payments to prod", VpcEdits.changeName(V, "prod")),
                Map.entry("Change account of payments to 111122223333", VpcEdits.changeAccount(V, "111122223333")),
                Map.entry("Change Region of payments to eu-north-1", VpcEdits.changeRegion(V, "eu-north-1")),
                Map.entry("Mark payments as existing", VpcEdits.changeExisting(V, true)),
                Map.entry(
                        "Add CIDR 100.65.0.0/16 to payments",
                        VpcEdits.addBlock(V, new CidrBlock(cidr("100.65.0.0/16"), false))),
                Map.entry(
                        "Change CIDR 100.64.0.0/16 of payments to 100.66.0.0/16",
                        VpcEdits.changeBlock(V, cidr("100.64.0.0/16"), cidr("100.66.0.0/16"))),
                Map.entry(
                        "Mark 100.64.0.0/16 of payments as routable",
                        VpcEdits.changeBlockRoutable(V, cidr("100.64.0.0/16"), true)),
                Map.entry("Remove CIDR 100.64.0.0/16 from payments", VpcEdits.removeBlock(V, cidr("100.64.0.0/16"))),
                Map.entry(
                        "Make 100.64.0.0/16 the primary CIDR of payments",
                        VpcEdits.makePrimary(V, cidr("100.64.0.0/16"))),
                Map.entry("Give payments an Amazon-provided IPv6 block", VpcEdits.changeIpv6(V, new Ipv6.Amazon())),
                Map.entry(
                        "Change IPv6 block of payments to 2001:db8::/56",
                        VpcEdits.changeIpv6(V, new Ipv6.Own(cidr("2001:db8::/56")))),
                Map.entry("Change NAT of payments to per-zone", VpcEdits.changeNat(V, NatMode.PER_ZONE)),
                Map.entry("Give payments an internet gateway", VpcEdits.changeInternet(V, true)),
                Map.entry(
                        "Change interface endpoints of payments to ecr.api, sts",
                        VpcEdits.changeInterfaceEndpoints(V, List.of("ecr.api", "sts"))),
                Map.entry(
                        "Change route 10.0.0.0/8 of payments",
                        VpcEdits.changeRoute(
                                V,
                                new VpcRoute(Tier.NODE, cidr("10.0.0.0/8"), "hub"),
                                new VpcRoute(Tier.POD, cidr("10.0.0.0/8"), "hub"))),
                Map.entry(
                        "Remove route 10.0.0.0/8 from payments",
                        VpcEdits.removeRoute(V, new VpcRoute(Tier.NODE, cidr("10.0.0.0/8"), "hub"))),
                Map.entry("Change notes of payments", VpcEdits.changeNotes(V, "said so")));
    }

    private static Map<String, Edit> subnetEdits() {
        Reservation was = new Reservation(cidr("100.64.16.0/20"), ReservationType.PREFIX);
        return Map.of(
                "Change name of node-a to first", SubnetEdits.changeName(V, "node-a", "first"),
                "Change CIDR of node-a to 10.24.56.128/27",
                        SubnetEdits.changeCidr(V, "node-a", cidr("10.24.56.128/27")),
                "Change zone of node-a to eu-west-1c", SubnetEdits.changeZone(V, "node-a", "eu-west-1c"),
                "Change tier of node-a to private", SubnetEdits.changeTier(V, "node-a", Tier.PRIVATE),
                "Change IPv6 index of node-a to 3", SubnetEdits.changeIpv6Index(V, "node-a", 3),
                "Change reservation 100.64.16.0/20 of pod-a to 100.64.0.0/20, explicit",
                        SubnetEdits.changeReservation(
                                V, "pod-a", was, new Reservation(cidr("100.64.0.0/20"), ReservationType.EXPLICIT)),
                "Remove reservation 100.64.16.0/20 from pod-a", SubnetEdits.removeReservation(V, "pod-a", was),
                "Change reservations of pod-a", SubnetEdits.changeReservations(V, "pod-a", List.of()),
                "Change notes of node-a", SubnetEdits.changeNotes(V, "node-a", "said so"));
    }

    private static Map<String, Edit> clusterEdits() {
        return Map.ofEntries(
                Map.entry("Change name of eks to prod", ClusterEdits.changeName(C, "prod")),
                Map.entry("Change VPC of eks to billing", ClusterEdits.changeVpc(C, "billing")),
                Map.entry("Change version of eks to 1.36", ClusterEdits.changeVersion(C, "1.36")),
                Map.entry("Change IP family of eks to ipv6", ClusterEdits.changeIpFamily(C, IpFamily.IPV6)),
                Map.entry(
                        "Change service CIDR of eks to 172.20.0.0/16",
                        ClusterEdits.changeServiceCidr(C, cidr("172.20.0.0/16"))),
                Map.entry(
                        "Change endpoint access of eks to private",
                        ClusterEdits.changeEndpointAccess(C, EndpointAccess.PRIVATE)),
                Map.entry(
                        "Change access CIDRs of eks to 10.0.0.0/8",
                        ClusterEdits.changeAccessCidrs(C, List.of(cidr("10.0.0.0/8")))),
                Map.entry("Change subnets of eks to node-a", ClusterEdits.changeSubnets(C, List.of("node-a"))),
                Map.entry("Change notes of eks", ClusterEdits.changeNotes(C, "said so")),
                Map.entry("Change CNI delivery of eks to addon", CniEdits.changeDelivery(C, CniDelivery.ADDON)),
                Map.entry("Change CNI version of eks to 1.24.0", CniEdits.changeVersion(C, "1.24.0")),
                Map.entry("Turn off custom networking of eks", CniEdits.changeCustomNetworking(C, false)),
                Map.entry(
                        "Change ENIConfig eu-west-1b of eks to pod-b",
                        CniEdits.changePodSubnet(C, "eu-west-1b", "pod-b")),
                Map.entry("Remove ENIConfig eu-west-1a of eks", CniEdits.changePodSubnet(C, "eu-west-1a", null)),
                Map.entry("Rename ENIConfig eu-west-1a of eks to a", CniEdits.renamePodSubnet(C, "eu-west-1a", "a")),
                Map.entry("Change ENIConfigs of eks", CniEdits.changePodSubnets(C, Map.of())),
                Map.entry("Turn on prefix delegation of eks", CniEdits.changePrefixDelegation(C, true)),
                Map.entry("Change WARM_ENI_TARGET of eks to 2", CniEdits.changeWarmEniTarget(C, 2)),
                Map.entry("Change WARM_IP_TARGET of eks to 5", CniEdits.changeWarmIpTarget(C, 5)),
                Map.entry("Change MINIMUM_IP_TARGET of eks to 7", CniEdits.changeMinimumIpTarget(C, 7)),
                Map.entry("Change WARM_PREFIX_TARGET of eks to 1", CniEdits.changeWarmPrefixTarget(C, 1)),
                Map.entry("Change MAX_ENI of eks to 3", CniEdits.changeMaxEni(C, 3)),
                Map.entry("Turn on external SNAT of eks", CniEdits.changeExternalSnat(C, true)),
                Map.entry(
                        "Change SNAT exclusions of eks to 10.0.0.0/8",
                        CniEdits.changeExcludeSnatCidrs(C, List.of(cidr("10.0.0.0/8")))),
                Map.entry("Turn on security groups for pods of eks", CniEdits.changePodSecurityGroups(C, true)),
                Map.entry("Turn off subnet discovery of eks", CniEdits.changeSubnetDiscovery(C, false)));
    }

    private static Map<String, Edit> nodeGroupEdits() {
        return Map.ofEntries(
                Map.entry(
                        "Change kind of general to karpenter",
                        NodeGroupEdits.changeKind(C, G, NodeGroupKind.KARPENTER)),
                Map.entry(
                        "Change operating system of general to windows", NodeGroupEdits.changeOs(C, G, NodeOs.WINDOWS)),
                Map.entry(
                        "Change instance type of general to m5.large",
                        NodeGroupEdits.changeInstanceTypes(C, G, List.of("m5.large"))),
                Map.entry("Change subnets of general to node-b", NodeGroupEdits.changeSubnets(C, G, List.of("node-b"))),
                Map.entry("Change least nodes of general to 3", NodeGroupEdits.changeMinNodes(C, G, 3)),
                Map.entry("Change desired nodes of general to 4", NodeGroupEdits.changeDesiredNodes(C, G, 4)),
                Map.entry("Change greatest nodes of general to 9", NodeGroupEdits.changeMaxNodes(C, G, 9)),
                Map.entry("Change surge of general to 2", NodeGroupEdits.changeSurge(C, G, 2)),
                Map.entry("Roll general blue/green", NodeGroupEdits.changeRolling(C, G, new Rolling.BlueGreen())),
                Map.entry(
                        "Roll general by 3 at once", NodeGroupEdits.changeRolling(C, G, new Rolling.MaxUnavailable(3))),
                Map.entry(
                        "Change pods with security groups of general to 5",
                        NodeGroupEdits.changeSecurityGroupPods(C, G, 5)),
                Map.entry("Change max pods of general to 17", NodeGroupEdits.changeMaxPods(C, G, 17)),
                Map.entry("Change planned pods of general to 60", NodeGroupEdits.changePods(C, G, 60)),
                Map.entry(
                        "Change host-network pods per node of general to 3",
                        NodeGroupEdits.changeHostNetworkPods(C, G, 3)),
                Map.entry("Change notes of general", NodeGroupEdits.changeNotes(C, G, "said so")));
    }

    private static Map<String, Edit> transitEdits() {
        TransitRoute was = new TransitRoute(cidr("100.64.0.0/10"), null);
        return Map.of(
                "Change name of hub to core", TransitEdits.changeName("hub", "core"),
                "Change ASN of hub to 64513", TransitEdits.changeAsn("hub", 64513),
                "Mark hub as existing", TransitEdits.changeExisting("hub", true),
                "Change notes of hub", TransitEdits.changeNotes("hub", "said so"),
                "Change route 100.64.0.0/10 of main to 100.64.0.0/16 via payments",
                        TransitEdits.changeRoute(
                                "hub", "main", was, new TransitRoute(cidr("100.64.0.0/16"), "payments")),
                "Remove blackhole 100.64.0.0/10 from main", TransitEdits.removeRoute("hub", "main", was),
                "Associate payments with spare", TransitEdits.changeAssociation("hub", "payments", "spare"),
                "Remove the association of payments with hub", TransitEdits.changeAssociation("hub", "payments", null),
                "Stop propagating payments into main", TransitEdits.changePropagation("hub", "payments", "main", false),
                "Change attachment subnets of payments to node-a",
                        TransitEdits.changeAttachmentSubnets("hub", "payments", List.of("node-a")));
    }

    private static Map<String, Edit> networkEdits() {
        return Map.ofEntries(
                Map.entry("Rename the design to estate", NetworkEdits.changeName("estate")),
                Map.entry("Change Region to eu-north-1", NetworkEdits.changeRegion("eu-north-1")),
                Map.entry("Change zones to eu-west-1a", NetworkEdits.changeZones(List.of("eu-west-1a"))),
                Map.entry("Set tag Cost to 7", NetworkEdits.putTag("Cost", "7")),
                Map.entry("Rename tag Owner to Team", NetworkEdits.renameTag("Owner", "Team")),
                Map.entry("Remove tag Owner", NetworkEdits.removeTag("Owner")),
                Map.entry("Change notes of the design", NetworkEdits.changeNotes("said so")),
                Map.entry("Change name of corp to Company", NetworkEdits.changePoolName("corp", "Company")),
                Map.entry("Change CIDR of corp to 10.0.0.0/8", NetworkEdits.changePoolCidr("corp", cidr("10.0.0.0/8"))),
                Map.entry("Change notes of corp", NetworkEdits.changePoolNotes("corp", "said so")),
                Map.entry("Change name of stockholm to DC", NetworkEdits.changeNetworkName("stockholm", "DC")),
                Map.entry(
                        "Change CIDR 192.168.1.0/24 of stockholm to 192.168.2.0/24",
                        NetworkEdits.changeNetworkCidr("stockholm", cidr("192.168.1.0/24"), cidr("192.168.2.0/24"))),
                Map.entry(
                        "Remove CIDR 192.168.1.0/24 from stockholm",
                        NetworkEdits.removeNetworkCidr("stockholm", cidr("192.168.1.0/24"))),
                Map.entry("Change notes of stockholm", NetworkEdits.changeNetworkNotes("stockholm", "said so")),
                Map.entry(
                        "Change peering of payments and billing to billing and payments",
                        NetworkEdits.changePeering(new Peering(V, "billing"), new Peering("billing", V))
                                .edit()),
                Map.entry("Move payments", DrawingEdits.move(new ElementId.OfVpc(V), new Position(100, 100))),
                Map.entry("Lay out payments", DrawingEdits.layOut(new ElementId.OfVpc(V))),
                Map.entry("Lay out the diagram", DrawingEdits.layOutAll()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void anEditIsNamedAndChangesTheDesignOnce(String label, Edit edit) {
        assertEquals(label, edit.label());
        Design once = edit.apply(design);
        assertNotSame(design, once);
        assertSame(once, edit.apply(once));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void whatAnEditDoesNotTouchStaysTheSameInstance(String label, Edit edit) {
        Design is = edit.apply(design);
        if (is.network().equals(design.network())) {
            return;
        }
        assertSame(design.drawing(), is.drawing());
        for (int i = 0; i < design.network().vpcs().size(); i++) {
            var was = design.network().vpcs().get(i);
            if (was.equals(is.network().vpcs().get(i))) {
                assertSame(was, is.network().vpcs().get(i));
            }
        }
        if (design.network().clusters().equals(is.network().clusters())) {
            assertSame(design.network().clusters(), is.network().clusters());
        }
        if (design.network().transitGateways().equals(is.network().transitGateways())) {
            assertSame(design.network().transitGateways(), is.network().transitGateways());
        }
    }

    @Test
    void anEditOfOneVpcLeavesEveryOtherVpcTheSameInstance() {
        Design is = SubnetEdits.changeCidr(V, "node-a", cidr("10.24.56.128/27")).apply(design);
        assertSame(design.network().vpcs().get(1), is.network().vpcs().get(1));
        assertSame(
                design.network().vpcs().getFirst().subnets().get(1),
                is.network().vpcs().getFirst().subnets().get(1));
        assertSame(design.network().transitGateways(), is.network().transitGateways());
    }

    @Test
    void reservationsFollowASubnetThatMoves() {
        Design is = SubnetEdits.changeCidr(V, "pod-a", cidr("100.64.32.0/19")).apply(design);
        assertEquals(
                List.of(new Reservation(cidr("100.64.48.0/20"), ReservationType.PREFIX)),
                is.network().vpc(V).orElseThrow().subnet("pod-a").orElseThrow().reservations());
    }

    @Test
    void aReservationThatDoesNotFitAnyMoreStaysWhereItIs() {
        Design is = SubnetEdits.changeCidr(V, "pod-a", cidr("100.64.32.0/21")).apply(design);
        assertEquals(
                List.of(new Reservation(cidr("100.64.16.0/20"), ReservationType.PREFIX)),
                is.network().vpc(V).orElseThrow().subnet("pod-a").orElseThrow().reservations());
    }

    @Test
    void zonesFollowTheRegion() {
        Design is = NetworkEdits.changeRegion("eu-north-1").apply(design);
        assertEquals(List.of("eu-north-1a", "eu-north-1b"), is.network().zones());
        assertEquals(
                List.of("eu-north-1a", "eu-north-1b", "eu-north-1a"),
                is.network().vpc(V).orElseThrow().subnets().stream()
                        .map(subnet -> subnet.zone())
                        .toList());
        assertEquals(
                Map.of("eu-north-1a", "pod-a"),
                is.network().cluster(C).orElseThrow().cni().podSubnets());
    }

    @Test
    void nodeCountsStayInOrder() {
        assertEquals(new NodeCount(8, 8, 8), nodes(NodeGroupEdits.changeMinNodes(C, G, 8)));
        assertEquals(new NodeCount(1, 1, 6), nodes(NodeGroupEdits.changeDesiredNodes(C, G, 1)));
        assertEquals(new NodeCount(2, 9, 9), nodes(NodeGroupEdits.changeDesiredNodes(C, G, 9)));
        assertEquals(new NodeCount(1, 1, 1), nodes(NodeGroupEdits.changeMaxNodes(C, G, 1)));
    }

    private NodeCount nodes(Edit edit) {
        return edit.apply(design)
                .network()
                .clusters()
                .getFirst()
                .nodeGroups()
                .getFirst()
                .nodes();
    }

    @Test
    void propagationsStandInTheOrderOfTheTables() {
        Design off = TransitEdits.changePropagation("hub", V, "main", false).apply(design);
        Design on = TransitEdits.changePropagation("hub", V, "main", true).apply(off);
        assertEquals(design, on);
    }

    @Test
    void anAttachmentTakesOneSubnetPerZoneAndTheFirstRouteTable() {
        Design detached =
                ElementEdits.remove(new ElementId.OfAttachment("hub", V)).apply(design);
        Addition addition = TransitEdits.attach(detached.network(), "hub", V);
        assertEquals("Attach payments to hub", addition.edit().label());
        assertEquals(new ElementId.OfAttachment("hub", V), addition.element());
        var attachment = addition.edit()
                .apply(detached)
                .network()
                .transitGateway("hub")
                .orElseThrow()
                .attachment(V)
                .orElseThrow();
        assertEquals(List.of("node-a", "node-b"), attachment.subnets());
        assertEquals("main", attachment.association());
        assertEquals(List.of("main"), attachment.propagations());
    }

    @Test
    void aClusterIsAddedWithOneSubnetPerZoneUnderTheNextFreeId() {
        Addition first = ClusterEdits.add(design.network(), V);
        assertEquals(new ElementId.OfCluster("payments-eks"), first.element());
        Design one = first.edit().apply(design);
        assertEquals(
                List.of("node-a", "node-b"),
                one.network().cluster("payments-eks").orElseThrow().subnets());
        assertEquals(
                new ElementId.OfCluster("payments-eks-2"),
                ClusterEdits.add(one.network(), V).element());
    }

    @Test
    void aClusterThatMovesLeavesTheSubnetsOfItsOldVpc() {
        var cluster = ClusterEdits.changeVpc(C, "billing")
                .apply(design)
                .network()
                .cluster(C)
                .orElseThrow();
        assertEquals(List.of(), cluster.subnets());
        assertEquals(Map.of(), cluster.cni().podSubnets());
        assertEquals(List.of(), cluster.nodeGroups().getFirst().subnets());
    }

    @Test
    void aPeeringThatExistsIsNotMadeAgain() {
        assertSame(design, NetworkEdits.addPeering("billing", V).edit().apply(design));
        assertSame(design, NetworkEdits.addPeering(V, V).edit().apply(design));
    }
}
