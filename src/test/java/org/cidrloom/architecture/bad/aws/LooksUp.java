package org.cidrloom.architecture.bad.aws;

import org.cidrloom.architecture.bad.routing.Thing;

/// Breaks: aws depends on nothing above it.
record LooksUp(Thing above) {}
