package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.Suggestion;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class ConnectionFormsTest {
    private static final ElementId DX = new ElementId.OfDirectConnectGateway("dx");
    private static final ElementId COMPANY = new ElementId.OfPrefixList("company");
    private static final ElementId HUB = new ElementId.OfTransitGateway("hub");
    private static final ElementId PAYMENTS = new ElementId.OfVpc("payments");

    private final DocumentModel document = Documents.twoRegions();
    private final InspectorModel inspector = new InspectorModel(
            document, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run));

    @Test
    void everyElementHasAFormOfItsOwn() {
        for (ElementId element : Elements.of(network())) {
            document.select(element);
            assertEquals(element, form().element());
        }
    }

    @Test
    void thePrefixListFormChangesNameMaximumAndEntries() {
        document.select(COMPANY);
        assertEquals("2 entries now", text("max-entries").figure().apply("20"));
        keep("max-entries", "");
        keep("cidrs/1", "172.16.0.0/13");
        run("cidrs", "Add 10.0.0.0/8");
        var list = network().prefixList("company").orElseThrow();
        assertNull(list.maxEntries());
        assertEquals(cidrs("192.168.0.0/16", "172.16.0.0/13", "10.0.0.0/8"), list.cidrs());
        run("cidrs", 0);
        assertEquals(
                cidrs("172.16.0.0/13", "10.0.0.0/8"),
                network().prefixList("company").orElseThrow().cidrs());
        assertEquals(List.of("main", "payments"), links("Used by"));
    }

    @Test
    void theDirectConnectFormChoosesNetworksAndVpcs() {
        document.select(DX);
        pick("networks", "stockholm", "dublin");
        pick("vpcs");
        keep("asn", "64521");
        var gateway = network().directConnectGateway("dx").orElseThrow();
        assertEquals(List.of("stockholm", "dublin"), gateway.networks());
        assertEquals(List.of(), gateway.vpcs());
        assertEquals(64521, gateway.asn());
        assertEquals(List.of("Hub Ireland"), links("Transit gateways"));
        run("attach", "Attach to hub-us");
        assertEquals(
                new Attachment("dx", List.of(), "all", List.of("all")),
                gateway("hub-us").attachment("dx").orElseThrow());
    }

    @Test
    void theTransitGatewayFormHasAccountRegionAndBlocks() {
        document.select(HUB);
        keep("account", "4444-5555-6666");
        keep("region", "eu-north-1");
        keep("cidrs", "10.99.0.0/24, 10.98.0.0/24");
        TransitGateway hub = gateway("hub");
        assertEquals("444455556666", hub.account());
        assertEquals("eu-north-1", hub.region());
        assertEquals(cidrs("10.99.0.0/24", "10.98.0.0/24"), hub.cidrs());
    }

    @Test
    void aPeeringOfGatewaysOffersNoPropagation() {
        document.select(new ElementId.OfAttachment("hub", "hub-us"));
        assertEquals("Transit gateway peering", form().kind());
        assertEquals(
                "Static routes only: nothing propagates over a peering of transit gateways.",
                ((Field.Rows) form().field("propagations")).empty());
    }

    @Test
    void aPeeringThatTheOtherGatewayDoesNotListIsCompletedThere() {
        TransitGateway other = gateway("hub-us");
        document.apply(TransitEdits.change(
                "hub-us",
                "forget",
                was -> was.withAttachments(List.of(other.attachments().get(1)))));
        document.select(new ElementId.OfAttachment("hub", "hub-us"));
        run("missing", "Add it to hub-us");
        assertEquals(
                new Attachment("hub", List.of(), "all", List.of()),
                gateway("hub-us").attachment("hub").orElseThrow());
    }

    @Test
    void anAttachedVpcTakesApplianceModeAndAnAttachedDirectConnectGatewayAllowedPrefixes() {
        document.select(new ElementId.OfAttachment("hub", "inspection"));
        toggle("appliance-mode", false);
        assertFalse(gateway("hub").attachment("inspection").orElseThrow().applianceMode());
        document.select(new ElementId.OfAttachment("hub", "dx"));
        keep("allowed-prefixes", "10.24.0.0/16, 10.25.0.0/24");
        assertEquals(
                cidrs("10.24.0.0/16", "10.25.0.0/24"),
                gateway("hub").attachment("dx").orElseThrow().allowedPrefixes());
    }

    @Test
    void aRouteTableRefersToPrefixLists() {
        document.select(new ElementId.OfRouteTable("hub", "main"));
        choose("prefix-lists/0/via", "dx");
        assertEquals(List.of(new PrefixListReference("company", "dx")), references());
        run("prefix-lists", "Add reference");
        assertEquals(
                List.of(new PrefixListReference("company", "dx"), new PrefixListReference("company", null)),
                references());
        run("prefix-lists", 0);
        assertEquals(List.of(new PrefixListReference("company", null)), references());
    }

    @Test
    void aVpcHasDnsLoadBalancersAndRoutesToPrefixLists() {
        document.select(PAYMENTS);
        toggle("dns-hostnames", false);
        choose("load-balancers/0/type", "network");
        choose("load-balancers/0/scheme", "internet-facing");
        pick("load-balancers/0/subnets", "public-a", "public-b");
        choose("prefix-lists/0/tier", "pod");
        Vpc vpc = network().vpc("payments").orElseThrow();
        assertFalse(vpc.dnsHostnames());
        assertEquals(
                List.of(new LoadBalancer(
                        "ingress",
                        LoadBalancer.Type.NETWORK,
                        LoadBalancer.Scheme.INTERNET_FACING,
                        List.of("public-a", "public-b"))),
                vpc.loadBalancers());
        assertEquals(List.of(new PrefixListRoute(Tier.POD, "company", "hub")), vpc.prefixListRoutes());
        assertEquals(
                new Entry.Refused("node-a is taken; ids have to differ."),
                text("load-balancers/0").entry().apply("node-a"));
    }

    @Test
    void aClusterHasRemoteNetworks() {
        document.select(new ElementId.OfCluster("payments-eks"));
        keep("remote-node-networks", "10.82.0.0/16");
        keep("remote-pod-networks", "");
        var cluster = network().cluster("payments-eks").orElseThrow();
        assertEquals(cidrs("10.82.0.0/16"), cluster.remoteNodeNetworks());
        assertEquals(List.of(), cluster.remotePodNetworks());
    }

    @Test
    void whatIsAttachedIsFoundByNameOrId() {
        document.select(HUB);
        assertEquals(
                List.of(
                        new Suggestion("reporting", "VPC"),
                        new Suggestion("archive", "VPC"),
                        new Suggestion("stockholm", "Stockholm · network")),
                text("attach").suggestions().apply(""));
        assertEquals(
                new Entry.Refused("There is no VPC, network or gateway called stock to add; stockholm there is."),
                text("attach").entry().apply("stock"));
        keep("attach", "stockholm");
        assertEquals(
                new Attachment("stockholm", List.of(), "main", List.of("main")),
                gateway("hub").attachment("stockholm").orElseThrow());
        assertInstanceOf(Entry.Refused.class, text("attach").entry().apply("Stockholm"));
    }

    @Test
    void quotasAreAddedSetAndCleared() {
        document.clearSelection();
        assertEquals("AWS gives 5", text("quotas/ipv4CidrsPerVpc").figure().apply("10"));
        assertEquals("AWS raises it to 50 at most.", advice("quotas/ipv4CidrsPerVpc", "60"));
        assertEquals("", advice("quotas/ipv4CidrsPerVpc", "50"));
        keep("quotas/ipv4CidrsPerVpc", "12");
        run("quotas", "Subnets per VPC: 200");
        run("quotas", 1);
        assertEquals(
                Map.of("ipv4CidrsPerVpc", 12, "subnetsPerVpc", 200), network().quotas());
    }

    @Test
    void idsOfZonesAreSaid() {
        document.clearSelection();
        keep("zone-ids/eu-west-1b", "euw1-az3");
        keep("zone-ids/eu-west-1a", "");
        assertEquals(Map.of("eu-west-1b", "euw1-az3"), network().zoneIds());
        assertInstanceOf(
                Entry.Refused.class, text("zone-ids/eu-west-1a").entry().apply("eu-west-1a"));
    }

    @Test
    void acceptedProblemsAreListedReasonedAnewAndWithdrawn() {
        document.clearSelection();
        keep("accepted/0/why", "The load test is in May.");
        assertEquals(
                List.of(new Acceptance("pods-exceed-capacity", "general", "The load test is in May.")),
                network().accepted());
        run("accepted", 0);
        assertEquals(List.of(), network().accepted());
    }

    private Network network() {
        return document.design().network();
    }

    private TransitGateway gateway(String id) {
        return network().transitGateway(id).orElseThrow();
    }

    private List<PrefixListReference> references() {
        return gateway("hub").routeTable("main").orElseThrow().prefixListReferences();
    }

    private Form form() {
        return Objects.requireNonNull(inspector.form());
    }

    private Field.Text text(String key) {
        return (Field.Text) form().field(key);
    }

    private void keep(String key, String typed) {
        inspector.keep((Entry.Accepted) text(key).entry().apply(typed));
    }

    private String advice(String key, String typed) {
        return ((Entry.Accepted) text(key).entry().apply(typed)).advice();
    }

    private void choose(String key, String option) {
        inspector.keep(
                (Entry.Accepted) ((Field.Choice) form().field(key)).entry().apply(option));
    }

    private void pick(String key, String... picked) {
        inspector.apply(((Field.Picks) form().field(key)).edit().apply(List.of(picked)));
    }

    private void toggle(String key, boolean on) {
        inspector.apply(((Field.Toggle) form().field(key)).edit().apply(on));
    }

    /// Runs the addition of that label.
    private void run(String rows, String label) {
        inspector.run(((Field.Rows) form().field(rows))
                .additions().stream()
                        .filter(action -> action.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    /// Removes a row.
    private void run(String rows, int row) {
        inspector.run(
                ((Field.Rows) form().field(rows)).rows().get(row).actions().getLast());
    }

    private List<String> links(String section) {
        return form().sections().stream()
                .filter(each -> each.title().equals(section))
                .flatMap(each -> each.fields().stream())
                .filter(Field.Link.class::isInstance)
                .map(field -> ((Field.Link) field).text())
                .toList();
    }

    private static List<Cidr> cidrs(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
