/// The Capacity view: will the pods of a cluster fit, where is the wall, and what would move it.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [CapacityModel].
@NullMarked
package org.cidrloom.ui.capacity;

import org.jspecify.annotations.NullMarked;
