package org.cidrloom.architecture.bad.export;

import org.cidrloom.architecture.bad.ui.Thing;

/// Breaks: export depends on nothing above it.
record LooksUp(Thing above) {}
