package org.cidrloom.sizing;

/// What becomes of requirements: a design that fits, or why none does.
public sealed interface Answer permits Sized, Refused {
    /// What was asked.
    Requirements asked();
}
