package org.cidrloom.architecture.bad.analysis;

/// Something to depend on.
public final class Thing {}
