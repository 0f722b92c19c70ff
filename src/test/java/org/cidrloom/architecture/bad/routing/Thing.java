package org.cidrloom.architecture.bad.routing;

/// Something to depend on.
public final class Thing {}
