package org.cidrloom.app;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.document.file.DesignFile;
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

    private MouseAndKeys hands;
    private DrawingHands drawing;
    private FormHands form;

    @BeforeEach
    void take() {
        hands = new MouseAndKeys(window);
        drawing = new DrawingHands(window, hands);
        form = new FormHands(window, hands);
    }

    @Test
    void hubAndSpokeIsDrawnFromNothing() throws Exception {
        hands.keys(KeyCode.CONTROL, KeyCode.N);
        hands.until(
                "a design is open",
                () -> window.services().document().openProperty().get());
        design();
        hub();
        prod();
        test();
        shared();
        drawing.fit();
        window.pictures("hub-and-spoke");
        assertIsTheSample();
        assertTrue(hands.gestures() < 440, hands.counts());
    }

    private void design() {
        form.field("name", "hub-and-spoke");
        form.press("add.tags");
        form.field("tags/Owner/value", "network");
        pool("prod-range", "Production", "10.40.0.0/14");
        pool("test-range", "Test", "10.44.0.0/14");
        pool("shared-range", "Shared services", "10.48.0.0/16");
    }

    private void pool(String id, String name, String cidr) {
        drawing.nothing();
        form.press("add.add-pool");
        form.field("id", id);
        form.field("name", name);
        form.field("cidr", cidr);
    }

    private void hub() {
        drawing.bring(Part.NETWORK, 40, 200);
        drawing.rename("on-prem");
        form.field("name", "On premises");
        form.field("cidrs/0", "192.168.0.0/17");
        drawing.bring(Part.TRANSIT_GATEWAY, 300, 180);
        drawing.rename("hub");
        form.field("name", "Company hub");
        form.field("account", "333333333333");
        form.follow(new OfRouteTable("hub", "main"));
        form.field("id", "prod");
        for (String table : List.of("test", "shared")) {
            drawing.select(HUB);
            form.press("add.add-table");
            form.field("id", table);
        }
        drawing.connect(SITE, HUB);
        form.attachment("shared", "prod", "test", "shared");
    }

    private void prod() {
        vpc("prod-shop", "10.40.0.0");
        form.press("field.internet");
        form.choose("nat", "One in each zone");
        tier("prod-shop", Part.NODE_SUBNETS, "node");
        drawing.bringInto(Part.PUBLIC_SUBNETS, new OfVpc("prod-shop"));
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
        drawing.fit();
        drawing.bring(Part.VPC, 500, 40);
        drawing.rename(id);
        drawing.zoomTo();
        drawing.block(new OfVpc(id), block(id), network + "/20");
        form.field("account", "111111111111");
    }

    private String block(String vpc) {
        return drawing.network()
                .vpc(vpc)
                .orElseThrow()
                .cidrs()
                .getFirst()
                .cidr()
                .toString();
    }

    /// Three subnets of a /22 each: they come as /24, and one of the three that are selected then is pulled.
    private void tier(String vpc, Part part, String tier) {
        drawing.bringInto(part, new OfVpc(vpc));
        drawing.pull(new OfSubnet(vpc, tier + "-b"), 2);
    }

    private void blocks(String vpc, String tier, String... blocks) {
        drawing.fit();
        drawing.select(new OfVpc(vpc));
        drawing.zoomTo();
        for (int i = 0; i < blocks.length; i++) {
            OfSubnet id = new OfSubnet(vpc, tier + "-" + ZONES.get(i));
            Subnet subnet =
                    drawing.network().vpc(vpc).orElseThrow().subnet(id.subnet()).orElseThrow();
            drawing.block(id, subnet.cidr().toString(), blocks[i]);
        }
    }

    private void attach(String vpc) {
        drawing.fit();
        drawing.connect(new OfVpc(vpc), HUB);
        form.attachment("prod", "prod", "shared");
    }

    private void cluster() {
        drawing.bringInto(Part.CLUSTER, new OfVpc("prod-shop"));
        form.choose("endpoint-access", "Private");
        form.field("access-cidrs", "192.168.0.0/17");
        form.field("service-cidr", "172.20.0.0/16");
        form.choose("delivery/by", "EKS add-on");
        form.field("warm-ip", "5");
        form.field("min-ip", "15");
        form.press("add.add-group");
        group(6, 12, 24, 300);
    }

    private void group(int min, int desired, int max, int pods) {
        form.field("max", Integer.toString(max));
        form.field("desired", Integer.toString(desired));
        form.field("min", Integer.toString(min));
        form.field("pods", Integer.toString(pods));
    }

    /// A VPC as another one, with a cluster of other numbers.
    private void twin(String of, String id, int min, int desired, int max, int pods) {
        copy(of, id);
        String cluster = drawing.network().clusters().getLast().id();
        form.follow(new OfCluster(cluster));
        form.field("id", id + "-eks");
        form.follow(new OfNodeGroup(id + "-eks", "general"));
        group(min, desired, max, pods);
    }

    private void copy(String of, String id) {
        drawing.fit();
        drawing.select(new OfVpc(of));
        drawing.duplicate();
        drawing.rename(id);
    }

    /// More of the same, each a duplicate of the one before.
    private void more(String environment, String... names) {
        for (String name : names) {
            drawing.duplicate();
            drawing.rename(environment + "-" + name);
        }
    }

    /// Gives the selected copy what makes it one of another environment.
    private void become(String id, String block, String account, String association, String... propagations) {
        drawing.zoomTo();
        drawing.block(new OfVpc(id), block(id), block);
        form.field("account", account);
        form.follow(new OfAttachment("hub", id));
        form.attachment(association, propagations);
        drawing.fit();
        drawing.select(new OfVpc(id));
    }

    private void test() {
        String account = "222222222222";
        twin("prod-shop", "test-shop", 3, 3, 6, 60);
        drawing.fit();
        drawing.select(new OfVpc("test-shop"));
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

    /// All of the sample but the service quotas, which are no part of the drawing, and what [InOrder] leaves out.
    private void assertIsTheSample() throws Exception {
        Network sample = InOrder.of(requireNonNull(
                        DesignFile.read(JourneyWindow.sample("hub-and-spoke")).design())
                .network()
                .withQuotas(Map.of()));
        Network drawn = InOrder.of(drawing.network());
        for (Vpc vpc : sample.vpcs()) {
            assertEquals(vpc, drawn.vpc(vpc.id()).orElseThrow());
        }
        assertEquals(sample.transitGateways(), drawn.transitGateways());
        assertEquals(sample, drawn);
    }
}
