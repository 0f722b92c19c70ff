/// Judges a design: rules over shared facts, and the findings they come to.
/// May depend on `routing`, `capacity`, `aws`, `finding`, `model` and `net`. Start reading at [Analyzer], then [Rule].
@NullMarked
package org.cidrloom.analysis;

import org.jspecify.annotations.NullMarked;
