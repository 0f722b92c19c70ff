package org.cidrloom.app;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.cidrloom.bench.Estates;
import org.cidrloom.diagram.Box;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static java.util.Objects.requireNonNull;
import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is done to several elements of the canvas at once, by context menu, keys and mouse: three VPCs, askew.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class ArrangingJourneyTest {
    private static final ElementId ONE = new OfVpc("one");
    private static final ElementId TWO = new OfVpc("two");
    private static final ElementId THREE = new OfVpc("three");
    private static final ElementId NODE_A = new OfSubnet("one", "node-a");
    private static final ElementId NODE_B = new OfSubnet("one", "node-b");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void open() {
        services = window.services();
        robot.interact(() -> services.document().open(null, design(), List.of(), false));
        until("it is drawn", () -> drawn(THREE));
        robot.interact(() -> services.canvas().window().zoomToFit());
    }

    private static Design design() {
        Vpc one = vpc("one", "10.0.0.0/24")
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.64/26"))));
        Vpc two = vpc("two", "10.0.1.0/24", "10.0.4.0/24");
        Design empty = Design.empty("askew", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(one, two, vpc("three", "10.0.2.0/24"))))
                .withDrawing(new Drawing(Map.of(
                        "one", new Position(0, 0), "two", new Position(120, 440), "three", new Position(40, 720))));
    }

    private static Vpc vpc(String id, String... blocks) {
        return Vpc.of(
                id,
                List.of(blocks).stream()
                        .map(block -> CidrBlock.routable(Cidr.parse(block)))
                        .toList());
    }

    private boolean drawn(ElementId element) {
        return services.canvas().drawingProperty().get().place(element).isPresent();
    }

    private Point2D head(ElementId element) {
        Box box = services.canvas().inWindow(element).orElseThrow();
        Node canvas = robot.lookup("#canvas").query();
        return canvas.localToScreen(box.x() + Math.min(60, box.width() / 2), box.y() + Math.min(16, box.height() / 2));
    }

    private Position at(ElementId element) {
        return requireNonNull(services.document().design().drawing().positions().get(element.path()));
    }

    private Vpc vpc(String id) {
        return services.document().design().network().vpc(id).orElseThrow();
    }

    private void choose(ElementId first, ElementId... more) {
        robot.clickOn(head(first));
        for (ElementId each : more) {
            robot.press(KeyCode.CONTROL).clickOn(head(each)).release(KeyCode.CONTROL);
        }
        assertEquals(1 + more.length, services.document().selection().size());
    }

    /// Chooses from the context menu of what is selected.
    private void menu(String item) {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        Node found = robot.from(robot.lookup(".context-menu").queryAll())
                .lookup(item)
                .query();
        robot.clickOn(found);
    }

    private void command(String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(words);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void boxesAreAlignedByContextMenuAndDistributedByCommand() throws Exception {
        choose(ONE, TWO, THREE);
        menu("Arrange");
        robot.clickOn("Align left");
        assertEquals(
                "Align left of 3 boxes", services.document().undoLabelProperty().get());
        assertEquals(
                List.of(0.0, 0.0, 0.0),
                List.of(at(ONE).x(), at(TWO).x(), at(THREE).x()));

        command("distribute down");
        Box one = services.canvas()
                .drawingProperty()
                .get()
                .place(ONE)
                .orElseThrow()
                .box();
        until("the gaps are even", () -> {
            Box two = box(TWO);
            return Math.abs((two.y() - one.bottom()) - (box(THREE).y() - two.bottom())) < 1;
        });
        window.pictures("arranging-distributed");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(new Position(120, 440), at(TWO));
    }

    private Box box(ElementId element) {
        return services.canvas()
                .drawingProperty()
                .get()
                .place(element)
                .orElseThrow()
                .box();
    }

    @Test
    void subnetsAreJoinedCutPastedAndCarriedTogether() throws Exception {
        robot.interact(() -> services.canvas().window().zoomTo(List.of(ONE)));
        choose(NODE_A, NODE_B);
        menu("Join neighbouring blocks");
        until("they are one", () -> vpc("one").subnets().size() == 1);
        assertEquals(Cidr.parse("10.0.0.0/25"), vpc("one").subnets().getFirst().cidr());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("they are two", () -> drawn(NODE_B));

        choose(NODE_A);
        robot.push(KeyCode.CONTROL, KeyCode.X);
        until("it is gone", () -> vpc("one").subnets().size() == 1);
        assertEquals("Cut node-a", services.document().undoLabelProperty().get());
        robot.interact(() -> services.document().select(THREE));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until("it is in the other VPC", () -> vpc("three").subnet("node-a").isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("both are back", () -> drawn(NODE_A) && drawn(NODE_B));

        robot.interact(() -> services.canvas().window().zoomToFit());
        choose(NODE_A, NODE_B);
        Point2D from = head(NODE_A);
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(head(TWO)));
        robot.moveTo(head(TWO));
        window.pictures("arranging-carried");
        robot.release(MouseButton.PRIMARY);
        until("both are there", () -> vpc("two").subnets().size() == 2);
        assertEquals(
                "Move 2 subnets to two", services.document().undoLabelProperty().get());
        assertTrue(vpc("one").subnets().isEmpty());
    }

    @Test
    void ofSeveralBlocksSheSaysWhichIsSplit() throws Exception {
        choose(TWO);
        menu("Split block into halves");
        until("it is asked", () -> robot.lookup("#command-palette").query().isVisible());
        window.pictures("arranging-split");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until("the second is split", () -> vpc("two").cidrs().size() == 3);
        assertEquals(
                List.of("10.0.1.0/24", "10.0.4.0/25", "10.0.4.128/25"),
                vpc("two").cidrs().stream()
                        .map(block -> block.cidr().toString())
                        .toList());
    }

    @Test
    void theLegendExplainsWhatIsShown() throws Exception {
        robot.interact(() -> services.commands().run("view.legend"));
        until("it is shown", () -> robot.lookup("#legend").query().isVisible());
        window.pictures("canvas-legend");
    }

    @Test
    void aKeyThatIsPressedWhileMuchIsPastedIsAboutWhatIsPasted() {
        robot.interact(() -> {
            services.document().open(null, Estates.of(30, 3), List.of(), false);
            services.document()
                    .select(services.document().design().network().vpcs().stream()
                            .map(vpc -> new OfVpc(vpc.id()))
                            .toList());
            services.commands().run("edit.duplicate");
            assertEquals(30, vpcs(), "it takes a while");
            Node owner = robot.lookup("#canvas").query();
            owner.requestFocus();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                owner.fireEvent(new KeyEvent(type, "", "", KeyCode.DELETE, false, false, false, false));
            }
        });
        until(
                "the copies are removed",
                () -> "Remove 30 elements"
                        .equals(services.document().undoLabelProperty().get()));
        assertEquals(30, vpcs(), services.document().hintProperty().get());
        assertTrue(services.document().design().network().vpc("vpc-0001").isPresent());
        robot.interact(() -> services.document().undo());
        assertEquals(60, vpcs());
        assertEquals(
                "Paste 30 elements", services.document().undoLabelProperty().get());
    }

    private int vpcs() {
        return services.document().design().network().vpcs().size();
    }
}
