package org.cidrloom.ui.canvas;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.cidrloom.diagram.Layer;
import org.cidrloom.ui.Command;

/// Which layers of the drawing the canvas shows. The boxes themselves are always there; what is written and drawn on
/// them can be left out to see the rest better.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class ShownLayers {
    private static final Map<Layer, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Layer.ADDRESSES, "Addresses");
        NAMES.put(Layer.CAPACITY, "Capacity");
        NAMES.put(Layer.ROUTING, "Routing");
        NAMES.put(Layer.FINDINGS, "Findings");
    }

    private final ReadOnlyObjectWrapper<Set<Layer>> shown =
            new ReadOnlyObjectWrapper<>(Set.copyOf(EnumSet.complementOf(EnumSet.of(Layer.FURNITURE))));

    /// The layers that are shown.
    public ReadOnlyObjectProperty<Set<Layer>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Hides a layer, or shows it again.
    public void toggle(Layer layer) {
        Set<Layer> next = EnumSet.copyOf(shown.get());
        if (!next.remove(layer)) {
            next.add(layer);
        }
        shown.set(Set.copyOf(next));
    }

    /// A command for each layer that can be left out.
    Command[] commands(ObservableValue<Boolean> open) {
        return NAMES.entrySet().stream()
                .map(each -> command(each.getKey(), each.getValue(), open))
                .toArray(Command[]::new);
    }

    private Command command(Layer layer, String name, ObservableValue<Boolean> open) {
        String words = name.toLowerCase(Locale.ROOT);
        return new Command(
                "view.layer-" + words,
                shown.map(layers -> layers.contains(layer) ? "Hide " + words : "Show " + words),
                "fth-layers",
                open,
                () -> toggle(layer));
    }
}
