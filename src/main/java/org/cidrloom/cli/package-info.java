/// The command line: one class a command, each a thin face of the engine.
/// May depend on everything but `ui` and `app`. Start reading at [Cidrloom].
@NullMarked
package org.cidrloom.cli;

import org.jspecify.annotations.NullMarked;
