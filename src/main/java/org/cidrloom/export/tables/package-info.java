/// The address plan as tables: CSV, a workbook, and prefixes for NetBox. May depend on what `export` may, and on no
/// other part of it. Start reading at [TablesExporter].
@NullMarked
package org.cidrloom.export.tables;

import org.jspecify.annotations.NullMarked;
