/// Changes of a design, each a named function from one design to the next.
/// May depend on `model` and `net`. Start reading at [Edit].
@NullMarked
package org.cidrloom.model.edit;

import org.jspecify.annotations.NullMarked;
