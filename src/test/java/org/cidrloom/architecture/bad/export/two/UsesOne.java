package org.cidrloom.architecture.bad.export.two;

import org.cidrloom.architecture.bad.export.one.Feature;

/// Breaks: features under export do not use each other.
record UsesOne(Feature other) {}
