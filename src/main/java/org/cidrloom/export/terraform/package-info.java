/// Terraform for everything in the design that does not exist yet: one root module for each account and Region. Plain
/// resources keyed by the design's ids, no data sources, no arithmetic on addresses.
/// May depend on `export` and the engine. Start reading at [TerraformExporter].
@NullMarked
package org.cidrloom.export.terraform;

import org.jspecify.annotations.NullMarked;
