package org.cidrloom.architecture.bad.net;

import org.cidrloom.architecture.bad.model.Thing;

/// Breaks: net depends on nothing above it.
record LooksUp(Thing above) {}
