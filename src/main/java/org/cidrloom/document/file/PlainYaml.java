package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the YAML that design files are mostly written in, four times as fast as a whole YAML reader: blocks of keys
/// and
/// lists, flow collections on one line, scalars on one line without escapes. At the first sign of anything else it
/// leaves the text to [YamlTree], and with it every error: what it does read, both read alike.
final class PlainYaml {
    /// YAML readers take a key without `?` only up to 1,024 characters.
    private static final int LONGEST_KEY = 1_000;

    /// More keys than this are looked up rather than gone through.
    private static final int FEW = 16;

    private final String text;
    private final int length;

    /// What is read next.
    private int at;

    /// The line that is in, from 0, and where it begins.
    private int line;

    private int lineStart;

    /// How far the first word of the line stands in; -1 after the last.
    private int indent;

    private int values;

    private PlainYaml(String text) {
        this.text = text;
        length = text.length();
    }

    /// Reads the text's only document.
    ///
    /// @return its top value; null where another reader has to read it, or say what is wrong with it
    static YamlNode.@Nullable Mapping read(String text) {
        if (!isPlain(text)) {
            return null;
        }
        try {
            PlainYaml yaml = new PlainYaml(text);
            yaml.nextLine();
            if (yaml.indent < 0) {
                return null;
            }
            YamlNode.Mapping top = yaml.mapping(yaml.indent, 0);
            return yaml.indent < 0 ? top : null;
        } catch (Other other) {
            return null;
        }
    }

    /// Whether there are no tabs, surrogates, or line ends but the usual one.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F ? c >= ' ' || c == '\n' : c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Goes to the first word of the next line that has one, from the start of a line.
    private void nextLine() {
        while (at < length) {
            lineStart = at;
            skipSpaces();
            char c = charAt(at);
            if (c != '\n' && c != '#') {
                indent = at - lineStart;
                if (indent == 0 && (text.startsWith("---", at) || text.startsWith("...", at))) {
                    throw new Other();
                }
                return;
            }
            skipLine();
        }
        indent = -1;
    }

    /// Goes to the first word of the next line that has one; what is left of this one says nothing.
    private void endLine() {
        int end = at;
        skipSpaces();
        if (charAt(at) != '\n' && (at == end || charAt(at) != '#')) {
            throw new Other();
        }
        skipLine();
        nextLine();
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? length : end + 1;
        line++;
    }

    private void skipSpaces() {
        while (at < length && text.charAt(at) == ' ') {
            at++;
        }
    }

    /// The character there; after the last one it is as if a line ended.
    private char charAt(int index) {
        return index < length ? text.charAt(index) : '\n';
    }

    private boolean isBlank(int index) {
        char c = charAt(index);
        return c == ' ' || c == '\n';
    }

    private boolean isItem() {
        return charAt(at) == '-' && isBlank(at + 1);
    }

    private void count(int depth) {
        if (depth > YamlTree.MAX_DEPTH || ++values > YamlTree.MAX_VALUES) {
            throw new Other();
        }
    }

    // Blocks

    /// A mapping whose keys stand in that far.
    private YamlNode.Mapping mapping(int column, int depth) {
        count(depth);
        int start = at;
        int first = line;
        Keys keys = new Keys();
        do {
            YamlNode.Scalar key = key(false, depth + 1);
            keys.add(key, value(column, depth + 1));
        } while (indent == column && !isItem());
        requireEnd(column);
        return new YamlNode.Mapping(
                keys.entries(), false, start, keys.entries.getLast().value().end(), first + 1, column + 1);
    }

    /// The value of a key that stands in that far, from its colon on.
    private YamlNode value(int column, int depth) {
        int colon = at;
        skipSpaces();
        if (charAt(at) != '\n' && charAt(at) != '#') {
            return alone(column, depth);
        }
        at = colon;
        endLine();
        if (indent > column && !isItem()) {
            return mapping(indent, depth);
        }
        if (indent >= column && isItem()) {
            return sequence(indent, depth);
        }
        throw new Other();
    }

    /// A value that ends with its line, of a collection that stands in that far.
    private YamlNode alone(int column, int depth) {
        YamlNode value = inline(false, depth);
        endLine();
        if (indent > column) {
            throw new Other(); // it goes on there
        }
        return value;
    }

    /// A list whose dashes stand in that far.
    private YamlNode.Sequence sequence(int column, int depth) {
        count(depth);
        int start = at;
        int first = line;
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            skipSpaces();
            items.add(isKey() ? mapping(at - lineStart, depth + 1) : alone(column, depth + 1));
        } while (indent == column && isItem());
        requireEnd(column);
        return new YamlNode.Sequence(
                List.copyOf(items), false, start, items.getLast().end(), first + 1, column + 1);
    }

    private boolean isKey() {
        char c = charAt(at);
        if (c == '[' || c == '{') {
            return false;
        }
        int end = scalarEnd(false);
        return charAt(end) == ':' && isBlank(end + 1);
    }

    private void requireEnd(int column) {
        if (indent > column) {
            throw new Other();
        }
    }

    // On one line

    private YamlNode inline(boolean flow, int depth) {
        return switch (charAt(at)) {
            case '[' -> flowSequence(depth);
            case '{' -> flowMapping(depth);
            default -> scalar(flow, depth);
        };
    }

    private YamlNode.Sequence flowSequence(int depth) {
        count(depth);
        int start = at++;
        List<YamlNode> items = new ArrayList<>();
        skipSpaces();
        boolean more = charAt(at) != ']';
        while (more) {
            items.add(inline(true, depth + 1));
            more = isMore(']');
        }
        at++;
        return new YamlNode.Sequence(List.copyOf(items), true, start, at, line + 1, start - lineStart + 1);
    }

    private YamlNode.Mapping flowMapping(int depth) {
        count(depth);
        int start = at++;
        Keys keys = new Keys();
        skipSpaces();
        boolean more = charAt(at) != '}';
        while (more) {
            YamlNode.Scalar key = key(true, depth + 1);
            skipSpaces();
            keys.add(key, inline(true, depth + 1));
            more = isMore('}');
        }
        at++;
        return new YamlNode.Mapping(keys.entries(), true, start, at, line + 1, start - lineStart + 1);
    }

    /// Goes to the next part of a flow collection, or to its end.
    private boolean isMore(char close) {
        skipSpaces();
        char c = charAt(at);
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw new Other();
        }
        at++;
        skipSpaces();
        return true;
    }

    /// A key, with its colon.
    private YamlNode.Scalar key(boolean flow, int depth) {
        YamlNode.Scalar key = scalar(flow, depth);
        if (charAt(at) != ':' || !isBlank(at + 1) || key.end() - key.start() > LONGEST_KEY) {
            throw new Other();
        }
        at++;
        return key;
    }

    private YamlNode.Scalar scalar(boolean flow, int depth) {
        count(depth);
        int start = at;
        char c = charAt(start);
        boolean quoted = c == '"' || c == '\'';
        at = scalarEnd(flow);
        return new YamlNode.Scalar(
                quoted ? text.substring(start + 1, at - 1) : text.substring(start, at),
                quoted ? YamlNode.Style.QUOTED : YamlNode.Style.PLAIN,
                start,
                at,
                line + 1,
                start - lineStart + 1);
    }

    private int scalarEnd(boolean flow) {
        char c = charAt(at);
        return c == '"' || c == '\'' ? quotedEnd(c) : plainEnd(flow);
    }

    private int quotedEnd(char quote) {
        int i = at + 1;
        while (charAt(i) != quote) {
            if (charAt(i) == '\n' || charAt(i) == '\\') {
                throw new Other();
            }
            i++;
        }
        if (charAt(i + 1) == quote) {
            throw new Other();
        }
        return i + 1;
    }

    private int plainEnd(boolean flow) {
        if (!canStart(charAt(at)) || isItem()) {
            throw new Other();
        }
        int end = at;
        for (int i = at; ; i++) {
            char c = charAt(i);
            if (c == ' ') {
                continue;
            }
            if (c == '\n' || (c == '#' && i > end) || (flow && isFlow(c))) {
                return end;
            }
            if (c == ':' && (isBlank(i + 1) || (flow && isFlow(charAt(i + 1))))) {
                if (i > end) {
                    throw new Other();
                }
                return end;
            }
            end = i + 1;
        }
    }

    private static boolean canStart(char c) {
        return switch (c) {
            case ' ', '\n', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' ->
                false;
            default -> true;
        };
    }

    private static boolean isFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /// The keys of one mapping, each once.
    private static final class Keys {
        private final List<YamlNode.Entry> entries = new ArrayList<>();
        private @Nullable Set<String> many;

        void add(YamlNode.Scalar key, YamlNode value) {
            if (isThere(key.text())) {
                throw new Other();
            }
            entries.add(new YamlNode.Entry(key, value));
        }

        private boolean isThere(String key) {
            Set<String> known = many;
            if (known == null && entries.size() == FEW) {
                known = new HashSet<>();
                for (YamlNode.Entry entry : entries) {
                    known.add(entry.key().text());
                }
                many = known;
            }
            if (known != null) {
                return !known.add(key);
            }
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).key().text().equals(key)) {
                    return true;
                }
            }
            return false;
        }

        List<YamlNode.Entry> entries() {
            return List.copyOf(entries);
        }
    }

    /// Something that is not read here.
    private static final class Other extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Other() {
            super(null, null, false, false);
        }
    }
}
