package org.cidrloom.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the Addresses view of the real window.
@ExtendWith(ApplicationExtension.class)
final class AddressesJourneyTest {
    @TempDir
    static Path home;

    // TestFX calls start before every test, which NullAway does not know.
    @SuppressWarnings("NullAway.Init")
    private Services services;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        services = new Services(stage, new Answers(), home, page -> {});
        services.show(sample("hub-and-spoke"));
    }

    private static Path sample(String name) {
        return Path.of("assets", "samples", name + ".cidrloom.yaml");
    }

    @Test
    void aFreeRangeIsFoundAndBecomesAVpcByKeyboardAlone(FxRobot robot) {
        open(robot);
        find(robot, "contains 10.48.200.7");
        until(() -> shows(robot, "#address-found", "1 of 2"));
        robot.push(KeyCode.ENTER);
        until(() -> shows(robot, "#address-found", "2 of 2"));
        until(() -> shows(robot, "#address-free", "10.48.128.0/17"));
        robot.interact(() -> services.commands().run("addresses.new-vpc"));
        until(() -> blocks("vpc-1").equals(List.of(Cidr.parse("10.48.128.0/24"))));
        assertEquals(new ElementId.OfVpc("vpc-1"), services.document().selected());
        assertEquals("Add VPC vpc-1", services.document().undoLabelProperty().get());
        robot.interact(robot.lookup("#address-bars").query()::requestFocus);
        press(robot, KeyCode.Z);
        until(() -> services.document().design().network().vpc("vpc-1").isEmpty());
    }

    @Test
    void aFreeRangeIsGivenToAVpcFromTheListAndRefusedWithTheReason(FxRobot robot) {
        open(robot);
        find(robot, "contains 10.48.200.7");
        robot.push(KeyCode.ENTER);
        until(() -> shows(robot, "#address-free", "10.48.128.0/17"));
        robot.interact(() -> services.commands().run("addresses.give"));
        robot.write("prod-shop").push(KeyCode.ENTER).push(KeyCode.ENTER);
        until(() -> blocks("prod-shop").size() == 2);
        assertEquals(Cidr.parse("10.48.128.0/24"), blocks("prod-shop").getLast());
        press(robot, KeyCode.Z);
        until(() -> blocks("prod-shop").size() == 1);
        assertNull(services.document().undoLabelProperty().get());
    }

    @Test
    void theSelectionIsTheDocumentsAndEscapeLeadsBack(FxRobot robot) {
        open(robot);
        find(robot, "prod-shop");
        until(() -> new ElementId.OfVpc("prod-shop").equals(services.document().selected()));
        Node bars = robot.lookup("#address-bars").query();
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.ENTER);
        until(() -> crumb(robot, "prod-shop"));
        robot.push(KeyCode.ESCAPE);
        until(() -> crumb(robot, "Production"));
        robot.push(KeyCode.BACK_SPACE);
        until(() -> crumb(robot, "All addresses"));
        robot.interact(() -> services.document().reveal(new ElementId.OfSubnet("prod-shop", "node-b")));
        until(() -> crumb(robot, "prod-shop"));
        press(robot, KeyCode.DIGIT1);
        until(() -> robot.lookup("#addresses").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void theWheelScrollsToTheBarsBelow(FxRobot robot) throws Exception {
        open(robot);
        Node bars = robot.lookup("#address-bars").query();
        robot.moveTo(bars).moveBy(0, 200);
        until(() -> services.document().hintProperty().get().contains("10.48."));
        robot.interact(() -> bars.fireEvent(wheel(-2_000)));
        robot.moveBy(1, 0);
        until(() -> services.document().hintProperty().get().contains("192.168."));
        pictures(robot, "addresses-scrolled");
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
    void theSamplesArePictured(FxRobot robot) throws Exception {
        open(robot);
        pictures(robot, "addresses-hub-and-spoke");
        find(robot, "prod-shop");
        Node bars = robot.lookup("#address-bars").query();
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.ESCAPE);
        pictures(robot, "addresses-pool");
        robot.push(KeyCode.ENTER);
        for (String name : List.of("fifty-addresses", "twins")) {
            robot.interact(() -> services.show(sample(name)));
            open(robot);
            pictures(robot, "addresses-" + name);
        }
    }

    @Test
    void fiveThousandVpcsStayLegible(FxRobot robot) throws Exception {
        robot.interact(() -> services.document().open(null, Estates.of(5_000, 42), List.of(), true));
        open(robot);
        until(() -> shows(robot, "#address-figures", "Total 1"));
        pictures(robot, "addresses-5000");
        find(robot, "vpc-0815");
        pictures(robot, "addresses-5000-found");
        assertTrue(robot.lookup("#address-bars").query().isVisible());
    }

    private void open(FxRobot robot) {
        press(robot, KeyCode.DIGIT2);
        until(() -> robot.lookup("#addresses").queryAll().stream().anyMatch(Node::isVisible)
                && !shows(robot, "#address-figures", "Total 0 "));
    }

    private static void find(FxRobot robot, String text) {
        TextField search = robot.lookup("#address-search").queryAs(TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText(text);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).push(code);
        robot.release(KeyCode.CONTROL);
    }

    private List<Cidr> blocks(String vpc) {
        return services.document().design().network().vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(CidrBlock::cidr)
                .toList();
    }

    private void pictures(FxRobot robot, String name) throws Exception {
        for (String theme : List.of("light", "dark")) {
            WaitForAsyncUtils.waitForFxEvents();
            Pictures.save(
                    WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null))
                            .get(),
                    name + "-" + theme);
            robot.interact(() -> services.commands().run("view.theme"));
        }
    }

    private static boolean crumb(FxRobot robot, String text) {
        return robot.lookup(".address-here").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(text));
    }

    private static boolean shows(FxRobot robot, String id, String text) {
        return robot.lookup(id).queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith(text));
    }

    private static void until(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return holds.getAsBoolean();
            });
        } catch (TimeoutException late) {
            throw new AssertionError("not within 30 s", late);
        }
    }
}
