/// Rules about what a design accepts. May depend on what [org.cidrloom.analysis.rules] packages may.
@NullMarked
package org.cidrloom.analysis.rules.accepted;

import org.jspecify.annotations.NullMarked;
