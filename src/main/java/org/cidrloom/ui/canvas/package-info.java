/// The canvas: paints the drawing of the design and turns what hands do into gestures and selections.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [CanvasModel], then
/// [CanvasView].
@NullMarked
package org.cidrloom.ui.canvas;

import org.jspecify.annotations.NullMarked;
