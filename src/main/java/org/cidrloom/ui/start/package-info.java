/// The start page: what there is to open while nothing is.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [StartView].
@NullMarked
package org.cidrloom.ui.start;

import org.jspecify.annotations.NullMarked;
