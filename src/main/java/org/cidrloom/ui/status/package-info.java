/// The line at the window's lower edge.
/// May depend on `ui` and what that may; on no other feature. Start reading at [StatusModel].
@NullMarked
package org.cidrloom.ui.status;

import org.jspecify.annotations.NullMarked;
