package org.cidrloom.ui.canvas;

/// How a pointer was pressed.
///
/// @param hand whether it grabs the paper: the middle button, or Space held
/// @param add whether it adds to the selection: Ctrl or Shift held
/// @param shift whether Shift is held
public record Press(boolean hand, boolean add, boolean shift) {
    /// Nothing held.
    public static final Press PLAIN = new Press(false, false, false);
}
