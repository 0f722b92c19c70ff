package org.cidrloom.document.file;

import org.jspecify.annotations.Nullable;

/// The text that a design was read from, with its nodes: what a later save works on.
public final class SourceText {
    private final String text;
    private final YamlNode.@Nullable Mapping top;

    /// @param text the text without a byte order mark
    /// @param top its nodes; null where they are not those of the current format version
    SourceText(String text, YamlNode.@Nullable Mapping top) {
        this.text = text;
        this.top = top;
    }

    /// The text without a byte order mark.
    public String text() {
        return text;
    }

    YamlNode.@Nullable Mapping top() {
        return top;
    }
}
