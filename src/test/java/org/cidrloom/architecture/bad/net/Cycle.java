package org.cidrloom.architecture.bad.net;

import org.cidrloom.architecture.bad.cli.Thing;

/// Breaks, with the arrow back: no cycles between packages.
record Cycle(Thing there) {}
