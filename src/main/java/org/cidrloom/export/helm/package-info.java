/// Values of the aws-vpc-cni chart.
/// May depend on `export` and the engine. Start reading at [HelmExporter].
@NullMarked
package org.cidrloom.export.helm;

import org.jspecify.annotations.NullMarked;
