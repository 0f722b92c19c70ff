/// The diagram as a file: SVG and PNG, made without a display and without any font of the system.
/// May depend on `diagram` and what it stands on. Start reading at [Picture].
@NullMarked
package org.cidrloom.export.image;

import org.jspecify.annotations.NullMarked;
