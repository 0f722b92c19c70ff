package org.cidrloom.architecture.bad.model;

/// Breaks: the model cannot change.
public final class Mutable {
    int value;
}
