/// Configuration of nodes that join a cluster by nodeadm. May depend on what `export` may, and on no other part of
/// it. Start reading at [NodeadmExporter].
@NullMarked
package org.cidrloom.export.nodeadm;

import org.jspecify.annotations.NullMarked;
