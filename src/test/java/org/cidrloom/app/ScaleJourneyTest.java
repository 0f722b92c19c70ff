package org.cidrloom.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.model.ElementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Another scale holds at once for all that opens a window of its own.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class ScaleJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses-as-found"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    @Test
    void menusListsAndTipsFollowAtOnce() throws Exception {
        List<Double> before = heights("100");
        scale(150);
        List<Double> larger = heights("150");
        for (int each = 0; each < before.size(); each++) {
            assertEquals(1.5, larger.get(each) / before.get(each), 0.03, "of the window " + each);
        }
    }

    /// The drawing has a zoom of its own, so that it is not drawn larger by the scale.
    @Test
    void whatStandsOverTheDrawingFollowsAtOnce() throws Exception {
        ElementId.OfSubnet faulty = services.document().findingsProperty().get().stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .flatMap(finding ->
                        finding.subject() instanceof ElementId.OfSubnet subnet ? Stream.of(subnet) : Stream.empty())
                .findFirst()
                .orElseThrow();
        Bounds bulb = over("#fix-bulb", faulty, "scale-bulb-100");
        Bounds field = over("#in-place", faulty, "scale-in-place-100");
        scale(150);
        Bounds larger = over("#fix-bulb", faulty, "scale-bulb-150");
        assertEquals(1.5, larger.getHeight() / bulb.getHeight(), 0.03);
        assertEquals(1.5, larger.getWidth() / bulb.getWidth(), 0.03);
        assertEquals(1.5, over("#in-place", faulty, "scale-in-place-150").getHeight() / field.getHeight(), 0.03);
    }

    /// Where the bulb or the editor of an element stands on the screen.
    private Bounds over(String query, ElementId element, String picture) throws Exception {
        boolean edited = query.equals("#in-place");
        robot.interact(() -> {
            services.document().select(element);
            services.canvas().window().zoomTo(List.of(element));
            robot.lookup("#canvas").query().requestFocus();
        });
        if (edited) {
            robot.push(KeyCode.F2);
        }
        Node node = robot.lookup(query).query();
        until(node::isVisible);
        window.picture(picture);
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        if (edited) {
            robot.push(KeyCode.ESCAPE);
        }
        return bounds;
    }

    /// At 150 % the window has 853 × 533 pixels for what it had 1280 × 800, at 200 % it has 640 × 400.
    @Test
    void panelsGiveWayWhereTheWindowHasNoRoomForAll() throws Exception {
        assertTrue(robot.lookup("#outline").tryQuery().isPresent());
        scale(150);
        Node outline = robot.lookup("#outline").query();
        until("the outline becomes narrow", () -> outline.getLayoutBounds().getWidth() < 210);
        Node filter = robot.lookup("#problems-filter").query();
        Node canvas = robot.lookup("#canvas").query();
        until(
                "the filter is seen whole",
                () -> filter.localToScene(filter.getLayoutBounds()).getMaxX()
                        <= canvas.localToScene(canvas.getLayoutBounds()).getMaxX());
        window.pictures("scale-window-150");
        scale(200);
        until("the outline gives way", () -> robot.lookup("#outline").tryQuery().isEmpty());
        until(
                "the problems give way",
                () -> robot.lookup("#problems-filter").tryQuery().isEmpty());
        Node export = robot.lookup("#button-file-export").query();
        Node saved = robot.lookup("#status-saved").query();
        until("the window's right side is seen", () -> isWithin(export) && isWithin(saved));
        window.pictures("scale-window-200");
        scale(100);
        until(
                "all is back",
                () -> robot.lookup("#outline")
                        .tryQuery()
                        .filter(node -> node.getLayoutBounds().getWidth() > 240)
                        .isPresent());
        assertTrue(robot.lookup("#problems-filter").tryQuery().isPresent());
    }

    private static boolean isWithin(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX()
                <= node.getScene().getWidth();
    }

    @Test
    void dialogsFollowAtOnceAndStayOnTheScreen() throws Exception {
        double about = alertWidth("scale-about-100");
        Bounds name = settingsLine("scale-settings-100");
        scale(125);
        assertEquals(1.25, alertWidth("scale-about-125") / about, 0.03);
        assertEquals(1.25, settingsLine("scale-settings-125").getHeight() / name.getHeight(), 0.03);
        scale(100);
        assertEquals(about, alertWidth("scale-about-again"), 1, "what was drawn larger is drawn as before");
        scale(200);
        Stage settings = open("file.settings");
        assertTrue(
                settings.getScene().getHeight() <= 800,
                "Monocle has 800 pixels, and it is " + settings.getScene().getHeight());
        JourneyWindow.picture(settings, "scale-settings-200");
        robot.clickOn("#settings-save");
    }

    /// The heights of the windows of the Help menu, the canvas's menu, a list and a tip.
    private List<Double> heights(String name) throws Exception {
        List<Double> heights = new ArrayList<>();
        robot.clickOn("Help");
        heights.add(popup("scale-menu-" + name).getHeight());
        robot.push(KeyCode.ESCAPE);
        until(() -> popups().isEmpty());

        Node canvas = robot.lookup("#canvas").query();
        robot.interact(() -> services.commands().run("edit.context-menu"));
        heights.add(popup("scale-canvas-" + name).getHeight());
        robot.push(KeyCode.ESCAPE);
        until(() -> popups().isEmpty());

        robot.interact(() -> services.commands().run("file.new-from-requirements"));
        until(() -> robot.lookup("#requirements-nat").tryQuery().isPresent());
        Stage dialog = (Stage) robot.window("New from requirements");
        ComboBox<?> nat = robot.lookup("#requirements-nat").queryComboBox();
        robot.interact(nat::show);
        heights.add(popup("scale-list-" + name).getHeight());
        assertEquals(
                nat.localToScreen(nat.getBoundsInLocal()).getWidth(),
                popups().getFirst().getWidth(),
                40,
                "the list is as wide as its box");
        robot.interact(nat::hide);
        robot.interact(dialog::close);

        Node button = robot.lookup("#view-addresses").query();
        robot.moveTo(button);
        until(() -> popups().stream().anyMatch(Tooltip.class::isInstance));
        heights.add(popup("scale-tip-" + name).getHeight());
        robot.moveTo(canvas);
        until(() -> popups().isEmpty());
        return heights;
    }

    private double alertWidth(String picture) throws Exception {
        Stage about = open("help.about");
        JourneyWindow.picture(about, picture);
        double width = about.getScene().getWidth();
        robot.push(KeyCode.ESCAPE);
        until(() -> !about.isShowing());
        return width;
    }

    /// Where the settings' first field stands on the screen.
    private Bounds settingsLine(String picture) throws Exception {
        Stage settings = open("file.settings");
        JourneyWindow.picture(settings, picture);
        Node theme = robot.lookup("#settings-theme").query();
        Bounds bounds = theme.localToScreen(theme.getBoundsInLocal());
        robot.interact(settings::close);
        return bounds;
    }

    private Stage open(String command) {
        robot.interact(() -> services.commands().run(command));
        until(() -> Window.getWindows().stream()
                .anyMatch(each -> each instanceof Stage stage && window.stage().equals(stage.getOwner())));
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && window.stage().equals(stage.getOwner()))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static PopupWindow popup(String picture) throws Exception {
        until(() -> !popups().isEmpty());
        JourneyWindow.picture(popups().getFirst(), picture);
        return popups().getFirst();
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .toList();
    }

    private void scale(int percent) {
        open("file.settings");
        ComboBox<Integer> scale = robot.lookup("#settings-scale").queryComboBox();
        robot.interact(() -> scale.setValue(percent));
        robot.clickOn("#settings-save");
        until(() -> Stream.of(Window.getWindows().toArray())
                .noneMatch(each -> each instanceof Stage stage && "Settings".equals(stage.getTitle())));
    }
}
