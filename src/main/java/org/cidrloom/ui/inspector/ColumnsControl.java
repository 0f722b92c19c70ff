package org.cidrloom.ui.inspector;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.inspector.Field.Columns;

/// Fields side by side, all of one width.
final class ColumnsControl extends FieldControl<Columns> {
    private final HBox root = new HBox();
    private final FieldList list;

    ColumnsControl(InspectorModel model) {
        super(Columns.class);
        list = new FieldList(root, model);
        root.getStyleClass().add("columns");
        root.getChildren().addListener((ListChangeListener<Node>)
                change -> root.getChildren().forEach(ColumnsControl::share));
    }

    private static void share(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMinWidth(0);
            region.setPrefWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
        }
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Columns next) {
        list.update(next.fields(), false);
    }

    @Override
    void turn(Columns next) {
        list.update(next.fields(), true);
    }

    @Override
    boolean grow(Slice slice) {
        return list.grow(slice);
    }
}
