package org.cidrloom.architecture.bad.ui.two;

import org.cidrloom.architecture.bad.ui.one.Feature;

/// Breaks: features under ui do not use each other.
record UsesOne(Feature other) {}
