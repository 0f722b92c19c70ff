package org.cidrloom.ui.inspector;

import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// What a text that was typed into a field means.
public sealed interface Entry {
    /// It can be kept.
    ///
    /// @param edit what keeping it does
    /// @param select the element to select afterwards, where the edit gives it another id; null to leave the
    /// selection as it is
    /// @param advice what speaks against it, though it can be kept; empty for nothing
    record Accepted(Edit edit, @Nullable ElementId select, String advice) implements Entry {
        Accepted withAdvice(String text) {
            return new Accepted(edit, select, text);
        }
    }

    /// It cannot be kept.
    ///
    /// @param problem why, and how to mend it, in a sentence
    record Refused(String problem) implements Entry {}

    /// It can be kept, and nothing speaks against it.
    static Entry accepted(Edit edit) {
        return new Accepted(edit, null, "");
    }

    /// It can be kept, and makes an element that is selected then.
    static Accepted accepted(Addition addition) {
        return new Accepted(addition.edit(), addition.element(), "");
    }
}
