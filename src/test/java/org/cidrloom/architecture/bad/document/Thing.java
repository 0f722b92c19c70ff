package org.cidrloom.architecture.bad.document;

/// Something to depend on.
public final class Thing {}
