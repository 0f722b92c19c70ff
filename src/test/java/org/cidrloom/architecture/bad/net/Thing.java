package org.cidrloom.architecture.bad.net;

/// Something to depend on.
public final class Thing {}
