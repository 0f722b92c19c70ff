/// Rules about node groups: their shape, Fargate, Auto Mode, Karpenter and Windows. Each class is one rule with one
/// page under `docs/rules`; none uses another. May depend on `analysis` and what that may depend on. Start reading
/// anywhere.
@NullMarked
package org.cidrloom.analysis.rules.nodes;

import org.jspecify.annotations.NullMarked;
