package org.cidrloom.model.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementIndex;
import org.jspecify.annotations.Nullable;

/// Where elements stand. None of these touches the network, so nothing is analysed again.
public final class DrawingEdits {
    private DrawingEdits() {}

    /// Puts an element at a place.
    ///
    /// @param position its top left corner in diagram units
    public static Edit move(ElementId element, Position position) {
        return move(Map.of(element, position));
    }

    /// Puts several elements at places, as one step.
    ///
    /// @param positions top left corners in diagram units
    public static Edit move(Map<ElementId, Position> positions) {
        String what =
                positions.size() == 1 ? positions.keySet().iterator().next().path() : positions.size() + " elements";
        return new Edit(
                "Move " + what,
                design -> withPositions(design, was -> {
                    Map<String, Position> is = new LinkedHashMap<>(was);
                    positions.forEach((element, position) -> is.put(element.path(), position));
                    return is;
                }));
    }

    /// Another edit, after which these elements stay where the diagram put them: those that have no position
    /// yet get the one they stand at. Elements that the design does not have are passed over.
    ///
    /// @param edit what is done after that; it gives the label
    /// @param standing top left corners as they are seen, in diagram units
    public static Edit pinned(Edit edit, Map<ElementId, Position> standing) {
        Edit pin = new Edit(
                edit.label(),
                design -> withPositions(design, was -> {
                    Map<String, Position> is = new LinkedHashMap<>(was);
                    ElementIndex all = new ElementIndex(design.network());
                    standing.forEach((element, position) -> {
                        if (all.contains(element)) {
                            is.putIfAbsent(element.path(), position);
                        }
                    });
                    return is;
                }));
        return Edit.all(edit.label(), List.of(pin, edit));
    }

    /// Lets the diagram lay the element out again.
    public static Edit layOut(ElementId element) {
        return new Edit(
                "Lay out " + element.path(),
                design -> withPositions(design, was -> {
                    Map<String, Position> is = new LinkedHashMap<>(was);
                    is.remove(element.path());
                    return is;
                }));
    }

    /// Lets the diagram lay these elements out again, around the others.
    public static Edit layOut(Collection<? extends ElementId> elements) {
        if (elements.size() == 1) {
            return layOut(elements.iterator().next());
        }
        return new Edit(
                "Lay out " + elements.size() + " elements",
                design -> withPositions(design, was -> {
                    Map<String, Position> is = new LinkedHashMap<>(was);
                    elements.forEach(element -> is.remove(element.path()));
                    return is;
                }));
    }

    /// Lets the diagram lay everything out again.
    public static Edit layOutAll() {
        return new Edit("Lay out the diagram", design -> withPositions(design, was -> Map.of()));
    }

    /// The design with every position under another path; null for paths whose element is gone.
    static Design repath(Design design, UnaryOperator<@Nullable String> path) {
        return withPositions(design, was -> {
            Map<String, Position> is = new LinkedHashMap<>();
            was.forEach((key, position) -> {
                String renamed = path.apply(key);
                if (renamed != null) {
                    is.put(renamed, position);
                }
            });
            return is;
        });
    }

    private static Design withPositions(Design design, UnaryOperator<Map<String, Position>> change) {
        Map<String, Position> was = design.drawing().positions();
        Map<String, Position> is = change.apply(was);
        return is.equals(was) ? design : design.withDrawing(new Drawing(is));
    }
}
