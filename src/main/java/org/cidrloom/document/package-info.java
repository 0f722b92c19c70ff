/// The open design: its current snapshot, undo and redo, analysis that follows edits, and recovery after a crash.
/// May depend on `model`, `finding`, `analysis` and `document.file`. Start reading at [DesignStore].
@NullMarked
package org.cidrloom.document;

import org.jspecify.annotations.NullMarked;
