package org.cidrloom.architecture.bad.cli;

import org.cidrloom.architecture.bad.net.Thing;

/// Breaks, with the arrow forth: no cycles between packages.
record CycleBack(Thing here) {}
