package org.cidrloom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the routing matrix of a transit gateway in the real window.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class TransitMatrixJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(
            Path.of("src", "test", "resources", "org", "cidrloom", "ui", "two-regions.cidrloom.yaml"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void waitForTheDesign() {
        services = window.services();
        until(() -> services.document().openProperty().get()
                && !services.document().findingsProperty().get().isEmpty());
    }

    @Test
    void theMatrixIsOpenedFromTheFormAndEditedByKeyboardAlone() {
        select(new ElementId.OfTransitGateway("hub"));
        until(() -> node("#view.matrix") != null);
        robot.interact(Objects.requireNonNull(node("#view.matrix"))::requestFocus);
        robot.push(KeyCode.SPACE);
        until(() -> visible("#transit-matrix") != null && focused("#matrix-grid"));
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        until(() -> attachment("payments").propagations().equals(List.of("inspected")));
        robot.push(KeyCode.A);
        until(() -> "inspected".equals(attachment("payments").association()));
        robot.push(KeyCode.A);
        until(() -> attachment("payments").association() == null);
        robot.press(KeyCode.CONTROL).push(KeyCode.Z);
        robot.push(KeyCode.Z);
        robot.push(KeyCode.Z);
        robot.release(KeyCode.CONTROL);
        until(() -> "main".equals(attachment("payments").association()));
        assertEquals(List.of(), attachment("payments").propagations());
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.DELETE);
        until(() -> attachment("payments").association() == null);
        assertEquals(
                "Remove the association of payments with hub",
                services.document().undoLabelProperty().get(),
                "the cell is cleared, and its table stays");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> new ElementId.OfAttachment("hub", "inspection")
                .equals(services.document().selected()));
        robot.push(KeyCode.ESCAPE);
        until(() -> visible("#transit-matrix") == null);
    }

    @Test
    void cellsAreClickedAndRowsFiltered() {
        open();
        click("#associated.dublin.main");
        until(() -> "main".equals(attachment("dublin").association()));
        assertEquals(
                "Associate dublin with main",
                services.document().undoLabelProperty().get());
        click("#propagates.dublin.inspected");
        until(() -> attachment("dublin").propagations().equals(List.of("main", "inspected")));
        until(() -> node("#propagates.dublin.inspected") instanceof CheckBox box && box.isSelected());
        click("#matrix-name.dx");
        until(() -> new ElementId.OfAttachment("hub", "dx")
                .equals(services.document().selected()));
        click("#matrix-head.inspected");
        until(() -> new ElementId.OfRouteTable("hub", "inspected")
                .equals(services.document().selected()));
        until(() -> node("#field.routes/0") != null);
        click("#matrix-filter");
        robot.write("equi");
        until(() -> node("#matrix-name.dx") != null && count().equals("1 of 5 attachments × 2 tables"));
        assertNull(visible("#matrix-name.payments"));
        robot.push(KeyCode.ESCAPE);
        until(() -> count().equals("5 attachments × 2 tables"));
    }

    @Test
    void theMatrixIsPicturedInLightAndDark() throws Exception {
        open();
        Image light = window.picture("transit-matrix-light");
        robot.interact(() -> services.commands().run("view.theme"));
        Image dark = window.picture("transit-matrix-dark");
        robot.interact(() -> services.commands().run("view.theme"));
        assertNotEquals(
                light.getPixelReader().getArgb(640, 400), dark.getPixelReader().getArgb(640, 400));
    }

    /// Every page shows other rows. It costs what the window shows, not what the gateway has.
    @Test
    void fiveThousandAttachmentsOfTwentyTablesArePagedThroughLikeAHundred() throws Exception {
        pageMillis(100);
        double few = pageMillis(100);
        double many = pageMillis(5_000);
        window.picture("transit-matrix-large");
        System.out.printf("page of the matrix: %.1f ms of 100 rows, %.1f ms of 5,000%n", few, many);
        assertTrue(many < 3 * few + 2, many + " ms a page, " + few + " ms where there are few");
        robot.press(KeyCode.CONTROL).push(KeyCode.END);
        robot.release(KeyCode.CONTROL);
        until(() -> visible("#matrix-name.site-4999") != null);
        long nodes = robot.lookup(found -> found.getStyleClass().contains("matrix-cell"))
                .queryAll()
                .size();
        assertTrue(nodes < 500, nodes + " cells have nodes");
    }

    /// The median time that a page down takes, laid out and dressed, in milliseconds.
    private double pageMillis(int attachments) {
        robot.interact(() -> services.document().open(null, large(attachments), List.of(), false));
        robot.interact(() -> services.commands().run("view.routing"));
        until(() -> visible("#matrix-name.site-0") != null && focused("#matrix-grid"));
        Node grid = Objects.requireNonNull(node("#matrix-grid"));
        List<Double> pages = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            KeyCode code = i % 8 < 4 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP;
            robot.interact(() -> {
                long start = System.nanoTime();
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                grid.getParent().applyCss();
                grid.getParent().layout();
                pages.add((System.nanoTime() - start) / 1e6);
            });
        }
        pages.sort(null);
        return pages.get(pages.size() / 2);
    }

    private static Design large(int attachments) {
        List<ExternalNetwork> networks = new ArrayList<>();
        List<Attachment> attached = new ArrayList<>();
        for (int i = 0; i < attachments; i++) {
            networks.add(new ExternalNetwork("site-" + i, "Site " + i, List.of(), null));
            attached.add(new Attachment(
                    "site-" + i, List.of(), "table-" + i % 20, List.of("table-0", "table-" + (1 + i % 19))));
        }
        List<TransitRouteTable> tables = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tables.add(new TransitRouteTable("table-" + i, List.of()));
        }
        TransitGateway gateway = new TransitGateway("tgw", null, 64512, false, tables, attached, null);
        return Design.empty("large", "eu-west-1", List.of())
                .withNetwork(Network.empty("large", "eu-west-1", List.of("eu-west-1a"))
                        .withNetworks(networks)
                        .withTransitGateways(List.of(gateway)));
    }

    private void open() {
        select(new ElementId.OfTransitGateway("hub"));
        robot.interact(() -> services.commands().run("view.routing"));
        until(() -> node("#associated.dublin.main") != null);
    }

    private void select(ElementId element) {
        robot.interact(() -> services.document().select(element));
    }

    private String count() {
        return robot.lookup(".transit-matrix .matrix-muted").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.contains("×"))
                .findFirst()
                .orElse("");
    }

    private Attachment attachment(String to) {
        return services.document()
                .design()
                .network()
                .transitGateway("hub")
                .flatMap(gateway -> gateway.attachment(to))
                .orElseThrow();
    }

    /// By id, or by what a cell of the matrix stands for, which changes when the matrix is scrolled.
    private @Nullable Node node(String query) {
        String name = query.substring(1);
        return robot
                .lookup((Node node) -> (name.equals(node.getId()) || name.equals(node.getUserData())))
                .queryAll()
                .stream()
                .min(Comparator.comparing(node -> !node.isVisible()))
                .orElse(null);
    }

    private void click(String query) {
        robot.clickOn(Objects.requireNonNull(node(query), query));
    }

    private boolean focused(String query) {
        Node node = node(query);
        return node != null && node.isFocused();
    }

    private @Nullable Node visible(String query) {
        Node node = node(query);
        return node != null && node.isVisible() ? node : null;
    }
}
