/// Node classes and node pools of Karpenter and of EKS Auto Mode. May depend on what `export` may, and on no other part
/// of it. Start reading at [NodePoolExporter].
@NullMarked
package org.cidrloom.export.karpenter;

import org.jspecify.annotations.NullMarked;
