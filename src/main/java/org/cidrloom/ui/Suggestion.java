package org.cidrloom.ui;

/// A text to choose for a field.
///
/// @param text the field's text once it is chosen
/// @param shown what is chosen, where the text holds more than that
/// @param detail what it would mean
public record Suggestion(String text, String shown, String detail) {
    /// One that is shown as it would stand in the field.
    public Suggestion(String text, String detail) {
        this(text, text, detail);
    }
}
