package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// The way of packets, for drawing.
///
/// @param passed the elements that they pass, in order, from the sender on; where they break, as far as they come
/// @param brokenAt the element where they go no further; null where they arrive
/// @param why why they go no further, in a few words; empty where they arrive
public record Way(List<ElementId> passed, @Nullable ElementId brokenAt, String why) {
    public Way {
        passed = List.copyOf(passed);
    }
}
