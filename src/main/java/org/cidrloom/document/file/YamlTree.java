package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds the nodes of one YAML document from the parser's events. Depth and number of the values are checked on the
/// events, before anything is built, and aliases are refused, so no input can make it run out of stack or memory.
final class YamlTree {
    /// How deep values may nest. The format itself needs 8.
    static final int MAX_DEPTH = 50;

    /// How many values a file may have: some 2,300 VPCs with 12 subnets each.
    static final int MAX_VALUES = 300_000;

    private final Parser parser;
    private final Offsets offsets;
    private final Duplicates duplicates;
    private int values;

    private YamlTree(String text, Duplicates duplicates) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                // all in one piece: the reader fails where a surrogate pair lies across two pieces
                .setBufferSize(text.length() + 2)
                .build();
        parser = new ParserImpl(settings, new StreamReader(settings, text));
        offsets = Offsets.of(text);
        this.duplicates = duplicates;
    }

    /// Takes keys that stand twice in one mapping.
    @FunctionalInterface
    interface Duplicates {
        void found(YamlNode.Scalar key, YamlNode.Scalar first);
    }

    /// One of the two ways to read a text's only document.
    @FunctionalInterface
    interface Reader {
        /// Reads it.
        ///
        /// @return its top value; null where the text has none
        YamlNode.@Nullable Mapping read(String text, Duplicates duplicates) throws YamlProblem;
    }

    /// Reads the text's only document.
    ///
    /// @return its top value; null where the text has none
    /// @throws YamlProblem where it cannot be read
    static YamlNode.@Nullable Mapping read(String text, Duplicates duplicates) throws YamlProblem {
        YamlNode.Mapping plain = PlainYaml.read(text);
        return plain == null ? whole(text, duplicates) : plain;
    }

    /// Reads the text's only document, whatever YAML it is written in.
    static YamlNode.@Nullable Mapping whole(String text, Duplicates duplicates) throws YamlProblem {
        try {
            return new YamlTree(text, duplicates).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            int line = mark.map(Mark::getLine).orElse(0) + 1;
            int column = mark.map(Mark::getColumn).orElse(0) + 1;
            throw new YamlProblem(FileRule.SYNTAX, line, column, SyntaxText.of(e.getContext(), e.getProblem()));
        } catch (YamlEngineException e) {
            throw new YamlProblem(FileRule.SYNTAX, 1, 1, SyntaxText.of(null, e.getMessage()));
        }
    }

    private YamlNode.@Nullable Mapping document() throws YamlProblem {
        expect(Event.ID.StreamStart);
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        expect(Event.ID.DocumentStart);
        Event first = parser.peekEvent();
        YamlNode top = node(0);
        expect(Event.ID.DocumentEnd);
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw problem(
                    parser.peekEvent(),
                    "A second document starts here. A design file has one; put the other into a file of its own.");
        }
        if (top instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        if (top instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            return null;
        }
        throw problem(
                first,
                "The file holds " + top.what() + ", not a design. It starts with the key “cidrloom: 1”; under it come"
                        + " name, region, vpcs and so on.");
    }

    private void expect(Event.ID id) {
        Event event = parser.next();
        if (event.getEventId() != id) {
            throw new IllegalStateException("expected " + id + ", got " + event);
        }
    }

    private YamlNode node(int depth) throws YamlProblem {
        Event event = parser.next();
        check(event, depth);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence((CollectionStartEvent) event, depth);
            case MappingStart -> mapping((CollectionStartEvent) event, depth);
            default -> throw new IllegalStateException("no value: " + event);
        };
    }

    private void check(Event event, int depth) throws YamlProblem {
        if (event instanceof AliasEvent alias) {
            throw problem(
                    event,
                    "The alias *" + shortened(alias.getAlias().getValue())
                            + " is not read here: design files do without aliases. Write the value itself.");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw problem(
                    event,
                    "The anchor &" + shortened(node.getAnchor().get().getValue())
                            + " is not read here: design files do without anchors and aliases. Remove it.");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw problem(
                    event,
                    "The tag !<" + shortened(tag.get())
                            + "> is not read here: design files do without tags. Remove it; put text in quotes.");
        }
        if (depth > MAX_DEPTH) {
            throw problem(
                    event,
                    "Values nest more than " + MAX_DEPTH + " deep here. No part of a design does; check the file.");
        }
        if (++values > MAX_VALUES) {
            throw problem(
                    event, "The file has more than " + MAX_VALUES + " values. Split the design into several files.");
        }
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        Mark start = mark(event.getStartMark());
        YamlNode.Style style = switch (event.getScalarStyle()) {
            case ScalarStyle.PLAIN -> YamlNode.Style.PLAIN;
            case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> YamlNode.Style.BLOCK;
            default -> YamlNode.Style.QUOTED;
        };
        return new YamlNode.Scalar(
                event.getValue(),
                style,
                offsets.at(start.getIndex()),
                offsets.at(mark(event.getEndMark()).getIndex()),
                start.getLine() + 1,
                start.getColumn() + 1);
    }

    private YamlNode.Sequence sequence(CollectionStartEvent event, int depth) throws YamlProblem {
        Mark start = mark(event.getStartMark());
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        Event last = parser.next();
        int end = event.isFlow() || items.isEmpty()
                ? offsets.at(mark(last.getEndMark()).getIndex())
                : items.getLast().end();
        return new YamlNode.Sequence(
                List.copyOf(items),
                event.isFlow(),
                offsets.at(start.getIndex()),
                end,
                start.getLine() + 1,
                start.getColumn() + 1);
    }

    private YamlNode.Mapping mapping(CollectionStartEvent event, int depth) throws YamlProblem {
        Mark start = mark(event.getStartMark());
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, YamlNode.Scalar> keys = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event keyEvent = parser.peekEvent();
            if (!(node(depth + 1) instanceof YamlNode.Scalar key)) {
                throw problem(keyEvent, "A list or mapping cannot be a key. Write a word before the colon.");
            }
            YamlNode value = node(depth + 1);
            YamlNode.Scalar first = keys.putIfAbsent(key.text(), key);
            if (first != null) {
                duplicates.found(key, first);
            }
            entries.add(new YamlNode.Entry(key, value));
        }
        Event last = parser.next();
        int end = event.isFlow() || entries.isEmpty()
                ? offsets.at(mark(last.getEndMark()).getIndex())
                : entries.getLast().value().end();
        return new YamlNode.Mapping(
                List.copyOf(entries),
                event.isFlow(),
                offsets.at(start.getIndex()),
                end,
                start.getLine() + 1,
                start.getColumn() + 1);
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(() -> new IllegalStateException("the parser keeps no marks"));
    }

    private static YamlProblem problem(Event event, String message) {
        Mark mark = mark(event.getStartMark());
        return new YamlProblem(FileRule.SYNTAX, mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /// From the parser's offsets, which count code points, to those of the string.
    private interface Offsets {
        int at(int codePoint);

        static Offsets of(String text) {
            boolean plain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
            if (plain) {
                return codePoint -> codePoint;
            }
            int[] units = new int[text.codePointCount(0, text.length()) + 1];
            int point = 0;
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                units[point++] = i;
            }
            units[point] = text.length();
            return codePoint -> units[codePoint];
        }
    }
}
