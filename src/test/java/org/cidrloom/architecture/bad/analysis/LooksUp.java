package org.cidrloom.architecture.bad.analysis;

import org.cidrloom.architecture.bad.diagram.Thing;

/// Breaks: analysis depends on nothing above it.
record LooksUp(Thing above) {}
