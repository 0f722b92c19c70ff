package org.cidrloom.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/// What was seen of the inspector's form in each frame: where its fields stood and what they had in them.
///
/// Confined to the JavaFX thread while it looks.
final class Frames {
    private final Scene scene;
    private final List<Map<String, Double>> places = new ArrayList<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Runnable look = this::look;

    Frames(Scene scene) {
        this.scene = scene;
    }

    /// Looks at every frame from now on.
    void start() {
        scene.addPostLayoutPulseListener(look);
    }

    void stop() {
        scene.removePostLayoutPulseListener(look);
    }

    /// Whether a field of that id has been seen.
    boolean have(String id) {
        return texts.containsKey(id);
    }

    /// All that the field of that id was seen to have in it.
    Set<String> texts(String id) {
        return texts.getOrDefault(id, Set.of());
    }

    /// The fields that stood elsewhere in the frame before.
    List<String> moved() {
        List<String> moved = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            Map<String, Double> last = places.get(i - 1);
            int frame = i;
            places.get(i).forEach((id, y) -> {
                double was = last.getOrDefault(id, y);
                if (Math.abs(was - y) > 0.5) {
                    moved.add(id + " from " + was + " to " + y + " in frame " + frame);
                }
            });
        }
        return moved;
    }

    private void look() {
        Node form = scene.lookup(".inspector .form");
        Map<String, Double> now = new HashMap<>();
        collect(form, form, now);
        places.add(now);
    }

    private void collect(Node node, Node form, Map<String, Double> now) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TextInputControl input
                && String.valueOf(input.getId()).startsWith("field.")) {
            now.put(input.getId(), form.sceneToLocal(input.localToScene(0, 0)).getY());
            texts.computeIfAbsent(input.getId(), id -> new HashSet<>()).add(input.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, form, now));
        }
    }
}
