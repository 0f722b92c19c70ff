/// The configuration of the vpc-cni EKS add-on.
/// May depend on `export` and the engine. Start reading at [AddonExporter].
@NullMarked
package org.cidrloom.export.addon;

import org.jspecify.annotations.NullMarked;
