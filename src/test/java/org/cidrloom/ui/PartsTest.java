package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A part of the window is dressed in pieces and is then as it was made.
@ExtendWith(ApplicationExtension.class)
class PartsTest {
    private final Parts parts = new Parts();

    @Test
    void whatIsTakenOutToBeDressedComesBackAsItWas() throws Exception {
        FxThread.call(() -> {
            SplitPane split = new SplitPane(new Label("list"), new StackPane(new Label("detail")));
            split.setDividerPositions(0.72);
            GridPane grid = new GridPane();
            grid.add(new Label("right"), 1, 0);
            grid.add(new Label("left"), 0, 0);
            BorderPane border = new BorderPane(new ScrollPane(new VBox(new Label("a"), new Label("b"))));
            border.setTop(new HBox(new Label("head")));
            border.setRight(new SteadyBox(4, new Label("side"), new FlowPane(new Label("c"), new Label("d"))));
            VBox whole = new VBox(split, grid, border, new ScrollPane(), new SplitPane(), new HBox());
            List<String> made = described(whole);

            dress(whole);

            assertEquals(made, described(whole));
            assertArrayEquals(new double[] {0.72}, split.getDividerPositions(), 0.01);
            assertEquals(1, GridPane.getColumnIndex(grid.getChildren().getFirst()));
            return true;
        });
    }

    @Test
    void aScrolledFormDoesNotComeInOnePiece() throws Exception {
        FxThread.call(() -> {
            ScrollPane scroll = new ScrollPane(new VBox(new Label("a"), new Label("b")));
            parts.add(place(), () -> scroll);

            assertTrue(parts.makeNext());

            assertFalse(
                    scroll.getContent() instanceof VBox box && box.getChildren().size() == 2 && !parts.makeNext(),
                    "nothing was left to be made");
            parts.makeAll();
            assertEquals(2, ((VBox) scroll.getContent()).getChildren().size());
            return true;
        });
    }

    @Test
    void whatIsPutInMeanwhileStays() throws Exception {
        FxThread.call(() -> {
            Label message = new Label("nothing to show");
            ScrollPane scroll = new ScrollPane(new Label("form"));
            scroll.contentProperty().subscribe(content -> {
                if (content == null) {
                    scroll.setContent(message);
                }
            });

            dress(new VBox(scroll));

            assertSame(message, scroll.getContent());
            return true;
        });
    }

    private void dress(Node node) {
        Pane place = place();
        parts.add(place, () -> node);
        parts.makeAll();
        assertEquals(List.of(node), place.getChildren());
    }

    private static Pane place() {
        StackPane place = new StackPane();
        new Scene(place);
        return place;
    }

    private static List<String> described(Node node) {
        List<String> lines = new ArrayList<>();
        describe(node, "", lines);
        return lines;
    }

    private static void describe(Node node, String indent, List<String> lines) {
        lines.add(
                indent + node.getClass().getSimpleName() + (node instanceof Label label ? ' ' + label.getText() : ""));
        List<Node> inside = switch (node) {
            case ScrollPane scroll ->
                Stream.of(scroll.getContent()).filter(Objects::nonNull).toList();
            case SplitPane split -> split.getItems();
            case Pane pane -> pane.getChildren();
            default -> List.of();
        };
        inside.forEach(each -> describe(each, indent + "  ", lines));
    }
}
