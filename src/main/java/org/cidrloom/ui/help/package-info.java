/// Help: the sheet of shortcuts and what the program is.
/// May depend on `ui`. Start reading at [HelpCommands].
@NullMarked
package org.cidrloom.ui.help;

import org.jspecify.annotations.NullMarked;
