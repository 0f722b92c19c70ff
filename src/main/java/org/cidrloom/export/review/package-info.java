/// The report that a design review reads: one HTML file, and the same in Markdown. May depend on what `export` may, and
/// on no other part of it. Start reading at [ReviewExporter].
@NullMarked
package org.cidrloom.export.review;

import org.jspecify.annotations.NullMarked;
