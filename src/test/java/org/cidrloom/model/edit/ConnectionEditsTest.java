package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.cidrloom.model.edit.Estate.cidr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

final class ConnectionEditsTest {
    private static final PrefixListReference REFERENCE = new PrefixListReference("company", "payments");
    private static final PrefixListRoute ROUTE = new PrefixListRoute(Tier.NODE, "company", "hub");
    private static final LoadBalancer BALANCER = new LoadBalancer(
            "ingress", LoadBalancer.Type.APPLICATION, LoadBalancer.Scheme.INTERNAL, List.of("node-a", "node-b"));

    private final Design design = connected();

    private static Design connected() {
        Design estate = Estate.design();
        PrefixList company = new PrefixList("company", null, null, List.of(cidr("10.0.0.0/8")), null);
        DirectConnectGateway dx = new DirectConnectGateway("dx", null, 64512, List.of("stockholm"), List.of(), null);
        TransitGateway west = new TransitGateway(
                "west",
                null,
                64513,
                false,
                List.of(new TransitRouteTable("all", List.of(new TransitRoute(cidr("10.24.0.0/16"), "hub")))),
                List.of(new Attachment("hub", List.of(), "all", List.of())),
                null);
        Design with = estate.withNetwork(estate.network()
                .with(b -> b.prefixLists(List.of(company))
                        .directConnectGateways(List.of(dx))
                        .transitGateways(List.of(Estate.hub(), west))));
        return Edit.all(
                        "",
                        List.of(
                                TransitEdits.addReference("hub", "main", REFERENCE),
                                VpcEdits.addRoute("payments", ROUTE),
                                TransitEdits.attach(with.network(), "hub", "west")
                                        .edit(),
                                LoadBalancerEdits.add(
                                        with.network().vpc("payments").orElseThrow())))
                .apply(with);
    }

    /// Each edit with the label it must have.
    static Stream<Arguments> edits() {
        PrefixListReference blackhole = new PrefixListReference("company", null);
        Map<String, Edit> edits = Map.ofEntries(
                Map.entry("Change name of company to All", ConnectionEdits.changePrefixListName("company", "All")),
                Map.entry("Change maximum entries of company to 20", ConnectionEdits.changeMaxEntries("company", 20)),
                Map.entry("Add 192.168.0.0/16 to company", ConnectionEdits.addEntry("company", cidr("192.168.0.0/16"))),
                Map.entry(
                        "Change 10.0.0.0/8 of company to 10.0.0.0/9",
                        ConnectionEdits.changeEntry("company", cidr("10.0.0.0/8"), cidr("10.0.0.0/9"))),
                Map.entry("Remove 10.0.0.0/8 from company", ConnectionEdits.removeEntry("company", cidr("10.0.0.0/8"))),
                Map.entry("Change notes of company", ConnectionEdits.changePrefixListNotes("company", "said so")),
                Map.entry("Change name of dx to Equinix", ConnectionEdits.changeGatewayName("dx", "Equinix")),
                Map.entry("Change ASN of dx to 64520", ConnectionEdits.changeGatewayAsn("dx", 64520)),
                Map.entry("Clear networks of dx", ConnectionEdits.changeGatewayNetworks("dx", List.of())),
                Map.entry("Change VPCs of dx to billing", ConnectionEdits.changeGatewayVpcs("dx", List.of("billing"))),
                Map.entry("Change notes of dx", ConnectionEdits.changeGatewayNotes("dx", "said so")),
                Map.entry("Change account of hub to 111122223333", TransitEdits.changeAccount("hub", "111122223333")),
                Map.entry("Change Region of hub to us-east-1", TransitEdits.changeRegion("hub", "us-east-1")),
                Map.entry(
                        "Change CIDR blocks of hub to 10.99.0.0/24",
                        TransitEdits.changeCidrs("hub", List.of(cidr("10.99.0.0/24")))),
                Map.entry(
                        "Turn on appliance mode of payments@hub",
                        TransitEdits.changeApplianceMode("hub", "payments", true)),
                Map.entry(
                        "Change allowed prefixes of payments to 10.24.0.0/16",
                        TransitEdits.changeAllowedPrefixes("hub", "payments", List.of(cidr("10.24.0.0/16")))),
                Map.entry(
                        "Change prefix list company of main to company, blackhole",
                        TransitEdits.changeReference("hub", "main", REFERENCE, blackhole)),
                Map.entry(
                        "Remove prefix list company from main", TransitEdits.removeReference("hub", "main", REFERENCE)),
                Map.entry(
                        "Change route to company of payments",
                        VpcEdits.changeRoute("payments", ROUTE, new PrefixListRoute(Tier.POD, "company", "hub"))),
                Map.entry("Remove route to company from payments", VpcEdits.removeRoute("payments", ROUTE)),
                Map.entry("Turn off DNS support of payments", VpcEdits.changeDnsSupport("payments", false)),
                Map.entry("Turn off DNS hostnames of payments", VpcEdits.changeDnsHostnames("payments", false)),
                Map.entry("Change id of ingress to shop", LoadBalancerEdits.changeId("payments", "ingress", "shop")),
                Map.entry(
                        "Change type of ingress to network",
                        LoadBalancerEdits.changeType("payments", "ingress", LoadBalancer.Type.NETWORK)),
                Map.entry(
                        "Change scheme of ingress to internet-facing",
                        LoadBalancerEdits.changeScheme("payments", "ingress", LoadBalancer.Scheme.INTERNET_FACING)),
                Map.entry(
                        "Change subnets of ingress to node-a",
                        LoadBalancerEdits.changeSubnets("payments", "ingress", List.of("node-a"))),
                Map.entry(
                        "Remove load balancer ingress from payments", LoadBalancerEdits.remove("payments", "ingress")),
                Map.entry(
                        "Change remote node networks of eks to 10.80.0.0/16",
                        ClusterEdits.changeRemoteNodeNetworks("eks", List.of(cidr("10.80.0.0/16")))),
                Map.entry(
                        "Change remote pod networks of eks to 10.81.0.0/16",
                        ClusterEdits.changeRemotePodNetworks("eks", List.of(cidr("10.81.0.0/16")))));
        return edits.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void eachEditIsNamedChangesTheDesignAndChangesNothingTheSecondTime(String label, Edit edit) {
        assertEquals(label, edit.label());
        Design once = edit.apply(design);
        assertNotSame(design, once);
        assertSame(once, edit.apply(once));
    }

    @Test
    void twoPeeredGatewaysListEachOtherAndNothingPropagates() {
        assertEquals(new Attachment("west", List.of(), "main", List.of()), attachment("hub", "west"));
        assertEquals(new Attachment("hub", List.of(), "all", List.of()), attachment("west", "hub"));
        assertEquals(
                "Peer hub and west",
                TransitEdits.attach(design.network(), "hub", "west").edit().label());
    }

    @Test
    void aPeeringIsTakenFromBothGatewaysWithTheRoutesOverIt() {
        Design apart =
                ElementEdits.remove(new ElementId.OfAttachment("hub", "west")).apply(design);
        TransitGateway west = apart.network().transitGateway("west").orElseThrow();
        assertEquals(List.of(), west.attachments());
        assertEquals(List.of(), west.routeTables().getFirst().routes());
        assertEquals(
                List.of("payments", "stockholm"),
                apart.network().transitGateway("hub").orElseThrow().attachments().stream()
                        .map(Attachment::to)
                        .toList());
    }

    @Test
    void aNewLoadBalancerStandsInOneSubnetOfEachZoneUnderAnIdThatNoSubnetHas() {
        assertEquals(List.of(BALANCER), balancers(design));
        Design two = LoadBalancerEdits.add(design.network().vpc("payments").orElseThrow())
                .apply(design);
        assertEquals(List.of(BALANCER, BALANCER.withId("ingress-2")), balancers(two));
        assertSame(
                design,
                LoadBalancerEdits.changeId("payments", "ingress", "node-a").apply(design));
        ElementId node = new ElementId.OfSubnet("payments", "node-a");
        assertSame(design, ElementEdits.changeId(node, "ingress").apply(design));
    }

    @Test
    void loadBalancersFollowTheirSubnets() {
        ElementId node = new ElementId.OfSubnet("payments", "node-a");
        assertEquals(
                List.of(BALANCER.withSubnets(List.of("first", "node-b"))),
                balancers(ElementEdits.changeId(node, "first").apply(design)));
        assertEquals(
                List.of(BALANCER.withSubnets(List.of("node-b"))),
                balancers(ElementEdits.remove(node).apply(design)));
    }

    private Attachment attachment(String gateway, String to) {
        return design.network()
                .transitGateway(gateway)
                .orElseThrow()
                .attachment(to)
                .orElseThrow();
    }

    private static List<LoadBalancer> balancers(Design of) {
        return of.network().vpc("payments").orElseThrow().loadBalancers();
    }
}
