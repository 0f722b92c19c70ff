/// The drawing of a design, without a toolkit: where everything stands, as a list of shapes that a canvas, an SVG file
/// or a PNG file paints, and the questions a pointer asks of it (what is here, what lies in this rectangle).
/// Text widths come in through [TextMeasure], colours are roles that a [Palette] resolves.
/// May depend on `net`, `model`, `finding`, `aws`, `routing`, `capacity` and `analysis`; touches no file, clock, thread
/// or toolkit. Start reading at [DiagramLayout], then [DisplayList].
@NullMarked
package org.cidrloom.diagram;

import org.jspecify.annotations.NullMarked;
