package org.cidrloom.diagram.gesture;

import java.util.Optional;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.edit.Edit;

/// Drags the paper: the point that was grabbed stays under the pointer.
///
/// @param grabbed a point of the diagram
/// @param viewport what is seen now
public record Pan(Point grabbed, Viewport viewport) implements Gesture {
    /// Grabs what is under the pointer.
    public static Pan from(Pointer pointer, Viewport viewport) {
        return new Pan(viewport.toDiagram(pointer.window()), viewport);
    }

    @Override
    public Pan to(Pointer pointer) {
        double zoom = viewport.zoom();
        Point at = pointer.window();
        return new Pan(grabbed, new Viewport(grabbed.x() - at.x() / zoom, grabbed.y() - at.y() / zoom, zoom));
    }

    @Override
    public Optional<Edit> release() {
        return Optional.empty();
    }
}
