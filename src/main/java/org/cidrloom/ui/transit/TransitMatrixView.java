package org.cidrloom.ui.transit;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// The routing matrix in the place of the diagram: whose it is and a filter above, the matrix, its keys below.
public final class TransitMatrixView {
    private final TransitMatrixModel model;
    private final BorderPane root = new BorderPane();
    private final MatrixGrid grid;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label empty = new Label();
    private final TextField filter = new TextField();
    private @Nullable Node before;

    /// A view of that model; visible while the model is open.
    public TransitMatrixView(TransitMatrixModel model) {
        this.model = model;
        grid = new MatrixGrid(model);
        root.setId("transit-matrix");
        root.getStyleClass().add("transit-matrix");
        empty.getStyleClass().add("matrix-muted");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        root.setTop(head());
        root.setCenter(new StackPane(grid, empty));
        root.setBottom(foot());
        root.visibleProperty().bind(model.openProperty());
        root.managedProperty().bind(model.openProperty());
        model.matrixProperty().subscribe(this::show);
        model.openProperty().subscribe((was, is) -> focus(is));
    }

    /// The node to put in the place of the diagram.
    public Parent root() {
        return root;
    }

    private Node head() {
        title.getStyleClass().add("matrix-title");
        title.setMinWidth(0);
        count.getStyleClass().add("matrix-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        filter.setId("matrix-filter");
        filter.setPromptText("Filter by name or id");
        filter.setAccessibleText("Filter the attachments by name or id");
        filter.setPrefWidth(200);
        filter.setMinWidth(120);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                grid.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                if (filter.getText().isEmpty()) {
                    model.close();
                } else {
                    filter.clear();
                }
                event.consume();
            }
        });
        Button close = new Button("", new Icon("fth-x"));
        close.setId("matrix-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Show the diagram");
        close.setTooltip(new Tooltip("Show the diagram"));
        close.setOnAction(event -> model.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, title, count, gap, filter, close);
        line.setAlignment(Pos.CENTER_LEFT);
        FlowPane legend = new FlowPane(
                20,
                4,
                sign(new RadioButton(), "associated: looks up its routes in the table"),
                sign(new CheckBox(), "propagates: the table learns its ranges"));
        VBox head = new VBox(8, line, legend);
        head.getStyleClass().add("matrix-top");
        return head;
    }

    private static Node sign(ButtonBase control, String words) {
        if (control instanceof RadioButton radio) {
            radio.setSelected(true);
        } else if (control instanceof CheckBox box) {
            box.setSelected(true);
        }
        control.setMouseTransparent(true);
        control.setFocusTraversable(false);
        Label label = new Label(words);
        label.getStyleClass().add("matrix-muted");
        HBox sign = new HBox(4, control, label);
        sign.setAlignment(Pos.CENTER_LEFT);
        return sign;
    }

    private static Node foot() {
        Label keys = new Label(
                "Arrows move · A associates · Space propagates · Delete clears · Enter shows the attachment · Esc closes");
        keys.getStyleClass().add("matrix-muted");
        keys.setMinWidth(0);
        HBox foot = new HBox(keys);
        foot.getStyleClass().add("matrix-foot");
        return foot;
    }

    private void show(TransitMatrix matrix) {
        title.setText("Routing of " + matrix.name());
        int shown = matrix.rows().size();
        count.setText(String.format(
                Locale.ROOT,
                (shown == matrix.attachments() ? "%2$,d" : "%1$,d of %2$,d") + " attachments × %3$,d tables",
                shown,
                matrix.attachments(),
                matrix.columns().size()));
        empty.setText(nothing(matrix));
    }

    private String nothing(TransitMatrix matrix) {
        if (matrix.attachments() == 0) {
            return "Nothing is attached yet. Attach a VPC in the gateway's form.";
        }
        if (matrix.columns().isEmpty()) {
            return "The gateway has no route table yet. Add one in its form.";
        }
        return matrix.rows().isEmpty()
                ? "No attachment has “" + model.filterProperty().get().strip() + "” in its name or id."
                : "";
    }

    private void focus(boolean open) {
        if (open) {
            before = root.getScene() == null ? null : root.getScene().getFocusOwner();
            grid.requestFocus();
        } else if (before != null) {
            if (hasFocus()) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /// Whoever has gone elsewhere meanwhile stays there.
    private boolean hasFocus() {
        Node each = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (each != null && !each.equals(root)) {
            each = each.getParent();
        }
        return each != null;
    }
}
