package org.cidrloom.app;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.cidrloom.diagram.Box;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does in the panels of the real window, with mouse and keyboard.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class PanelJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("fifty-addresses-as-found"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void waitForTheFindings() {
        services = window.services();
        until(() -> !services.document().findingsProperty().get().isEmpty());
    }

    @Test
    void aCidrTypedInTheInspectorMovesFindingsAndFiguresAndIsUndone() {
        select(new ElementId.OfSubnet("dev", "node-a"));
        int before = services.document().findingsProperty().get().size();
        type("#field.cidr", "10.24.56.192/27");
        until(() -> services.document().findingsProperty().get().stream()
                .anyMatch(finding -> finding.rule().equals("subnet-overlap")));
        until(() -> label("#figure.usable").equals("27"));
        robot.interact(() -> services.commands().run("edit.undo"));
        until(() -> services.document().findingsProperty().get().size() == before);
        until(() -> field("#field.cidr").getText().equals("10.24.56.128/26"));
    }

    @Test
    void aTextThatIsNoCidrIsNotKeptAndEscapeRestoresIt() {
        select(new ElementId.OfSubnet("dev", "node-a"));
        var design = services.document().design();
        type("#field.cidr", "10.24.56.129/26");
        assertEquals(design, services.document().design());
        robot.push(KeyCode.ESCAPE);
        assertEquals("10.24.56.128/26", field("#field.cidr").getText());
    }

    @Test
    void anInstanceTypeIsTypedAndKept() {
        select(new ElementId.OfNodeGroup("dev-cluster", "general"));
        type("#field.types/0", "m5.large");
        assertEquals(
                "Change instance type of general to m5.large",
                services.document().undoLabelProperty().get());
    }

    @Test
    void enterAppliesTheFirstFixOfTheSelectedProblem() {
        Finding mendable = services.document().findingsProperty().get().stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            var list = robot.lookup("#problems").queryListView();
            list.requestFocus();
            list.getSelectionModel()
                    .select(services.document().findingsProperty().get().indexOf(mendable));
        });
        robot.push(KeyCode.ENTER);
        until(() -> !services.document().findingsProperty().get().contains(mendable));
        assertEquals(
                mendable.fixes().getFirst().edit().label(),
                services.document().undoLabelProperty().get());
    }

    @Test
    void aProblemIsAcceptedWithAReasonByKeyboardAndWithdrawnAgain() {
        int before = services.document().findingsProperty().get().size();
        Finding first = services.document().findingsProperty().get().getFirst();
        robot.interact(() -> {
            var list = robot.lookup("#problems").queryListView();
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        robot.write("It is a trial.");
        robot.push(KeyCode.ENTER);
        until(() -> services.document().findingsProperty().get().size() == before - 1);
        assertEquals(
                List.of(new Acceptance(first.rule(), name(first), "It is a trial.")),
                services.document().design().network().accepted());
        until(() -> node("#accept-withdraw").getParent().getParent().isVisible());
        robot.interact(() -> node("#accept-withdraw").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> services.document().findingsProperty().get().size() == before);
        assertEquals(List.of(), services.document().design().network().accepted());
    }

    private String name(Finding finding) {
        return ElementNames.of(services.document().design().network()).name(finding.subject());
    }

    @Test
    void theWayBetweenTwoElementsIsShownAndClearedByKeyboard() {
        select(new ElementId.OfVpc("dev"));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> node("#reach").isVisible());
        assertEquals("dev", field("#reach-from").getText());
        robot.write("192.168.1.9");
        robot.push(KeyCode.ENTER);
        until(() -> label("#reach-message").equals("dev reaches 192.168.1.9, and the answers come back."));
        robot.push(KeyCode.ESCAPE);
        until(() -> !node("#reach").isVisible());
        assertTrue(node("#problems").getParent().isVisible());
    }

    @Test
    void theNextElementThatIsClickedIsReached() {
        select(new ElementId.OfVpc("dev"));
        robot.interact(() -> services.commands().run("reach.ask"));
        Node canvas = node("#canvas");
        Box place =
                services.canvas().inWindow(new ElementId.OfNetwork("on-prem")).orElseThrow();
        Bounds screen = canvas.localToScreen(canvas.getBoundsInLocal());
        robot.clickOn(screen.getMinX() + place.centreX(), screen.getMinY() + place.centreY());
        until(() -> label("#reach-message").equals("dev reaches on-prem, and the answers come back."));
        assertEquals("on-prem", field("#reach-to").getText());
        robot.push(KeyCode.ESCAPE);
        until(() -> !node("#reach").isVisible());
    }

    @Test
    void theOutlineFindsWhatContainsAnAddress() {
        robot.interact(() -> services.commands().run("edit.search"));
        robot.write("10.24.56.130");
        robot.push(KeyCode.DOWN);
        until(() -> services.document().selected() != null);
        robot.push(KeyCode.END);
        until(() -> new ElementId.OfSubnet("dev", "node-a")
                .equals(services.document().selected()));
        robot.push(KeyCode.DELETE);
        until(() -> services.document()
                .design()
                .network()
                .vpc("dev")
                .orElseThrow()
                .subnet("node-a")
                .isEmpty());
        assertFalse(services.document().selection().contains(new ElementId.OfSubnet("dev", "node-a")));
    }

    @Test
    void searchingBringsTheFoldedOutlineBack() {
        robot.interact(() -> services.commands().run("view.fold-left"));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(() -> robot.lookup("#outline-search")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.write("node-b");
        assertEquals("node-b", field("#outline-search").getText());
    }

    @Test
    void aPanelKeepsItsWidthWhenTheOneAtTheOtherEndIsFoldedAndComesBack() throws Exception {
        double left = width("#outline-search");
        double right = width(".inspector");
        for (int i = 0; i < 3; i++) {
            fold("view.fold-left");
            assertEquals(right, width(".inspector"), 2);
            fold("view.fold-left");
            assertEquals(right, width(".inspector"), 2);
            assertEquals(left, width("#outline-search"), 2);
            fold("view.fold-inspector");
            assertEquals(left, width("#outline-search"), 2);
            fold("view.fold-inspector");
            assertEquals(right, width(".inspector"), 2);
        }
    }

    private void fold(String command) throws Exception {
        robot.interact(() -> services.commands().run(command));
        FxThread.pulses(3);
    }

    private double width(String query) {
        return robot.lookup(query).query().getLayoutBounds().getWidth();
    }

    /// The panel is folded away, the search finds something else, and keys do not go to the canvas.
    @Test
    void renamingBringsTheLineOfTheElementToLight() {
        robot.interact(() -> {
            services.commands().run("edit.search");
            field("#outline-search").setText("node-b");
            services.document().select(new ElementId.OfSubnet("dev", "node-a"));
            services.commands().run("view.fold-left");
            node("#problems").requestFocus();
        });
        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#outline-rename")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("first nodes");
        robot.push(KeyCode.ENTER);
        until(() -> "first nodes"
                .equals(services.document()
                        .design()
                        .network()
                        .vpc("dev")
                        .orElseThrow()
                        .subnet("node-a")
                        .orElseThrow()
                        .name()));
    }

    @Test
    void theOutlineShowsWhatIsInTheDesignWithoutBeingAsked() {
        var outline = (TreeView<?>) node("#outline");
        until(() -> outline.getExpandedItemCount() > 5);
        until(() -> robot.lookup(".tree-cell").<TreeCell<?>>queryAll().stream()
                        .filter(cell -> !cell.isEmpty())
                        .count()
                > 5);
        int before = outline.getExpandedItemCount();
        robot.interact(() -> outline.getRoot().getChildren().stream()
                .filter(item -> !item.isLeaf())
                .findFirst()
                .orElseThrow()
                .setExpanded(true));
        until(() -> outline.getExpandedItemCount() > before);
    }

    private void select(ElementId element) {
        robot.interact(() -> services.document().select(element));
    }

    private void type(String query, String text) {
        TextField field = field(query);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        robot.push(KeyCode.ENTER);
    }

    private TextField field(String query) {
        return (TextField) node(query);
    }

    private String label(String query) {
        return ((Label) node(query)).getText();
    }

    /// By id as it stands: ids of fields have dots and slashes, which a query would read as its own.
    private Node node(String query) {
        return robot.lookup(node -> query.substring(1).equals(node.getId())).query();
    }
}
