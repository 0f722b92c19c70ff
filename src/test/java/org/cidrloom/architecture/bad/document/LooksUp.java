package org.cidrloom.architecture.bad.document;

import org.cidrloom.architecture.bad.diagram.Thing;

/// Breaks: document depends on nothing above it.
record LooksUp(Thing above) {}
