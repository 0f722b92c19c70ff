package org.cidrloom.architecture.bad.capacity;

/// Something to depend on.
public final class Thing {}
