package org.cidrloom.architecture.bad.routing;

import org.cidrloom.architecture.bad.aws.Thing;

/// Breaks: routing depends on nothing above it.
record LooksUp(Thing above) {}
