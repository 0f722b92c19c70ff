package org.cidrloom.model;

/// A word of the design file's own: how an enum constant is written there.
public interface Keyword {
    /// The word as the design file has it, such as `per-zone`.
    String key();
}
