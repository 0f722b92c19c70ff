/// Rules about who reaches whom: routes that lead nowhere, one way only, or to two owners of the same addresses.
/// Each class is one rule with one page under `docs/rules`; none uses another. May depend on `analysis` and what
/// that may depend on. Start reading anywhere.
@NullMarked
package org.cidrloom.analysis.rules.routing;

import org.jspecify.annotations.NullMarked;
