/// The tree of all elements: to find them, to select them, and to do to them by keyboard all that can be done.
/// It carries accessibility for the canvas, which is one picture to a screen reader.
/// May depend on `ui` and what that may; on no other feature. Start reading at [OutlineModel].
@NullMarked
package org.cidrloom.ui.outline;

import org.jspecify.annotations.NullMarked;
