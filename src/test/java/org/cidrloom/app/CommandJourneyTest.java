package org.cidrloom.app;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Commands in the real window: the palette by keyboard, and that it, the menus and the sheet of shortcuts agree.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class CommandJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses-as-found"));

    private final FxRobot robot = window.robot();
    private Stage stage;
    private Services services;

    @BeforeEach
    void waitForTheFindings() {
        stage = window.stage();
        services = window.services();
        until(() -> !services.document().findingsProperty().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aCommandIsFoundAndRunByKeysAndTheFocusComesBack() {
        robot.interact(() -> services.document().select(new ElementId.OfVpc("dev")));
        Node before = stage.getScene().getFocusOwner();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(node("#command-palette").isVisible());
        robot.write("add trans gat");
        robot.push(KeyCode.ENTER);
        assertFalse(node("#command-palette").isVisible());
        assertEquals(
                "Add transit gateway tgw-1",
                services.document().undoLabelProperty().get());
        assertSame(before, stage.getScene().getFocusOwner());
    }

    @Test
    void anElementIsGoneToByAnAddressInIt() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("10.24.56.200");
        robot.push(KeyCode.ENTER);
        assertEquals(
                new ElementId.OfSubnet("dev", "node-b"), services.document().selected());
    }

    @Test
    void keysStayInThePaletteUntilItIsLeft() {
        var design = services.document().design();
        robot.interact(() -> services.document().select(new ElementId.OfVpc("dev")));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.TAB);
        assertEquals("command-palette-field", stage.getScene().getFocusOwner().getId());
        assertEquals(design, services.document().design());
        robot.push(KeyCode.ESCAPE);
        assertFalse(node("#command-palette").isVisible());
        assertEquals(new ElementId.OfVpc("dev"), services.document().selected());
    }

    @Test
    void thePanesAreGoneThroughByF6AndEscapeComesBackToTheCanvas() {
        robot.interact(() -> node("#canvas").requestFocus());
        robot.push(KeyCode.F6);
        assertEquals("problems", focused().getId());
        robot.push(KeyCode.F6);
        assertEquals("field.name", focused().getId());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("outline", focused().getId());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        until(() -> robot.lookup("#menu-edit-connect-to").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        assertEquals("canvas", focused().getId());
    }

    @Test
    void theFixesOfTheSelectedElementAreListedByAltEnter() throws Exception {
        robot.interact(() -> services.document().select(new ElementId.OfCluster("trial-cluster")));
        for (String theme : List.of("light", "dark")) {
            window.picture("problems-bulb-" + theme);
            robot.push(KeyCode.ALT, KeyCode.ENTER);
            window.picture("problems-fixes-" + theme);
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> node("#problems").requestFocus());
            robot.push(KeyCode.HOME);
            window.picture("problems-selected-" + theme);
            robot.interact(() -> services.commands().run("edit.add"));
            window.picture("outline-add-" + theme);
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> services.commands().run("help.shortcuts"));
            window.picture("shortcuts-" + theme);
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> services.commands().run("view.theme"));
        }
        int before = services.document().findingsProperty().get().size();
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        until(() -> services.document().findingsProperty().get().size() != before);
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /// All but the recent files, which are a menu of their own.
    @Test
    void everyCommandStandsInOneMenuAndEveryMenuItemIsACommand() {
        MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        List<MenuItem> items = bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .filter(item -> !Objects.equals(item.getId(), "menu-file-recent"))
                .toList();
        Set<String> known = new TreeSet<>();
        for (Command command : services.commands().all()) {
            known.add("menu-" + command.id().replace('.', '-'));
        }
        assertEquals(known, new TreeSet<>(items.stream().map(MenuItem::getId).toList()));
        assertEquals(items.size(), new HashSet<>(items).size());
        assertEquals(known.size(), items.size(), "each once");
    }

    @Test
    void thePaletteIsPicturedInLightAndDark() throws Exception {
        for (String theme : List.of("light", "dark")) {
            robot.push(KeyCode.CONTROL, KeyCode.K);
            window.picture("command-palette-all-" + theme);
            robot.write("zoom");
            window.picture("command-palette-zoom-" + theme);
            robot.push(KeyCode.CONTROL, KeyCode.A);
            robot.write("10.24.56.200");
            window.picture("command-palette-address-" + theme);
            robot.push(KeyCode.CONTROL, KeyCode.A);
            robot.write("nothing is so");
            window.picture("command-palette-none-" + theme);
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> services.commands().run("view.theme"));
        }
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }
}
