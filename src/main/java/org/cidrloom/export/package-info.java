/// From a design to files that other tools read. Exporters are pure: the same design gives the same bytes.
/// May depend on the engine, `diagram` and `document`; only [BundleWriter] and its kin touch files. Features below do
/// not use each other. Start reading at [Bundle].
@NullMarked
package org.cidrloom.export;

import org.jspecify.annotations.NullMarked;
