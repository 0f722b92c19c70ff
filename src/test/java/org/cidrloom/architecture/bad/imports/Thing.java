package org.cidrloom.architecture.bad.imports;

/// Something to depend on.
public final class Thing {}
