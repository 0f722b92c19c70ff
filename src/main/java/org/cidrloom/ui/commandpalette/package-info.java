/// The command palette: one field that finds every command and every element of the design, by keyboard alone.
/// May depend on `ui` and what that may; on no other feature. Start reading at [CommandPaletteModel].
@NullMarked
package org.cidrloom.ui.commandpalette;

import org.jspecify.annotations.NullMarked;
