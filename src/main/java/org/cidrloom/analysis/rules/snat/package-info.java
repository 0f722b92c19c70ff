/// Rules about the source addresses of what pods send. Each class is one rule with one page under `docs/rules`;
/// none uses another. May depend on `analysis` and what that may depend on. Start reading anywhere.
@NullMarked
package org.cidrloom.analysis.rules.snat;

import org.jspecify.annotations.NullMarked;
