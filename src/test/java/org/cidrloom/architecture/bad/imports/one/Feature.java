package org.cidrloom.architecture.bad.imports.one;

/// Something another feature uses.
public final class Feature {}
