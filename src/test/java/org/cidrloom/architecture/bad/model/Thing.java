package org.cidrloom.architecture.bad.model;

/// Something to depend on.
public final class Thing {}
