package org.cidrloom.architecture.bad.imports;

import org.cidrloom.architecture.bad.export.Thing;

/// Breaks: imports depends on nothing above it.
record LooksUp(Thing above) {}
