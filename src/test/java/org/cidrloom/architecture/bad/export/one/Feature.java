package org.cidrloom.architecture.bad.export.one;

/// Something another feature uses.
public final class Feature {}
