package org.cidrloom.architecture.bad.analysis.rules.one;

/// Something another feature uses.
public final class Feature {}
