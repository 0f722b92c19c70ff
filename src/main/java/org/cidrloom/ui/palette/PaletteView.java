package org.cidrloom.ui.palette;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.PartDrag;

/// The palette on screen: a list of parts. Each is dragged onto the canvas; Enter or a double click adds it too.
public final class PaletteView {
    /// Between the pointer and what it brings, in pixels.
    private static final double BESIDE = 4;

    private final PaletteModel model;
    private final ScrollPane root;

    /// A view of a palette.
    public PaletteView(PaletteModel model) {
        this.model = model;
        VBox list = new VBox(heading("Drag onto the canvas"));
        list.getStyleClass().add("palette");
        for (Part part : Part.values()) {
            if (part == Part.PUBLIC_SUBNETS) {
                list.getChildren().add(heading("Drag onto a VPC"));
                list.getChildren().addAll(item(Part.CLUSTER), item(Part.NODE_GROUP));
            }
            if (part != Part.CLUSTER && part != Part.NODE_GROUP) {
                list.getChildren().add(item(part));
            }
        }
        root = new ScrollPane(list);
        root.setId("palette");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("palette-pane");
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Node item(Part part) {
        Icon icon = new Icon(PaletteIcons.of(part));
        HBox item = new HBox(icon, new Label(part.label()));
        item.setId("palette-" + part.name().toLowerCase(Locale.ROOT));
        item.getStyleClass().addAll("palette-item", "palette-" + part.name().toLowerCase(Locale.ROOT));
        item.setFocusTraversable(true);
        item.setAccessibleRole(AccessibleRole.BUTTON);
        item.setAccessibleText("Add " + part.label());
        item.setCursor(Cursor.OPEN_HAND);
        item.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            item.requestFocus();
            event.consume(); // else the scroll pane takes the focus
        });
        item.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                model.add(part);
            }
        });
        item.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.add(part);
                event.consume();
            }
        });
        item.setOnDragDetected(event -> {
            Dragboard board = item.startDragAndDrop(TransferMode.COPY);
            board.setContent(PartDrag.of(part));
            SnapshotParameters transparent = new SnapshotParameters();
            transparent.setFill(Color.TRANSPARENT);
            Image image = icon.snapshot(transparent, null);
            board.setDragView(
                    image, image.getWidth() + BESIDE, image.getHeight() + BESIDE); // words are on the other side
            event.consume();
        });
        return item;
    }
}
