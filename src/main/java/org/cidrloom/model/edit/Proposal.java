package org.cidrloom.model.edit;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// What would come of something that a person asks for: the edit, or why there is none.
///
/// @param text what it becomes, or why it is refused and what to do instead
/// @param edit the edit; null where it is refused
/// @param elements what it makes or changes, to be selected afterwards
public record Proposal(String text, @Nullable Edit edit, List<ElementId> elements) {
    public Proposal {
        elements = List.copyOf(elements);
    }

    /// Something that can be done.
    public static Proposal of(String text, Edit edit, ElementId... elements) {
        return new Proposal(text, edit, List.of(elements));
    }

    /// Something that cannot.
    ///
    /// @param why full sentences: why not, and what to do instead
    public static Proposal refused(String why) {
        return new Proposal(why, null, List.of());
    }

    /// Whether it is refused.
    public boolean isRefused() {
        return edit == null;
    }
}
