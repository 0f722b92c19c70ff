/// The findings of the open design: which there are, where, why, and what mends them.
/// May depend on `ui` and what that may; on no other feature. Start reading at [ProblemsModel].
@NullMarked
package org.cidrloom.ui.problems;

import org.jspecify.annotations.NullMarked;
