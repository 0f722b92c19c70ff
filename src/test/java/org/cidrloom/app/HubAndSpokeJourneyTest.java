package org.cidrloom.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The sample of thirty VPCs on one transit gateway, drawn whole from an empty design, as somebody would who has never
/// seen the manual: parts are dragged, edges are pulled, names and blocks are typed where they stand, and what there
/// are many of is drawn once and duplicated.
@SuppressWarnings("NullAway.Init") // the hands are made before each test
final class HubAndSpokeJourneyTest {
    private static final ElementId HUB = new OfTransitGateway("hub");
    private static final ElementId SITE = new OfNetwork("on-prem");
    private static final List<String> ZONES = List.of("a", "b", "c");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private DrawingHands hands;

    @BeforeEach
    void take() {
        hands = new DrawingHands(window);
    }

    @Test
    void hubAndSpokeIsDrawnFromNothing() throws Exception {
        hands.keys(KeyCode.CONTROL, KeyCode.N);
        hands.open();
        design();
        hub();
        prod();
        test();
        shared();
        hands.fit();
        window.pictures("hub-and-spoke");
        assertIsTheSample();
        assertTrue(hands.gestures() < 430, hands.counts());
    }

    private void design() {
        hands.field("name", "hub-and-spoke");
        hands.press("add.tags");
        hands.field("tags/Owner/value", "network");
        pool("prod-range", "Production", "10.40.0.0/14");
        pool("test-range", "Test", "10.44.0.0/14");
        pool("shared-range", "Shared services", "10.48.0.0/16");
    }

    private void pool(String id, String name, String cidr) {
        hands.nothing();
        hands.press("add.add-pool");
        hands.field("id", id);
        hands.field("name", name);
        hands.field("cidr", cidr);
    }

    private void hub() {
        hands.bring(Part.NETWORK, 40, 200);
        hands.rename("on-prem");
        hands.field("name", "On premises");
        hands.field("cidrs/0", "192.168.0.0/17");
        hands.bring(Part.TRANSIT_GATEWAY, 300, 180);
        hands.rename("hub");
        hands.field("name", "Company hub");
        hands.field("account", "333333333333");
        hands.follow(new OfRouteTable("hub", "main"));
        hands.field("id", "prod");
        for (String table : List.of("test", "shared")) {
            hands.select(HUB);
            hands.press("add.add-table");
            hands.field("id", table);
        }
        hands.connect(SITE, HUB);
        hands.attachment("shared", "prod", "test", "shared");
    }

    private void prod() {
        vpc("prod-shop", "10.40.0.0");
        hands.press("field.internet");
        hands.choose("nat", "One in each zone");
        tier("prod-shop", Part.NODE_SUBNETS, "node");
        hands.bringInto(Part.PUBLIC_SUBNETS, new OfVpc("prod-shop"));
        blocks("prod-shop", "public", "10.40.12.0/26", "10.40.12.64/26", "10.40.12.128/26");
        attach("prod-shop");
        blocks("prod-shop", "transit", "10.40.15.192/28", "10.40.15.208/28", "10.40.15.224/28");
        cluster();
        twin("prod-shop", "prod-payments", 3, 6, 12, 140);

        vpc("prod-orders", "10.40.32.0");
        tier("prod-orders", Part.PRIVATE_SUBNETS, "private");
        attach("prod-orders");
        blocks("prod-orders", "transit", "10.40.47.192/28", "10.40.47.208/28", "10.40.47.224/28");
        copy("prod-orders", "prod-search");
        more("prod", "catalogue", "billing", "ledger", "fraud", "mail", "reports", "media", "partner");
    }

    private void vpc(String id, String network) {
        hands.fit();
        hands.bring(Part.VPC, 500, 40);
        hands.rename(id);
        hands.zoomTo();
        hands.block(new OfVpc(id), block(id), network + "/20");
        hands.field("account", "111111111111");
    }

    private String block(String vpc) {
        return hands.network().vpc(vpc).orElseThrow().cidrs().getFirst().cidr().toString();
    }

    /// Three subnets of a /22 each: they come as /24, and one of the three that are selected then is pulled.
    private void tier(String vpc, Part part, String tier) {
        hands.bringInto(part, new OfVpc(vpc));
        hands.pull(new OfSubnet(vpc, tier + "-b"), 2);
    }

    private void blocks(String vpc, String tier, String... blocks) {
        hands.fit();
        hands.select(new OfVpc(vpc));
        hands.zoomTo();
        for (int i = 0; i < blocks.length; i++) {
            OfSubnet id = new OfSubnet(vpc, tier + "-" + ZONES.get(i));
            Subnet subnet =
                    hands.network().vpc(vpc).orElseThrow().subnet(id.subnet()).orElseThrow();
            hands.block(id, subnet.cidr().toString(), blocks[i]);
        }
    }

    private void attach(String vpc) {
        hands.fit();
        hands.connect(new OfVpc(vpc), HUB);
        hands.attachment("prod", "prod", "shared");
    }

    private void cluster() {
        hands.bringInto(Part.CLUSTER, new OfVpc("prod-shop"));
        hands.choose("endpoint-access", "Private");
        hands.field("access-cidrs", "192.168.0.0/17");
        hands.field("service-cidr", "172.20.0.0/16");
        hands.choose("delivery/by", "EKS add-on");
        hands.field("warm-ip", "5");
        hands.field("min-ip", "15");
        hands.press("add.add-group");
        group(6, 12, 24, 300);
    }

    private void group(int min, int desired, int max, int pods) {
        hands.field("max", Integer.toString(max));
        hands.field("desired", Integer.toString(desired));
        hands.field("min", Integer.toString(min));
        hands.field("pods", Integer.toString(pods));
    }

    /// A VPC as another one, with a cluster of other numbers.
    private void twin(String of, String id, int min, int desired, int max, int pods) {
        copy(of, id);
        String cluster = hands.network().clusters().getLast().id();
        hands.follow(new OfCluster(cluster));
        hands.field("id", id + "-eks");
        hands.follow(new OfNodeGroup(id + "-eks", "general"));
        group(min, desired, max, pods);
    }

    private void copy(String of, String id) {
        hands.fit();
        hands.select(new OfVpc(of));
        hands.keys(KeyCode.CONTROL, KeyCode.D);
        hands.rename(id);
    }

    /// More of the same, each a duplicate of the one before.
    private void more(String environment, String... names) {
        for (String name : names) {
            hands.keys(KeyCode.CONTROL, KeyCode.D);
            hands.rename(environment + "-" + name);
        }
    }

    /// Gives the selected copy what makes it one of another environment.
    private void become(String id, String block, String account, String association, String... propagations) {
        hands.zoomTo();
        hands.block(new OfVpc(id), block(id), block);
        hands.field("account", account);
        hands.follow(new OfAttachment("hub", id));
        hands.attachment(association, propagations);
        hands.fit();
        hands.select(new OfVpc(id));
    }

    private void test() {
        String account = "222222222222";
        twin("prod-shop", "test-shop", 3, 3, 6, 60);
        hands.fit();
        hands.select(new OfVpc("test-shop"));
        become("test-shop", "10.44.0.0/20", account, "test", "test", "shared");
        copy("prod-orders", "test-payments");
        become("test-payments", "10.44.16.0/20", account, "test", "test", "shared");
        more("test", "orders", "search", "catalogue", "billing", "ledger", "fraud", "mail", "reports");
        copy("test-reports", "test-media");
        become("test-media", "10.40.160.0/20", account, "None: it can send nowhere");
        copy("test-media", "test-partner");
        become("test-partner", "10.40.176.0/20", account, "None: it can send nowhere");
    }

    private void shared() {
        copy("prod-orders", "shared-dns");
        become("shared-dns", "10.48.0.0/20", "333333333333", "shared", "prod", "test", "shared");
        more("shared", "ci", "logging", "directory", "artifacts", "monitoring");
    }

    /// All of the sample but the service quotas, which are no part of the drawing, and the order in which elements were
    /// added.
    private void assertIsTheSample() throws Exception {
        Network sample = requireNonNull(
                        DesignFile.read(JourneyWindow.sample("hub-and-spoke")).design())
                .network();
        Network drawn = hands.network();
        assertEquals(sample.name(), drawn.name());
        assertEquals(sample.region(), drawn.region());
        assertEquals(sample.zones(), drawn.zones());
        assertEquals(sample.tags(), drawn.tags());
        assertEquals(sample.addressPools(), drawn.addressPools());
        assertEquals(
                sample.networks(),
                drawn.networks().stream()
                        .map(each -> each.withFormerIds(List.of()))
                        .toList());
        assertAlike(vpcs(sample), vpcs(drawn));
        assertAlike(clusters(sample), clusters(drawn));
        TransitGateway hub = sample.transitGateways().getFirst();
        TransitGateway mine = drawn.transitGateways().getFirst();
        assertAlike(attachments(hub), attachments(mine));
        assertEquals(List.of(), drawn.peerings());
        assertTrue(drawn.transitGateways().size() == 1);
    }

    private static <T> void assertAlike(Map<String, T> sample, Map<String, T> drawn) {
        assertEquals(sample.keySet(), drawn.keySet());
        sample.forEach((id, each) -> assertEquals(each, drawn.get(id), id));
    }

    private static Map<String, Vpc> vpcs(Network network) {
        Map<String, Vpc> all = new TreeMap<>();
        network.vpcs().forEach(vpc -> {
            List<Subnet> sorted = new ArrayList<>(vpc.subnets());
            sorted.sort(Comparator.comparing(Subnet::id));
            all.put(vpc.id(), vpc.with(v -> v.formerIds(List.of()).subnets(sorted)));
        });
        return all;
    }

    private static Map<String, Cluster> clusters(Network network) {
        Map<String, Cluster> all = new TreeMap<>();
        network.clusters().forEach(cluster -> all.put(cluster.id(), cluster.withFormerIds(List.of())));
        return all;
    }

    private static Map<String, Attachment> attachments(TransitGateway gateway) {
        Map<String, Attachment> all = new TreeMap<>();
        gateway.attachments().forEach(each -> {
            List<String> sorted = new ArrayList<>(each.propagations());
            Collections.sort(sorted);
            all.put(each.to(), each.withPropagations(sorted));
        });
        return all;
    }
}
