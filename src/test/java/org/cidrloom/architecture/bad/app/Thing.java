package org.cidrloom.architecture.bad.app;

/// Something to depend on.
public final class Thing {}
