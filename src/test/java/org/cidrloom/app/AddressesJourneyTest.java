package org.cidrloom.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.cidrloom.bench.Estates;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.PartDrag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the Addresses view of the real window.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class AddressesJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("hub-and-spoke"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    @Test
    void aFreeRangeIsFoundAndBecomesAVpcByKeyboardAlone() {
        open();
        find("contains 10.48.200.7");
        until(() -> shows("#address-found", "1 of 2"));
        robot.push(KeyCode.ENTER);
        until(() -> shows("#address-found", "2 of 2"));
        until(() -> shows("#address-free", "10.48.128.0/17"));
        robot.interact(() -> services.commands().run("addresses.new-vpc"));
        until(() -> blocks("vpc-1").equals(List.of(Cidr.parse("10.48.128.0/24"))));
        assertEquals(new ElementId.OfVpc("vpc-1"), services.document().selected());
        assertEquals("Add VPC vpc-1", services.document().undoLabelProperty().get());
        robot.interact(robot.lookup("#address-bars").query()::requestFocus);
        press(KeyCode.Z);
        until(() -> services.document().design().network().vpc("vpc-1").isEmpty());
    }

    @Test
    void aFreeRangeIsGivenToAVpcFromTheListAndRefusedWithTheReason() {
        open();
        find("contains 10.48.200.7");
        robot.push(KeyCode.ENTER);
        until(() -> shows("#address-free", "10.48.128.0/17"));
        robot.interact(() -> services.commands().run("addresses.give"));
        robot.write("prod-shop").push(KeyCode.ENTER).push(KeyCode.ENTER);
        until(() -> blocks("prod-shop").size() == 2);
        assertEquals(Cidr.parse("10.48.128.0/24"), blocks("prod-shop").getLast());
        press(KeyCode.Z);
        until(() -> blocks("prod-shop").size() == 1);
        assertNull(services.document().undoLabelProperty().get());
    }

    @Test
    void aFreeBlockIsDraggedOntoTheBarOfAVpc() throws Exception {
        open();
        Node bars = robot.lookup("#address-bars").query();
        robot.clickOn(bars.localToScreen(under(bars, "Free: 10.48.128.0/17")));
        until(() -> shows("#address-free", "10.48.128.0/17"));
        Vpc near = services.document().design().network().vpcs().stream()
                .filter(vpc -> Cidr.parse("10.48.0.0/16")
                        .contains(vpc.cidrs().getFirst().cidr()))
                .findFirst()
                .orElseThrow();
        int before = near.cidrs().size();
        ClipboardContent block = new ClipboardContent();
        block.put(freeBlock(), "10.48.128.0/24");
        Dragged dragged = new Dragged(robot, block);
        Point2D bar = under(bars, near.subnets().getFirst().cidr() + ",");
        assertTrue(dragged.over(bars, bar));
        window.pictures("addresses-dragged");
        assertTrue(dragged.drop(bars, bar));
        assertEquals(Cidr.parse("10.48.128.0/24"), blocks(near.id()).getLast());
        press(KeyCode.Z);
        until(() -> blocks(near.id()).size() == before);
    }

    @Test
    void theBlockUnderABarIsMeantAsItIsOnTheDiagram() throws Exception {
        robot.interact(() -> services.document()
                .apply(VpcEdits.addBlock("prod-shop", CidrBlock.routable(Cidr.parse("10.43.0.0/17")))));
        open();
        Node bars = robot.lookup("#address-bars").query();
        robot.clickOn(bars.localToScreen(under(bars, "prod-shop, VPC block: 10.43.0.0/17")));
        assertEquals(
                Cidr.parse("10.43.0.0/17"), services.document().blockProperty().get());
        window.pictures("addresses-block");
        robot.interact(() -> services.commands().run("edit.split"));
        until(() -> blocks("prod-shop").contains(Cidr.parse("10.43.64.0/18")));
        assertEquals(
                Cidr.parse("10.43.0.0/18"), services.document().blockProperty().get());
        robot.push(KeyCode.F2);
        until(() -> bars.getScene().getFocusOwner() instanceof TextField field
                && field.getText().equals("10.43.0.0/18"));
        robot.write("10.42.0.0/18").push(KeyCode.ENTER);
        until(() -> blocks("prod-shop").contains(Cidr.parse("10.42.0.0/18")));
        assertEquals(
                Cidr.parse("10.42.0.0/18"), services.document().blockProperty().get());
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.DELETE);
        until(() -> blocks("prod-shop").equals(List.of(Cidr.parse("10.40.0.0/20"), Cidr.parse("10.43.64.0/18"))));
    }

    @Test
    void aPartIsDraggedOntoAFreeBar() {
        open();
        find("contains 10.48.200.7");
        robot.push(KeyCode.ENTER);
        until(() -> shows("#address-free", "10.48.128.0/17"));
        Node bars = robot.lookup("#address-bars").query();
        Dragged dragged = new Dragged(robot, PartDrag.of(Part.VPC));
        Point2D free = under(bars, "10.48.128.0/17");
        assertTrue(dragged.over(bars, free));
        assertTrue(dragged.drop(bars, free));
        assertEquals(List.of(Cidr.parse("10.48.128.0/24")), blocks("vpc-1"));
        assertFalse(new Dragged(robot, PartDrag.of(Part.CLUSTER)).over(bars, free), "a cluster is no range");
    }

    private static DataFormat freeBlock() throws ClassNotFoundException {
        Class.forName("org.cidrloom.ui.address.FreeBlockDrag");
        return DataFormat.lookupMimeType("application/x-cidrloom-free-block");
    }

    /// A place on the bars that the status line tells of with those words.
    private Point2D under(Node bars, String words) {
        List<Point2D> found = new ArrayList<>();
        robot.interact(() -> {
            for (double y = 4; y < bars.getLayoutBounds().getHeight(); y += 8) {
                for (double x = 4; x < bars.getLayoutBounds().getWidth(); x += 3) {
                    Point2D scene = bars.localToScene(x, y);
                    bars.fireEvent(new MouseEvent(
                            MouseEvent.MOUSE_MOVED,
                            scene.getX(),
                            scene.getY(),
                            scene.getX(),
                            scene.getY(),
                            MouseButton.NONE,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null));
                    if (services.document().hintProperty().get().contains(words)) {
                        found.add(new Point2D(x, y));
                    }
                }
            }
        });
        assertFalse(found.isEmpty(), "nothing tells of " + words);
        return found.get(found.size() / 2);
    }

    @Test
    void theSelectionIsTheDocumentsAndEscapeLeadsBack() {
        open();
        find("prod-shop");
        until(() -> new ElementId.OfVpc("prod-shop").equals(services.document().selected()));
        Node bars = robot.lookup("#address-bars").query();
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.ENTER);
        until(() -> crumb("prod-shop"));
        robot.push(KeyCode.ESCAPE);
        until(() -> crumb("Production"));
        robot.push(KeyCode.BACK_SPACE);
        until(() -> crumb("All addresses"));
        robot.interact(() -> services.document().reveal(new ElementId.OfSubnet("prod-shop", "node-b")));
        until(() -> crumb("prod-shop"));
        press(KeyCode.DIGIT1);
        until(() -> robot.lookup("#addresses").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void theWheelScrollsToTheBarsBelow() throws Exception {
        open();
        Node bars = robot.lookup("#address-bars").query();
        robot.moveTo(bars).moveBy(0, 200);
        until(() -> services.document().hintProperty().get().contains("10.48."));
        robot.interact(() -> bars.fireEvent(wheel(-2_000)));
        robot.moveBy(1, 0);
        until(() -> services.document().hintProperty().get().contains("192.168."));
        window.pictures("addresses-scrolled");
    }

    private static ScrollEvent wheel(double down) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                200,
                200,
                200,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                down,
                0,
                down,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void theSamplesArePictured() throws Exception {
        open();
        window.pictures("addresses-hub-and-spoke");
        find("prod-shop");
        Node bars = robot.lookup("#address-bars").query();
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.ESCAPE);
        window.pictures("addresses-pool");
        robot.push(KeyCode.ENTER);
        for (String name : List.of("fifty-addresses", "twins")) {
            robot.interact(() -> services.show(JourneyWindow.sample(name)));
            open();
            window.pictures("addresses-" + name);
        }
    }

    @Test
    void fiveThousandVpcsStayLegible() throws Exception {
        robot.interact(() -> services.document().open(null, Estates.of(5_000, 42), List.of(), true));
        open();
        until(() -> shows("#address-figures", "Total 1"));
        window.pictures("addresses-5000");
        find("vpc-0815");
        window.pictures("addresses-5000-found");
        assertTrue(robot.lookup("#address-bars").query().isVisible());
    }

    private void open() {
        press(KeyCode.DIGIT2);
        until(() -> robot.lookup("#addresses").queryAll().stream().anyMatch(Node::isVisible)
                && !shows("#address-figures", "Total 0 "));
    }

    private void find(String text) {
        TextField search = robot.lookup("#address-search").queryAs(TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText(text);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode code) {
        robot.press(KeyCode.CONTROL).push(code);
        robot.release(KeyCode.CONTROL);
    }

    private List<Cidr> blocks(String vpc) {
        return services.document().design().network().vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(CidrBlock::cidr)
                .toList();
    }

    private boolean crumb(String text) {
        return robot.lookup(".address-here").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(text));
    }

    private boolean shows(String id, String text) {
        return robot.lookup(id).queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith(text));
    }
}
