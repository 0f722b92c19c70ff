package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Tier;
import org.cidrloom.ui.file.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.Objects.requireNonNull;
import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does with the whole window, by mouse and keyboard.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
class DesignerJourneyTest {
    private static final Path SAMPLE = Path.of("assets", "samples", "fifty-addresses.cidrloom.yaml");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Answers answers;
    private Stage stage;
    private Services services;
    private Path folder;
    private Path file;

    /// Makes a copy of the sample as Cidrloom itself writes it.
    @BeforeEach
    void take() throws Exception {
        answers = window.answers();
        stage = window.stage();
        services = window.services();
        folder = window.folder();
        file = folder.resolve("design.cidrloom.yaml");
        DesignFile.save(file, requireNonNull(DesignFile.read(SAMPLE).design()), null);
    }

    private Set<ElementId> selection() {
        return services.document().selection();
    }

    private Design design() {
        return services.document().design();
    }

    private Viewport seen() {
        return services.canvas().viewportProperty().get();
    }

    /// The middle of an element on the screen.
    private Point2D middle(ElementId element) {
        Box box = services.canvas().inWindow(element).orElseThrow();
        return onCanvas(box.centreX(), box.centreY());
    }

    private Point2D onCanvas(double x, double y) {
        return robot.lookup("#canvas").query().localToScreen(x, y);
    }

    private ElementId nodeSubnet() {
        return design().network().vpcs().stream()
                .flatMap(vpc -> vpc.subnets().stream()
                        .filter(subnet -> subnet.tier() == Tier.NODE)
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClickOnTheCanvasSelectsASubnetAndKeysWalkFromThere() throws Exception {
        window.show(file);
        ElementId subnet = nodeSubnet();

        robot.clickOn(middle(subnet));
        assertEquals(Set.of(subnet), selection());

        robot.type(KeyCode.ESCAPE);
        assertEquals(Set.of(new OfCluster("dev-cluster")), selection(), "the cluster around it");
        robot.type(KeyCode.ESCAPE);
        assertEquals(Set.of(new OfVpc("dev")), selection(), "the VPC around that");
        robot.type(KeyCode.ENTER);
        assertTrue(selection().iterator().next() instanceof OfSubnet, "into the VPC again: " + selection());
        robot.clickOn(onCanvas(5, 5));
        assertEquals(Set.of(), selection());
        robot.type(KeyCode.TAB);
        assertEquals(1, selection().size());
    }

    @Test
    void theWheelZoomsAboutThePointerAndPans() throws Exception {
        window.show(file);
        Point2D pointer = onCanvas(300, 200);
        robot.moveTo(pointer);
        Viewport before = seen();

        robot.press(KeyCode.CONTROL);
        robot.scroll(3, VerticalDirection.UP);
        robot.release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        Viewport zoomed = seen();
        assertNotEquals(before.zoom(), zoomed.zoom());
        assertEquals(before.x() + 300 / before.zoom(), zoomed.x() + 300 / zoomed.zoom(), 0.01);
        assertEquals(before.y() + 200 / before.zoom(), zoomed.y() + 200 / zoomed.zoom(), 0.01);

        robot.scroll(2, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(zoomed.zoom(), seen().zoom());
        assertNotEquals(zoomed.y(), seen().y());
    }

    @Test
    void keysZoomAndTheMiddleButtonPans() throws Exception {
        window.show(file);
        robot.clickOn(onCanvas(5, 5));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(1, seen().zoom());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(Math.sqrt(0.5), seen().zoom(), 1e-9);
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        Viewport fitted = seen();
        assertTrue(fitted.zoom() < Math.sqrt(0.5), "all of it: " + fitted);

        robot.drag(onCanvas(100, 100), MouseButton.MIDDLE)
                .moveTo(onCanvas(160, 130))
                .drop();
        assertEquals(fitted.x() - 60 / fitted.zoom(), seen().x(), 0.01);
        assertEquals(fitted.y() - 30 / fitted.zoom(), seen().y(), 0.01);
        assertEquals(Set.of(), selection());
    }

    @Test
    void aBoxIsMovedUndoneRedoneAndSaved() throws Exception {
        window.show(file);
        String before = Files.readString(file);
        ElementId box = services.canvas().drawingProperty().get().placed().stream()
                .filter(place -> place.depth() == 0 && !place.isEdge())
                .map(place -> place.element())
                .findFirst()
                .orElseThrow();
        Point2D from = middle(box);

        robot.drag(from, MouseButton.PRIMARY)
                .moveTo(from.add(30, 40))
                .moveTo(from.add(60, 200))
                .drop();

        Position moved = design().drawing().positions().get(box.path());
        assertTrue(moved != null, "positions: " + design().drawing().positions());
        assertTrue(services.document().dirtyProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(design().drawing().positions().containsKey(box.path()));
        assertFalse(services.document().dirtyProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(moved, design().drawing().positions().get(box.path()));

        robot.push(KeyCode.CONTROL, KeyCode.S);
        until("it is saved", () -> !services.document().dirtyProperty().get() || !answers.asked.isEmpty());
        assertEquals(List.of(), answers.asked);

        List<String> added = Files.readAllLines(file).stream()
                .filter(line -> !before.lines().toList().contains(line))
                .toList();
        List<String> expected = new ArrayList<>(List.of("drawing:"));
        design().drawing()
                .positions()
                .forEach((path, at) ->
                        expected.add("  " + path + ": {x: " + Math.round(at.x()) + ", y: " + Math.round(at.y()) + "}"));
        assertEquals(expected, added);
        assertEquals(design(), DesignFile.read(file).design());
    }

    @Test
    void lightAndDarkAreSwitched() throws Exception {
        window.show(file);
        robot.clickOn(middle(nodeSubnet()));
        robot.moveTo(onCanvas(5, 5));
        Image light = window.picture("designer-light");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        Image dark = window.picture("designer-dark");

        Node canvas = robot.lookup("#canvas").query();
        Bounds at = canvas.localToScene(canvas.getBoundsInLocal());
        int x = (int) at.getMinX() + 3;
        int y = (int) at.getMinY() + 3;
        Color day = light.getPixelReader().getColor(x, y);
        Color night = dark.getPixelReader().getColor(x, y);
        assertTrue(day.getBrightness() > 0.9, "light: " + day);
        assertTrue(night.getBrightness() < 0.2, "dark: " + night);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }

    @Test
    void theBundleIsExported() throws Exception {
        window.show(file);
        answers.folder = folder;
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(
                "the files are listed",
                () -> robot.lookup("#export-files").tryQuery().isPresent()
                        && !robot.lookup("#export-files")
                                .queryListView()
                                .getItems()
                                .isEmpty());

        robot.clickOn("#export-folder");
        robot.clickOn("#export-write");
        until(
                "it is written",
                () -> robot.lookup("#export-close").queryButton().getText().equals("Close"));
        robot.clickOn("#export-close");

        Path out = folder.resolve(design().network().name());
        try (Stream<Path> written = Files.walk(out)) {
            assertTrue(written.anyMatch(each -> each.toString().endsWith(".tf")), "no Terraform in " + out);
        }
    }

    @Test
    void aFileWithErrorsIsOpenToLookAtOnly() throws Exception {
        String broken =
                "cidrloom: 1\nname: broken\nregion: eu-west-1\nvpcs:\n  - {id: a, cidrs: [{cidr: 10.0.0.1/24}]}\n";
        Files.writeString(file, broken);
        FxToolkit.setupFixture(() -> services.show(file));
        until("it is open", () -> services.document().openProperty().get());

        assertTrue(services.document().readOnlyProperty().get());
        assertFalse(services.document().findingsProperty().get().isEmpty());
        assertTrue(robot.lookup("#notice")
                .lookup(".label")
                .queryAs(Label.class)
                .getText()
                .contains("cannot be opened"));
        window.picture("designer-errors");
        robot.clickOn(onCanvas(100, 100));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(broken, Files.readString(file));
    }

    @Test
    void theStartPageOpensASampleWithoutAFile() throws Exception {
        FxToolkit.setupFixture(() -> services.show(null));
        window.picture("start");
        robot.clickOn("Fifty addresses, as found");
        until(
                "it is drawn",
                () -> !services.canvas().drawingProperty().get().placed().isEmpty());

        assertEquals(null, services.document().fileProperty().get());
        answers.file = folder.resolve("mine.cidrloom.yaml");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until("it has a file", () -> services.document().fileProperty().get() != null);
        assertEquals(design(), DesignFile.read(answers.file).design());
    }

    @Test
    void quittingAsksAboutUnsavedChanges() throws Exception {
        window.show(file);
        robot.clickOn("#palette-transit_gateway").type(KeyCode.ENTER);
        assertEquals(
                2,
                design().network().transitGateways().size(),
                () -> "focus: " + stage.getScene().getFocusOwner());
        assertTrue(services.document().dirtyProperty().get());

        answers.unsaved = Questions.Unsaved.CANCEL;
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertEquals(List.of("unsaved " + design().network().name()), answers.asked);
        assertTrue(stage.isShowing());

        answers.unsaved = Questions.Unsaved.SAVE;
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        until("the window is closed", () -> !stage.isShowing());
        assertEquals(design(), DesignFile.read(file).design());
    }
}
