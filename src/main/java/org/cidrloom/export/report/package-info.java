/// The bundle's own README.
/// May depend on `export` and the engine. Start reading at [ReadmeExporter].
@NullMarked
package org.cidrloom.export.report;

import org.jspecify.annotations.NullMarked;
