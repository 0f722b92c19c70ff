/// The design file: reading with the place of every error, writing in a stable order, saving without losing what a
/// person wrote by hand (ADR 0009, `docs/design-file.md`).
/// May depend on `model`, `finding` and `net`. Start reading at [DesignFile], then [DesignYaml].
@NullMarked
package org.cidrloom.document.file;

import org.jspecify.annotations.NullMarked;
