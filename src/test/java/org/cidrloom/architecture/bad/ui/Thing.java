package org.cidrloom.architecture.bad.ui;

/// Something to depend on.
public final class Thing {}
