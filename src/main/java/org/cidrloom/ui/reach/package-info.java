/// Who reaches whom: asks about two elements, or an element and an address, and tells the way there and back.
/// May depend on `ui` and what that may; on no other feature. Start reading at [ReachModel].
@NullMarked
package org.cidrloom.ui.reach;

import org.jspecify.annotations.NullMarked;
