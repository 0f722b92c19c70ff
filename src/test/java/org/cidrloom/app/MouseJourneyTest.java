package org.cidrloom.app;

import java.util.List;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// The first scenario of the samples, fifty addresses, drawn from an empty design with the mouse: parts are dragged
/// from the palette, edges are pulled, blocks are typed where they stand, and the rest is clicked in the inspector.
/// Keys type texts, and one looks closer at a VPC.
@SuppressWarnings("NullAway.Init") // the hands are made before each test
final class MouseJourneyTest {
    private static final ElementId HUB = new OfTransitGateway("hub");
    private static final ElementId DEV = new OfVpc("dev");
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
    void fiftyAddressesIsDrawnWithTheMouse() throws Exception {
        hands.click("start-file-new");
        hands.until(
                "a design is open",
                () -> window.services().document().openProperty().get());
        design();
        company();
        dev();
        attach();
        routes();
        cluster();
        drawing.nothing();
        hands.until(
                "no error is left",
                () -> window.services().document().findingsProperty().get().stream()
                        .noneMatch(finding -> finding.severity() == Severity.ERROR));
        drawing.fit();
        window.pictures("mouse-journey");
        assertIsTheSample();
    }

    private void design() {
        form.field("name", "fifty-addresses");
        form.press("add.tags");
        form.field("tags/Owner/value", "platform");
        form.press("add.add-pool");
        form.field("id", "corp");
        form.field("name", "Company range for eu-west-1");
        form.field("cidr", "10.24.0.0/16");
    }

    private void company() {
        drawing.bring(Part.NETWORK, 40, 300);
        form.field("id", "on-prem");
        form.field("name", "On premises");
        form.field("cidrs/0", "192.168.1.0/24");
        form.press("add.cidrs");
        form.field("cidrs/1", "192.168.2.0/24");
        drawing.bring(Part.TRANSIT_GATEWAY, 300, 300);
        form.field("id", "hub");
        form.field("name", "Company hub");
        form.tick("field.existing");
        existing("vpc-1", "VPC-1", 20, "10.0.0.0/16");
        existing("vpc-2", "VPC-2", 140, "10.22.0.0/16");
    }

    private void existing(String id, String name, double y, String block) {
        drawing.bring(Part.VPC, 560, y);
        form.field("name", name);
        form.tick("field.existing");
        block(id, block);
    }

    private void block(String vpc, String block) {
        drawing.block(
                new OfVpc(vpc),
                drawing.network()
                        .vpc(vpc)
                        .orElseThrow()
                        .cidrs()
                        .getFirst()
                        .cidr()
                        .toString(),
                block);
    }

    private void dev() {
        drawing.bring(Part.VPC, 560, 270);
        form.field("id", "dev");
        form.field("name", "dev");
        block("dev", "10.24.56.128/25");
        form.tick("field.internet");
        form.choose("nat", "One in each zone");
        drawing.bringInto(Part.NODE_SUBNETS, DEV);
        tier("node", "10.24.56.128/26", "10.24.56.192/27", "10.24.56.224/27");
        drawing.select(DEV);
        form.add("cidrs", "Add non-routable 100.64.0.0/16");
        drawing.bringInto(Part.POD_SUBNETS, DEV);
        tier("pod", "100.64.0.0/19", "100.64.32.0/19", "100.64.64.0/19");
        drawing.bringInto(Part.PUBLIC_SUBNETS, DEV);
        tier("public", "100.64.128.64/28", "100.64.128.80/28", "100.64.128.96/28");
    }

    /// Gives the subnets of a tier their blocks; the last first, so that each grows into what is free.
    private void tier(String tier, String... blocks) {
        drawing.select(DEV);
        drawing.zoomTo();
        for (int i = blocks.length - 1; i >= 0; i--) {
            OfSubnet id = new OfSubnet("dev", tier + "-" + ZONES.get(i));
            String was = drawing.network()
                    .vpc("dev")
                    .orElseThrow()
                    .subnet(id.subnet())
                    .orElseThrow()
                    .cidr()
                    .toString();
            if (!was.equals(blocks[i])) {
                drawing.block(id, was, blocks[i]);
            }
        }
    }

    private void attach() {
        drawing.fit();
        for (ElementId end : List.of(new OfVpc("vpc-1"), new OfVpc("vpc-2"), new OfNetwork("on-prem"))) {
            drawing.connect(end, HUB);
            form.attachment("main", "main");
        }
        drawing.connect(DEV, HUB);
        form.attachment("main");
        tier("transit", "100.64.128.0/28", "100.64.128.16/28", "100.64.128.32/28");
    }

    private void routes() {
        drawing.select(DEV);
        for (String destination : List.of("10.0.0.0/8", "192.168.0.0/16")) {
            int number = drawing.network().vpc("dev").orElseThrow().routes().size();
            form.press("add.routes");
            form.field("routes/" + number, destination);
        }
        drawing.select(HUB);
        form.follow(new OfRouteTable("hub", "main"));
        form.press("add.routes");
        form.field("routes/0", "10.24.56.128/25");
        form.choose("routes/0/via", "dev");
        form.press("add.routes");
        form.field("routes/1", "100.64.0.0/10");
    }

    private void cluster() {
        drawing.bringInto(Part.CLUSTER, DEV);
        form.field("id", "dev-cluster");
        form.choose("endpoint-access", "Private");
        form.field("access-cidrs", "10.0.0.0/8");
        form.field("service-cidr", "172.20.0.0/16");
        form.tick("field.custom-networking");
        form.add("eniconfigs", "Add one for every zone");
        form.field("warm-eni", "1");
        form.press("add.add-group");
        form.field("types/0", "t3.medium");
        form.field("desired", "3");
        form.field("min", "3");
        form.field("max", "6");
        form.field("pods", "28");
        form.field("host-pods", "2");
    }

    /// All of the sample but what [InOrder] leaves out.
    private void assertIsTheSample() throws Exception {
        Network sample = InOrder.of(requireNonNull(
                        DesignFile.read(JourneyWindow.sample("fifty-addresses")).design())
                .network());
        Network drawn = InOrder.of(drawing.network());
        for (Vpc vpc : sample.vpcs()) {
            assertEquals(vpc, drawn.vpc(vpc.id()).orElseThrow());
        }
        assertEquals(sample.transitGateways(), drawn.transitGateways());
        assertEquals(sample.clusters(), drawn.clusters());
        assertEquals(sample, drawn);
    }
}
