package org.cidrloom.app;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the right mouse button opens on the canvas: the menu of what is under the pointer, which is selected then. Two
/// VPCs that are peered, the one with two subnets and two blocks.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class ContextMenuJourneyTest {
    private static final ElementId ONE = new OfVpc("one");
    private static final ElementId TWO = new OfVpc("two");
    private static final ElementId NODE_A = new OfSubnet("one", "node-a");
    private static final ElementId PEERING = new OfPeering("one", "two");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void open() {
        services = window.services();
        window.show(design());
        robot.interact(() -> {
            services.canvas().window().zoomToFull();
            services.canvas().window().zoomToFit();
            services.canvas().window().zoomTo(List.of(ONE));
        });
    }

    private static Design design() {
        Vpc one = Vpc.of("one", List.of(block("10.0.0.0/24"), block("10.0.4.0/24")))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", Cidr.parse("10.0.0.64/26"))));
        Vpc two = Vpc.of("two", List.of(block("10.0.1.0/24")));
        Design empty = Design.empty("menus", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(
                empty.network().withVpcs(List.of(one, two)).withPeerings(List.of(new Peering("one", "two"))));
    }

    private static CidrBlock block(String cidr) {
        return CidrBlock.routable(Cidr.parse(cidr));
    }

    private Point2D onScreen(double x, double y) {
        Node canvas = robot.lookup("#canvas").query();
        return canvas.localToScreen(x, y);
    }

    private Point2D head(ElementId element) {
        Box box = services.canvas().inWindow(element).orElseThrow();
        return onScreen(box.x() + 60, box.y() + 14);
    }

    private Point2D chip(String cidr) {
        Box box = services.canvas()
                .drawingProperty()
                .get()
                .block(ONE, Cidr.parse(cidr))
                .orElseThrow()
                .box();
        Box there = services.canvas().inWindow(box);
        return onScreen(there.centreX(), there.centreY());
    }

    /// The middle of the longest straight part of an edge.
    private Point2D onEdge(ElementId edge) {
        Placed place = services.canvas().drawingProperty().get().place(edge).orElseThrow();
        Point best = place.route().getFirst();
        double longest = -1;
        for (int i = 1; i < place.route().size(); i++) {
            Point from = place.route().get(i - 1);
            Point to = place.route().get(i);
            if (from.distance(to) > longest) {
                longest = from.distance(to);
                best = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
            }
        }
        Point there = services.canvas().viewportProperty().get().toWindow(best);
        return onScreen(there.x(), there.y());
    }

    private ContextMenu menu() {
        return (ContextMenu) Window.getWindows().stream()
                .filter(each -> each instanceof ContextMenu menu && "canvas-menu".equals(menu.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> items() {
        return menu().getItems().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /// Presses the right button there and waits for the menu. Headless Monocle asks for no menus, so this does, between
    /// press and release as GTK does.
    private List<String> ask(Point2D at) {
        robot.moveTo(at);
        robot.press(MouseButton.SECONDARY);
        Node canvas = robot.lookup("#canvas").query();
        Point2D local = canvas.screenToLocal(at);
        Point2D scene = canvas.localToScene(local);
        robot.interact(() -> canvas.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                scene.getX(),
                scene.getY(),
                at.getX(),
                at.getY(),
                false,
                null)));
        robot.release(MouseButton.SECONDARY);
        until(
                "the menu is shown",
                () -> Window.getWindows().stream()
                        .anyMatch(each -> each instanceof ContextMenu shown && shown.isShowing()));
        return items();
    }

    private void choose(String item) {
        Node found = robot.from(robot.lookup(".context-menu").queryAll())
                .lookup(item)
                .query();
        robot.clickOn(found);
    }

    private Set<ElementId> selection() {
        return services.document().selection();
    }

    private List<String> blocks() {
        return Elements.blocks(services.document().design().network(), ONE).stream()
                .map(Cidr::toString)
                .toList();
    }

    @Test
    void onASubnet() throws Exception {
        List<String> items = ask(head(NODE_A).add(0, 12));
        assertEquals(Set.of(NODE_A), selection());
        assertTrue(items.contains("Split block into halves"), items::toString);
        assertFalse(items.contains("Join neighbouring blocks"), items::toString);
        window.pictures("menu-subnet");
        choose("Split block into halves");
        until(
                "there are three",
                () -> services.document()
                                .design()
                                .network()
                                .vpc("one")
                                .orElseThrow()
                                .subnets()
                                .size()
                        == 3);
    }

    @Test
    void onAVpc() {
        List<String> items = ask(head(ONE));
        assertEquals(Set.of(ONE), selection());
        assertTrue(items.contains("Rename"), items::toString);
        assertTrue(items.contains("Join neighbouring blocks"), items::toString);
        choose("Duplicate");
        until(
                "there is a copy",
                () -> services.document().design().network().vpcs().size() == 3);
    }

    @Test
    void onABlock() throws Exception {
        List<String> items = ask(chip("10.0.4.0/24"));
        assertEquals(Set.of(ONE), selection());
        assertEquals(
                Cidr.parse("10.0.4.0/24"), services.document().blockProperty().get());
        assertEquals(
                List.of(
                        "Change 10.0.4.0/24 in place",
                        "Split 10.0.4.0/24 into halves",
                        "Join 10.0.4.0/24 with its other half",
                        "Cut 10.0.4.0/24",
                        "Copy 10.0.4.0/24",
                        "Add a block as large as 10.0.4.0/24",
                        "Delete 10.0.4.0/24",
                        "Undo",
                        "Redo"),
                items);
        window.pictures("menu-block");
        choose("Copy 10.0.4.0/24");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals("10.0.4.0/24", copied[0]);

        ask(chip("10.0.4.0/24"));
        choose("Split 10.0.4.0/24 into halves");
        until("it is split", () -> blocks().equals(List.of("10.0.0.0/24", "10.0.4.0/25", "10.0.4.128/25")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("it is one again", () -> blocks().size() == 2);

        ask(chip("10.0.0.0/24"));
        choose("Change 10.0.0.0/24 in place");
        until("it is edited", () -> robot.lookup("#in-place-text").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("10.7.0.0/24");
        window.pictures("menu-block-changed");
        robot.push(KeyCode.ENTER);
        until(
                "its subnets moved along",
                () -> services.document()
                        .design()
                        .network()
                        .vpc("one")
                        .orElseThrow()
                        .subnets()
                        .getFirst()
                        .cidr()
                        .equals(Cidr.parse("10.7.0.0/26")));

        robot.clickOn(chip("10.0.4.0/24"));
        robot.push(KeyCode.DELETE);
        until("it is gone", () -> blocks().equals(List.of("10.7.0.0/24")));
        assertEquals(2, services.document().design().network().vpcs().size());
    }

    @Test
    void onAnEdge() {
        robot.interact(() -> services.canvas().window().zoomToFit());
        List<String> items = ask(onEdge(PEERING));
        assertEquals(Set.of(PEERING), selection());
        assertFalse(items.contains("Split block into halves"), items::toString);
        choose("Delete");
        until(
                "it is gone",
                () -> services.document().design().network().peerings().isEmpty());
    }

    @Test
    void onNothing() {
        robot.interact(() -> {
            services.document().select(TWO);
            services.canvas().window().zoomToFit();
        });
        double zoom = services.canvas().viewportProperty().get().zoom();
        robot.interact(() -> services.canvas().window().zoomBy(0.5, new Point(0, 0)));
        Box corner = services.canvas()
                .inWindow(services.canvas().drawingProperty().get().bounds());
        List<String> items = ask(onScreen(corner.right() + 40, corner.centreY()));
        assertEquals(Set.of(), selection());
        assertTrue(items.contains("Paste"), items::toString);
        assertFalse(items.contains("Delete"), items::toString);
        choose("Zoom to fit");
        until("all is seen", () -> services.canvas().viewportProperty().get().zoom() == zoom);
    }
}
