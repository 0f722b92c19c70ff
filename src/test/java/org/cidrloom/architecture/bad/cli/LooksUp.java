package org.cidrloom.architecture.bad.cli;

import org.cidrloom.architecture.bad.ui.Thing;

/// Breaks: cli depends on nothing above it.
record LooksUp(Thing above) {}
