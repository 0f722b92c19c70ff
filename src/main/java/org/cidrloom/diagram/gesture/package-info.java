/// What a hand does on the canvas, without a toolkit: the part of the diagram that is seen, and the gestures between
/// press and release. A gesture is a value; each movement of the pointer gives the next one, release gives at most one
/// edit, and Escape just drops it.
/// May depend on `diagram` and what that may depend on. Start reading at [Gesture].
@NullMarked
package org.cidrloom.diagram.gesture;

import org.jspecify.annotations.NullMarked;
