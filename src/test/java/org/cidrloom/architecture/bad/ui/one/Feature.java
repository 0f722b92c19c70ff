package org.cidrloom.architecture.bad.ui.one;

/// Something another feature uses.
public final class Feature {}
