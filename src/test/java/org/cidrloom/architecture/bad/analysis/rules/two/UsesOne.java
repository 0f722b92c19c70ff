package org.cidrloom.architecture.bad.analysis.rules.two;

import org.cidrloom.architecture.bad.analysis.rules.one.Feature;

/// Breaks: features under analysis.rules do not use each other.
record UsesOne(Feature other) {}
