/// Scripts that hand the CNI over to Helm and that roll nodes.
/// May depend on `export` and the engine. Start reading at [ScriptsExporter].
@NullMarked
package org.cidrloom.export.scripts;

import org.jspecify.annotations.NullMarked;
