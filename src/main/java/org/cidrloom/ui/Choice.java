package org.cidrloom.ui;

import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// One of several things to choose from.
///
/// @param label what it is, such as `Attach to Company hub`
/// @param detail more about it: what it becomes, where it goes
/// @param icon the name of a feather icon; null for none
/// @param preview what the canvas shows while it is looked at; null to show the design as it is
/// @param action what choosing it does
public record Choice(
        String label,
        String detail,
        @Nullable String icon,
        @Nullable Edit preview,
        Runnable action) {
    /// A choice that previews nothing.
    public static Choice of(String label, String detail, @Nullable String icon, Runnable action) {
        return new Choice(label, detail, icon, null, action);
    }
}
