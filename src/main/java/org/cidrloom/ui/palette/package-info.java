/// The palette: what can be added to a design, by dragging or by keyboard.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [PaletteView].
@NullMarked
package org.cidrloom.ui.palette;

import org.jspecify.annotations.NullMarked;
