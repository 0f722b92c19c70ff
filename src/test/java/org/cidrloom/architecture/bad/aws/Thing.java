package org.cidrloom.architecture.bad.aws;

/// Something to depend on.
public final class Thing {}
