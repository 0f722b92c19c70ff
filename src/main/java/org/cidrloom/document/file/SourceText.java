package org.cidrloom.document.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text that a design was read from, with its nodes: what a later save works on.
public final class SourceText {
    private final String text;
    private final YamlNode.@Nullable Mapping top;
    private final List<YamlNode.Entry> unknown;

    /// @param text the text without a byte order mark
    /// @param top its nodes; null where they are not those of the current format version
    /// @param unknown the entries whose keys the format does not have
    SourceText(String text, YamlNode.@Nullable Mapping top, List<YamlNode.Entry> unknown) {
        this.text = text;
        this.top = top;
        this.unknown = List.copyOf(unknown);
    }

    /// The text without a byte order mark.
    public String text() {
        return text;
    }

    YamlNode.@Nullable Mapping top() {
        return top;
    }

    List<YamlNode.Entry> unknown() {
        return unknown;
    }
}
