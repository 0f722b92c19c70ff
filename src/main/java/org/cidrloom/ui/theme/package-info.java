/// How the window looks: light and dark, and the bundled typefaces.
/// May depend on nothing of ours but what `ui` may. Start reading at [Theme].
@NullMarked
package org.cidrloom.ui.theme;

import org.jspecify.annotations.NullMarked;
