/// Files: opening, saving and exporting, with what has to be asked and told on the way.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [FileModel].
@NullMarked
package org.cidrloom.ui.file;

import org.jspecify.annotations.NullMarked;
