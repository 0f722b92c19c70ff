package org.cidrloom.architecture.bad.export;

/// Something to depend on.
public final class Thing {}
