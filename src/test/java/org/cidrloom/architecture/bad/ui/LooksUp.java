package org.cidrloom.architecture.bad.ui;

import org.cidrloom.architecture.bad.app.Thing;

/// Breaks: ui depends on nothing above it.
record LooksUp(Thing above) {}
