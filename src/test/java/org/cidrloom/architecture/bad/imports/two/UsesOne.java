package org.cidrloom.architecture.bad.imports.two;

import org.cidrloom.architecture.bad.imports.one.Feature;

/// Breaks: features under imports do not use each other.
record UsesOne(Feature other) {}
