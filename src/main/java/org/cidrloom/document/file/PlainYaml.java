package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the YAML that design files are mostly written in, four times as fast as a whole YAML reader: blocks of keys
/// and lists, flow collections on one line, scalars on one line without escapes. At the first sign of anything else it
/// leaves the text to [YamlTree], and with it every error: what it does read, both read alike.
final class PlainYaml {
    /// YAML readers take a key without `?` only up to 1,024 characters.
    private static final int LONGEST_KEY = 1_000;

    private final PlainText text;
    private int values;

    private PlainYaml(PlainText text) {
        this.text = text;
    }

    /// Reads the text's only document.
    ///
    /// @return its top value; null where another reader has to read it, or say what is wrong with it
    static YamlNode.@Nullable Mapping read(String text) {
        if (!PlainText.isPlain(text)) {
            return null;
        }
        try {
            PlainText plain = new PlainText(text);
            if (plain.indent() < 0) {
                return null;
            }
            YamlNode.Mapping top = new PlainYaml(plain).mapping(plain.indent(), 0);
            return plain.indent() < 0 ? top : null;
        } catch (PlainText.Other other) {
            return null;
        }
    }

    private void count(int depth) {
        if (depth > YamlTree.MAX_DEPTH || ++values > YamlTree.MAX_VALUES) {
            throw new PlainText.Other();
        }
    }

    // Blocks

    /// A mapping whose keys stand in that far.
    private YamlNode.Mapping mapping(int column, int depth) {
        count(depth);
        int start = text.at();
        int first = text.line();
        PlainKeys keys = new PlainKeys();
        do {
            YamlNode.Scalar key = key(false, depth + 1);
            keys.add(key, value(column, depth + 1));
        } while (text.indent() == column && !text.isItem());
        requireEnd(column);
        return new YamlNode.Mapping(keys.entries(), false, start, keys.end(), first, column + 1);
    }

    /// The value of a key that stands in that far, from its colon on.
    private YamlNode value(int column, int depth) {
        int colon = text.at();
        text.skipSpaces();
        if (!text.isLineEnd()) {
            return alone(column, depth);
        }
        text.go(colon);
        text.endLine();
        if (text.indent() > column && !text.isItem()) {
            return mapping(text.indent(), depth);
        }
        if (text.indent() >= column && text.isItem()) {
            return sequence(text.indent(), depth);
        }
        throw new PlainText.Other();
    }

    /// A value that ends with its line, of a collection that stands in that far.
    private YamlNode alone(int column, int depth) {
        YamlNode value = inline(false, depth);
        text.endLine();
        if (text.indent() > column) {
            throw new PlainText.Other(); // it goes on there
        }
        return value;
    }

    /// A list whose dashes stand in that far.
    private YamlNode.Sequence sequence(int column, int depth) {
        count(depth);
        int start = text.at();
        int first = text.line();
        List<YamlNode> items = new ArrayList<>();
        do {
            text.go(text.at() + 1);
            text.skipSpaces();
            items.add(isKey() ? mapping(text.column(text.at()) - 1, depth + 1) : alone(column, depth + 1));
        } while (text.indent() == column && text.isItem());
        requireEnd(column);
        return new YamlNode.Sequence(
                List.copyOf(items), false, start, items.getLast().end(), first, column + 1);
    }

    private boolean isKey() {
        char c = text.next();
        if (c == '[' || c == '{') {
            return false;
        }
        int end = text.scalarEnd(false);
        return text.isColon(end);
    }

    private void requireEnd(int column) {
        if (text.indent() > column) {
            throw new PlainText.Other();
        }
    }

    // On one line

    private YamlNode inline(boolean flow, int depth) {
        return switch (text.next()) {
            case '[' -> flowSequence(depth);
            case '{' -> flowMapping(depth);
            default -> scalar(flow, depth);
        };
    }

    private YamlNode.Sequence flowSequence(int depth) {
        count(depth);
        int start = text.at();
        text.go(start + 1);
        List<YamlNode> items = new ArrayList<>();
        text.skipSpaces();
        boolean more = text.next() != ']';
        while (more) {
            items.add(inline(true, depth + 1));
            more = isMore(']');
        }
        text.go(text.at() + 1);
        return new YamlNode.Sequence(List.copyOf(items), true, start, text.at(), text.line(), text.column(start));
    }

    private YamlNode.Mapping flowMapping(int depth) {
        count(depth);
        int start = text.at();
        text.go(start + 1);
        PlainKeys keys = new PlainKeys();
        text.skipSpaces();
        boolean more = text.next() != '}';
        while (more) {
            YamlNode.Scalar key = key(true, depth + 1);
            text.skipSpaces();
            keys.add(key, inline(true, depth + 1));
            more = isMore('}');
        }
        text.go(text.at() + 1);
        return new YamlNode.Mapping(keys.entries(), true, start, text.at(), text.line(), text.column(start));
    }

    /// Goes to the next part of a flow collection, or to its end.
    private boolean isMore(char close) {
        text.skipSpaces();
        char c = text.next();
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw new PlainText.Other();
        }
        text.go(text.at() + 1);
        text.skipSpaces();
        return true;
    }

    /// A key, with its colon.
    private YamlNode.Scalar key(boolean flow, int depth) {
        YamlNode.Scalar key = scalar(flow, depth);
        if (!text.isColon(text.at()) || key.end() - key.start() > LONGEST_KEY) {
            throw new PlainText.Other();
        }
        text.go(text.at() + 1);
        return key;
    }

    private YamlNode.Scalar scalar(boolean flow, int depth) {
        count(depth);
        int start = text.at();
        char c = text.next();
        boolean quoted = c == '"' || c == '\'';
        text.go(text.scalarEnd(flow));
        int end = text.at();
        return new YamlNode.Scalar(
                quoted ? text.text(start + 1, end - 1) : text.text(start, end),
                quoted ? YamlNode.Style.QUOTED : YamlNode.Style.PLAIN,
                start,
                end,
                text.line(),
                text.column(start));
    }
}
