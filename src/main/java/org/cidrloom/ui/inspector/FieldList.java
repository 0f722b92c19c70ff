package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.cidrloom.ui.Slice;
import org.jspecify.annotations.Nullable;

/// Keeps the controls of a pane in step with a list of fields: a control whose field is still there stays. Those of
/// another element are turned to its fields from top to bottom as there is time, what is missing is made, and nothing
/// is seen of what comes after: so no field shows what another element has, and nothing that is seen moves.
final class FieldList {
    private final Pane pane;
    private final InspectorModel model;
    private List<Field> fields = List.of();
    private Set<String> keys = Set.of();

    /// Those that show their fields, by the keys of these.
    private final Map<String, FieldControl<?>> controls = new HashMap<>();

    /// Those that show nothing and may be turned to a field, in the order of the pane.
    private final List<FieldControl<?>> spare = new ArrayList<>();

    /// A list that fills that pane.
    FieldList(Pane pane, InspectorModel model) {
        this.pane = pane;
        this.model = model;
    }

    /// Shows these fields, as far as there are controls for them already; [#grow] brings the others.
    ///
    /// @param another whether they are those of another element: nothing is shown of them yet
    void update(List<Field> next, boolean another) {
        List<Field> last = fields;
        fields = List.copyOf(next);
        keys = next.stream().map(Field::key).collect(Collectors.toSet());
        if (another) {
            List<FieldControl<?>> all = new ArrayList<>();
            last.stream()
                    .filter(field -> controls.containsKey(field.key()))
                    .forEach(field -> all.add(controls.remove(field.key())));
            all.forEach(control -> show(control.node(), false));
            spare.addAll(0, all);
            return;
        }
        for (Field field : last) {
            FieldControl<?> control = controls.get(field.key());
            if (control != null && !keys.contains(field.key())) {
                drop(field.key(), control);
            }
        }
        for (Field field : next) {
            FieldControl<?> control = controls.get(field.key());
            if (control != null && !control.accept(field, false)) {
                drop(field.key(), control);
            }
        }
        order();
    }

    private void drop(String key, FieldControl<?> control) {
        controls.remove(key);
        pane.getChildren().remove(control.node());
    }

    /// Fields seldom change places; taking a node out and putting it back would dress it anew.
    private void order() {
        List<Node> nodes = new ArrayList<>();
        fields.stream()
                .map(field -> controls.get(field.key()))
                .filter(control -> control != null)
                .forEach(control -> nodes.add(control.node()));
        List<Node> now = new ArrayList<>(pane.getChildren());
        spare.forEach(control -> now.remove(control.node()));
        if (!now.equals(nodes)) {
            spare.forEach(control -> nodes.add(control.node()));
            pane.getChildren().setAll(nodes);
        }
    }

    /// Turns and makes the controls that are missing, from top to bottom, and dresses each at once, so that its time is
    /// counted.
    ///
    /// @return whether all are there now
    boolean grow(Slice slice) {
        int at = 0;
        for (Field field : fields) {
            FieldControl<?> control = controls.get(field.key());
            if (control == null) {
                if (slice.isOver()) {
                    return false;
                }
                control = take(field, at);
                controls.put(field.key(), control);
            }
            Node node = control.node();
            if (control.isShownInParts()) {
                show(node, true);
            }
            if (!control.grow(slice)) {
                return false;
            }
            show(node, true);
            at = pane.getChildren().indexOf(node) + 1;
        }
        spare.forEach(control -> pane.getChildren().remove(control.node()));
        spare.clear();
        return true;
    }

    /// A control for that field after the ones that are before it: the one that had it of the last element, one that no
    /// other field asks for, or a new one.
    private FieldControl<?> take(Field field, int at) {
        FieldControl<?> control = turned(field, true);
        if (control == null) {
            control = turned(field, false);
        }
        if (control == null) {
            control = FieldControl.of(field, model);
            show(control.node(), false);
        }
        Node node = control.node();
        int is = pane.getChildren().indexOf(node);
        if (is < at) {
            pane.getChildren().remove(node);
            pane.getChildren().add(is < 0 ? at : at - 1, node);
        }
        node.applyCss();
        return control;
    }

    private @Nullable FieldControl<?> turned(Field field, boolean same) {
        for (FieldControl<?> control : spare) {
            boolean free = same ? control.key().equals(field.key()) : !keys.contains(control.key());
            if (free && control.accept(field, true)) {
                spare.remove(control);
                return control;
            }
        }
        return null;
    }

    /// Shows a node, or hides it where it stands: it keeps what it is dressed in.
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// What has the focus in a node; null where that is elsewhere. [Node#isFocusWithin] says so of others too.
    static @Nullable Node owner(Node within) {
        Scene scene = within.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(within)) {
                return owner;
            }
        }
        return null;
    }
}
