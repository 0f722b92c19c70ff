/// Rules about pods, and the addresses that they take. Each class is one rule with one page under `docs/rules`; none
/// uses another.
/// May depend on `analysis` and what that may depend on. Start reading anywhere.
@NullMarked
package org.cidrloom.analysis.rules.pods;

import org.jspecify.annotations.NullMarked;
