package org.cidrloom.sizing;

/// Something that could be asked instead, and that has been planned with.
///
/// @param words what would be different, to follow “or”: `a /25 instead of 10.24.56.128/26`
/// @param result the design that fits then
public record Relaxation(String words, Sized result) {
    /// What to ask instead.
    public Requirements asked() {
        return result.asked();
    }
}
