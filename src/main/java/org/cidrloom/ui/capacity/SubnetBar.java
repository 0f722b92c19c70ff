package org.cidrloom.ui.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.SubnetLoad;

/// What takes the addresses of a subnet, as one bar. Where more is asked for than there is, the bar is full, and a mark
/// stands where the subnet ends.
final class SubnetBar extends Pane {
    private static final double HEIGHT = 16;
    private static final double NARROWEST = 2;

    private final List<Layer> layers;
    private final long size;
    private final Region end = new Region();

    SubnetBar(SubnetLoad load) {
        layers = load.layers().stream().filter(layer -> layer.addresses() > 0).toList();
        size = load.size();
        getStyleClass().add("capacity-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        List<Node> parts = new ArrayList<>();
        for (Layer layer : layers) {
            Region part = new Region();
            part.getStyleClass().add(style(layer.kind()));
            parts.add(part);
        }
        end.getStyleClass().add("capacity-end");
        end.setVisible(total() > size);
        parts.add(end);
        getChildren().setAll(parts);
    }

    static String style(Layer.Kind kind) {
        return "layer-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private long total() {
        return layers.stream().mapToLong(Layer::addresses).sum();
    }

    @Override
    protected void layoutChildren() {
        double whole = Math.max(size, total());
        double spare = Math.max(0, getWidth() - layers.size() * NARROWEST);
        double x = 0;
        for (int i = 0; i < layers.size(); i++) {
            double width = NARROWEST + spare * layers.get(i).addresses() / whole;
            getChildren().get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width;
        }
        end.resizeRelocate(snapPositionX(getWidth() * size / whole) - 1, -2, 2, getHeight() + 4);
    }
}
