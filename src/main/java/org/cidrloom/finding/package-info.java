/// One diagnostic type for rules, importers, exporters and the file reader.
/// May depend on `model`. Start reading at [Finding].
@NullMarked
package org.cidrloom.finding;

import org.jspecify.annotations.NullMarked;
