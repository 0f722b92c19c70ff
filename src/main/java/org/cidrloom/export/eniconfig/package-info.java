/// ENIConfig manifests for people who apply them by kubectl.
/// May depend on `export` and the engine. Start reading at [EniConfigExporter].
@NullMarked
package org.cidrloom.export.eniconfig;

import org.jspecify.annotations.NullMarked;
