package org.cidrloom.architecture.bad.finding;

/// Something to depend on.
public final class Thing {}
