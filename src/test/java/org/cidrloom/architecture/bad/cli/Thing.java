package org.cidrloom.architecture.bad.cli;

/// Something to depend on.
public final class Thing {}
