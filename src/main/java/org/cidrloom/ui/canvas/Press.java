package org.cidrloom.ui.canvas;

/// How a pointer was pressed.
///
/// @param hand whether it grabs the paper: the middle button, or Space held
/// @param add whether it adds to the selection: Ctrl or Shift held
/// @param shift whether Shift is held
/// @param copy whether boxes that are dragged stay and copies go: Ctrl or Alt held
public record Press(boolean hand, boolean add, boolean shift, boolean copy) {
    /// Nothing held.
    public static final Press PLAIN = new Press(false, false, false);

    /// A press that copies nothing.
    public Press(boolean hand, boolean add, boolean shift) {
        this(hand, add, shift, false);
    }
}
