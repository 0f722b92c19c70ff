package org.cidrloom.document.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of a YAML text with its place. Offsets count UTF-16 units of the text from 0, `end` is exclusive; line and
/// column count from 1, columns in code points.
///
/// Comments are no nodes: they stand in the gaps between them, where [TextPatch] leaves them.
sealed interface YamlNode {
    int start();

    int end();

    int line();

    int column();

    /// What a person would call it: `a list`.
    String what();

    /// How a scalar is written.
    enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    /// A text, number, truth value or nothing.
    record Scalar(String text, Style style, int start, int end, int line, int column) implements YamlNode {
        /// Whether it says nothing: an empty value, `~` or `null`.
        boolean isNull() {
            return style == Style.PLAIN && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        /// Whether YAML readers take it for text.
        boolean isText() {
            return style != Style.PLAIN || ScalarText.isPlainText(text);
        }

        @Override
        public String what() {
            if (isNull()) {
                return "no value";
            }
            return isText() ? "text" : ScalarText.isTruth(text) ? "a truth value" : "a number";
        }
    }

    /// A list.
    record Sequence(List<YamlNode> items, boolean flow, int start, int end, int line, int column) implements YamlNode {
        @Override
        public String what() {
            return "a list";
        }
    }

    /// Keys with values, in the order of the text.
    record Mapping(List<Entry> entries, boolean flow, int start, int end, int line, int column) implements YamlNode {
        @Override
        public String what() {
            return "a mapping";
        }

        /// The value of that key; null where there is none.
        @Nullable
        YamlNode get(String key) {
            for (Entry entry : entries) {
                if (entry.key.text().equals(key)) {
                    return entry.value;
                }
            }
            return null;
        }
    }

    /// One key with its value.
    record Entry(Scalar key, YamlNode value) {}
}
