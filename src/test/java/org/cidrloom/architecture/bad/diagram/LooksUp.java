package org.cidrloom.architecture.bad.diagram;

import org.cidrloom.architecture.bad.document.Thing;

/// Breaks: diagram depends on nothing above it.
record LooksUp(Thing above) {}
