package org.cidrloom.architecture.bad.finding;

import org.cidrloom.architecture.bad.aws.Thing;

/// Breaks: finding depends on nothing above it.
record LooksUp(Thing above) {}
