/// Configuration files of eksctl. May depend on what `export` may, and on no other part of
/// it. Start reading at [EksctlExporter].
@NullMarked
package org.cidrloom.export.eksctl;

import org.jspecify.annotations.NullMarked;
