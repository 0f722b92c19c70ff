package org.cidrloom.architecture.bad.model;

import org.cidrloom.architecture.bad.aws.Thing;

/// Breaks: model depends on nothing above it.
record LooksUp(Thing above) {}
