package org.cidrloom.app;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.canvas.CanvasModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Draws a network on the canvas by mouse: a hub with two spokes and a site.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class CanvasJourneyTest {
    private static final ElementId HUB = new OfTransitGateway("tgw-1");
    private static final ElementId ONE = new OfVpc("vpc-1");
    private static final ElementId TWO = new OfVpc("vpc-2");
    private static final ElementId SITE = new OfNetwork("network-1");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
        Design empty = Design.empty("drawn", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        robot.interact(() -> services.document().open(null, empty, List.of(), false));
    }

    private CanvasModel canvas() {
        return services.canvas();
    }

    private Design design() {
        return services.document().design();
    }

    private Point2D onScreen(double x, double y) {
        Node node = robot.lookup("#canvas").query();
        return node.localToScreen(x, y);
    }

    private Box box(ElementId element) {
        return canvas().inWindow(element).orElseThrow();
    }

    /// The middle of a side of an element's box, on the screen.
    private Point2D left(ElementId element) {
        return onScreen(box(element).x(), box(element).centreY());
    }

    private Point2D right(ElementId element) {
        return onScreen(box(element).right(), box(element).centreY());
    }

    private Point2D middle(ElementId element) {
        return onScreen(box(element).centreX(), box(element).centreY());
    }

    /// Brings a part from the palette. Headless Monocle has no drag-and-drop between nodes, so this enters where the
    /// canvas takes a dragged part over.
    private void bring(Part part, double x, double y) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    canvas().pointer().dragOver(part, new Point(x, y));
                    canvas().pointer().drop();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void shown(ElementId element) throws Exception {
        until(
                element + " is drawn",
                () -> canvas().drawingProperty().get().place(element).isPresent());
    }

    private void pull(Point2D from, Point2D to) {
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to);
    }

    @Test
    void aHubWithTwoSpokesAndASiteIsDrawnByMouse() throws Exception {
        bring(Part.TRANSIT_GATEWAY, 180, 60);
        shown(HUB);
        WaitForAsyncUtils.asyncFx(() -> canvas().window()
                        .zoomBy(0.7 / canvas().viewportProperty().get().zoom(), new Point(0, 0)))
                .get();
        bring(Part.NETWORK, 20, 60);
        bring(Part.VPC, 460, 40);
        bring(Part.VPC, 460, 260);
        shown(TWO);
        bring(Part.NODE_SUBNETS, box(ONE).centreX(), box(ONE).centreY());
        until(
                "the subnets are drawn",
                () -> canvas().drawingProperty().get().placed().size() >= 6);
        WaitForAsyncUtils.asyncFx(() -> canvas().window().zoomToFit()).get();
        WaitForAsyncUtils.waitForFxEvents();

        robot.moveTo(middle(HUB));
        pull(left(ONE), middle(HUB));
        window.pictures("canvas-connect");
        robot.release(MouseButton.PRIMARY);
        shown(new OfAttachment("tgw-1", "vpc-1"));
        robot.moveTo(middle(TWO));
        pull(left(TWO), middle(HUB));
        robot.release(MouseButton.PRIMARY);
        shown(new OfAttachment("tgw-1", "vpc-2"));
        robot.moveTo(middle(SITE));
        pull(right(SITE), middle(HUB));
        robot.release(MouseButton.PRIMARY);

        shown(new OfAttachment("tgw-1", "network-1"));
        assertEquals(
                List.of("transit-a", "transit-b"),
                gateway().attachment("vpc-1").map(Attachment::subnets).orElseThrow());
        pull(left(SITE), middle(ONE));
        window.pictures("canvas-refused");
        robot.release(MouseButton.PRIMARY);
        assertEquals(3, gateway().attachments().size());

        pull(right(ONE), middle(TWO));
        robot.release(MouseButton.PRIMARY);
        shown(new OfPeering("vpc-1", "vpc-2"));
        assertEquals(List.of(new Peering("vpc-1", "vpc-2")), design().network().peerings());

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.asyncFx(() -> services.document().reveal(ONE)).get();
        robot.doubleClickOn(text("10.0.1.0/24"));
        until(
                "the block is edited",
                () -> robot.lookup("#in-place-text").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("10.0.2.1/24");
        window.pictures("canvas-in-place-refused");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("10.4.0.0/24");
        until("the canvas shows it", () -> isDrawn("10.4.0.64/26"));
        window.pictures("canvas-in-place");
        robot.type(KeyCode.ENTER);
        assertEquals(
                "10.4.0.0/24",
                design().network()
                        .vpc("vpc-1")
                        .orElseThrow()
                        .cidrs()
                        .getFirst()
                        .cidr()
                        .toString());
        assertEquals(
                "10.4.0.64/26",
                design().network()
                        .vpc("vpc-1")
                        .orElseThrow()
                        .subnets()
                        .get(1)
                        .cidr()
                        .toString());

        assertEquals(
                Cidr.parse("10.4.0.0/24"), services.document().blockProperty().get());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        shown(new OfVpc("vpc-3"));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        shown(new OfVpc("vpc-4"));
        assertEquals(4, design().network().vpcs().size());
    }

    @Test
    void aSubnetIsResizedAndCarriedByMouse() throws Exception {
        bring(Part.VPC, 300, 60);
        shown(ONE);
        bring(Part.NODE_SUBNETS, box(ONE).centreX(), box(ONE).centreY());
        OfSubnet first = new OfSubnet("vpc-1", "node-a");
        OfSubnet second = new OfSubnet("vpc-1", "node-b");
        shown(second);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.asyncFx(() -> services.document().reveal(ONE)).get();
        WaitForAsyncUtils.waitForFxEvents();

        Point2D side = right(second).subtract(2, 0);
        pull(side, side.subtract(32, 0));
        window.pictures("canvas-resize");
        robot.release(MouseButton.PRIMARY);
        until("it is smaller", () -> prefixLength("node-b") == 27);

        pull(middle(first), middle(second));
        window.pictures("canvas-relocate");
        robot.release(MouseButton.PRIMARY);
        until("it is in the other zone", () -> subnet("node-a").zone().equals("eu-west-1b"));

        bring(Part.NETWORK, 20, 60);
        shown(SITE);
        Point2D site = onScreen(box(SITE).x() + 60, box(SITE).y() + 20);
        double down = box(ONE).y() - box(SITE).y() + 3;
        pull(site, site.add(0, down));
        window.pictures("canvas-snap");
        robot.release(MouseButton.PRIMARY);
    }

    private int prefixLength(String id) {
        return subnet(id).cidr().prefixLength();
    }

    private Subnet subnet(String id) {
        return design().network().vpc("vpc-1").orElseThrow().subnet(id).orElseThrow();
    }

    private boolean isDrawn(String text) {
        return canvas().drawingProperty().get().shapes().stream()
                .anyMatch(shape ->
                        shape instanceof Shape.Text words && words.text().equals(text));
    }

    /// The middle of a text on the screen.
    private Point2D text(String wanted) {
        Box box = canvas().drawingProperty().get().shapes().stream()
                .filter(shape -> shape instanceof Shape.Text words
                        && words.text().equals(wanted)
                        && words.mark().detail() == Detail.NEAR)
                .map(shape -> canvas().inWindow(shape.bounds()))
                .findFirst()
                .orElseThrow();
        return onScreen(box.centreX(), box.centreY());
    }

    private TransitGateway gateway() {
        return design().network().transitGateway("tgw-1").orElseThrow();
    }
}
