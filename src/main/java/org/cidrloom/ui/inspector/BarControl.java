package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.inspector.Field.Bar;
import org.cidrloom.ui.inspector.Field.Segment;

/// What the parts of a whole are used for, as a bar with its legend.
final class BarControl extends FieldControl<Bar> {
    private static final double HEIGHT = 14;

    /// So that a part which is there can be seen.
    private static final double NARROWEST = 3;

    private final Strip strip = new Strip();
    private final FlowPane legend = new FlowPane();
    private final VBox root = new VBox(strip, legend);

    BarControl() {
        super(Bar.class);
        root.getStyleClass().addAll("field", "bar");
        root.setAccessibleRole(AccessibleRole.TEXT);
        legend.getStyleClass().add("legend");
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void update(Bar next) {
        List<Segment> parts =
                next.segments().stream().filter(segment -> segment.amount() > 0).toList();
        strip.show(parts);
        root.setAccessibleText(next.label());
        legend.getChildren().setAll(parts.stream().map(BarControl::entry).toList());
    }

    private static Node entry(Segment segment) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", segment.style());
        Label label = new Label(segment.name() + " " + Figures.count(segment.amount()), swatch);
        label.getStyleClass().add("legend-entry");
        return label;
    }

    private static final class Strip extends Pane {
        private List<Segment> parts = List.of();

        private Strip() {
            getStyleClass().add("strip");
            setPrefHeight(HEIGHT);
            setMinHeight(HEIGHT);
        }

        private void show(List<Segment> next) {
            parts = next;
            List<Node> regions = new ArrayList<>();
            for (Segment part : next) {
                Region region = new Region();
                region.getStyleClass().addAll("segment", part.style());
                regions.add(region);
            }
            getChildren().setAll(regions);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double total = parts.stream().mapToLong(Segment::amount).sum();
            double spare = Math.max(0, getWidth() - parts.size() * NARROWEST);
            double x = 0;
            for (int i = 0; i < parts.size(); i++) {
                double width = NARROWEST + spare * parts.get(i).amount() / total;
                getChildren().get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
                x += width;
            }
        }
    }
}
