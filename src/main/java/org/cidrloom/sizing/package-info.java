/// Sizing: from what is asked (granted ranges, zones, pods, instance types, connections) to a complete design, or to a
/// proof that none fits and what would have to give. It tries designs in a fixed order of preference, and asks the
/// capacity engine and the analyzer about each; it has no formula of pods or addresses of its own. Pure and
/// deterministic: the same requirements give the same design always. May depend on `net`, `model`, `finding`, `aws`,
/// `routing`, `capacity` and `analysis`; touches no file, clock or thread. Start reading at [Planner].
@NullMarked
package org.cidrloom.sizing;

import org.jspecify.annotations.NullMarked;
