/// The diagram as a draw.io file. May depend on what `export` may, and on no other part of it. Start reading at
/// [DrawioFile].
@NullMarked
package org.cidrloom.export.drawio;

import org.jspecify.annotations.NullMarked;
