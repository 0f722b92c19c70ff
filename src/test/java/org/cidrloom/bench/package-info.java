/// Made-up estates for property tests and for the benchmarks, which stand beside in src/bench.
/// Start reading at [Estates].
@NullMarked
package org.cidrloom.bench;

import org.jspecify.annotations.NullMarked;
