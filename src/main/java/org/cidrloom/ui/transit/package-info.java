/// The routing of a transit gateway as a matrix: attachments down, route tables across, associations and propagations
/// in the cells. May depend on `ui` and what that may depend on, and on no other feature. Start reading at
/// [TransitMatrixModel].
@NullMarked
package org.cidrloom.ui.transit;

import org.jspecify.annotations.NullMarked;
