package org.cidrloom.architecture.bad.diagram;

/// Something to depend on.
public final class Thing {}
