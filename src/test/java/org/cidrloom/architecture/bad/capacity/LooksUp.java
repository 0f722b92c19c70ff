package org.cidrloom.architecture.bad.capacity;

import org.cidrloom.architecture.bad.analysis.Thing;

/// Breaks: capacity depends on nothing above it.
record LooksUp(Thing above) {}
