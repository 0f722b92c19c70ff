package org.cidrloom.diagram;

import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// What a shape belongs to.
///
/// @param element the element that it draws; null for furniture
/// @param layer what it tells of
/// @param detail from how far it is seen
public record Mark(@Nullable ElementId element, Layer layer, Detail detail) {
    /// The same on another layer.
    public Mark on(Layer other) {
        return new Mark(element, other, detail);
    }

    /// The same, seen from elsewhere.
    public Mark seen(Detail other) {
        return new Mark(element, layer, other);
    }
}
