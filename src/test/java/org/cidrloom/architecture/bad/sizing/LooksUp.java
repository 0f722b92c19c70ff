package org.cidrloom.architecture.bad.sizing;

import org.cidrloom.architecture.bad.ui.Thing;

/// Breaks: sizing depends on nothing above it.
record LooksUp(Thing above) {}
