/// The settings of the program, and the dialog that changes them.
/// May depend on `ui` and what that may depend on, and on no other feature. Start reading at [SettingsModel].
@NullMarked
package org.cidrloom.ui.settings;

import org.jspecify.annotations.NullMarked;
