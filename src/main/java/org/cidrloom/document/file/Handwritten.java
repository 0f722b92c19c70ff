package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands in a text that the design does not hold: comments, and keys that the format does not have. A save has to
/// keep it.
///
/// @param marks the comments and unknown keys, in no particular order
record Handwritten(List<Mark> marks) {
    /// One comment or unknown key.
    ///
    /// @param said the comment, or the key with its value
    /// @param offset where it starts
    /// @param line the line it starts on, counted from 1
    record Mark(String said, int offset, int line) {}

    Handwritten {
        marks = List.copyOf(marks);
    }

    static Handwritten in(SourceText source) {
        List<Mark> marks = new ArrayList<>();
        YamlNode.Mapping top = source.top();
        if (top != null) {
            comments(source.text(), top, marks);
            for (YamlNode.Entry entry : source.unknown()) {
                YamlNode.Scalar key = entry.key();
                marks.add(new Mark("“" + key.text() + ": " + said(entry.value()) + "”", key.start(), key.line()));
            }
        }
        return new Handwritten(marks);
    }

    /// A sentence for each, in the order of the text.
    List<String> sentences() {
        return marks.stream()
                .sorted(Comparator.comparingInt(Mark::offset))
                .map(mark -> Texts.shortened(mark.said) + " (line " + mark.line + ").")
                .toList();
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /// What stands in these parts of the text.
    Handwritten within(List<Source.Span> spans) {
        return new Handwritten(
                marks.stream().filter(mark -> isWithin(mark, spans)).toList());
    }

    /// What stands outside these parts of the text.
    Handwritten outside(List<Source.Span> spans) {
        return new Handwritten(
                marks.stream().filter(mark -> !isWithin(mark, spans)).toList());
    }

    private static boolean isWithin(Mark mark, List<Source.Span> spans) {
        return spans.stream().anyMatch(span -> span.covers(mark.offset));
    }

    /// Whether the other says everything that this says, as often.
    boolean isKeptIn(Handwritten other) {
        Map<String, Long> had = counted();
        Map<String, Long> has = other.counted();
        return had.entrySet().stream().allMatch(each -> has.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    private Map<String, Long> counted() {
        return marks.stream().collect(Collectors.groupingBy(Mark::said, HashMap::new, Collectors.counting()));
    }

    private static void comments(String text, YamlNode.Mapping top, List<Mark> marks) {
        List<Source.Span> values = new ArrayList<>();
        scalars(top, text, values);
        int line = 1;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            while (at < values.size() && values.get(at).end() <= i) {
                at++;
            }
            boolean inValue = at < values.size() && values.get(at).start() <= i;
            char unit = text.charAt(i);
            if (unit == '\n') {
                line++;
            } else if (unit == '#' && !inValue && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                int end = text.indexOf('\n', i);
                String said = text.substring(i, end < 0 ? text.length() : end).strip();
                marks.add(new Mark("“" + said + "”", i, line));
                i += said.length() - 1;
            }
        }
    }

    private static void scalars(YamlNode node, String text, List<Source.Span> into) {
        switch (node) {
            case YamlNode.Scalar scalar -> {
                int start = scalar.start();
                if (scalar.style() == YamlNode.Style.BLOCK) { // a comment can stand behind its `|`
                    int lineEnd = text.indexOf('\n', start);
                    start = lineEnd < 0 ? scalar.end() : Math.min(lineEnd, scalar.end());
                }
                into.add(new Source.Span(start, scalar.end()));
            }
            case YamlNode.Sequence sequence -> sequence.items().forEach(item -> scalars(item, text, into));
            case YamlNode.Mapping mapping ->
                mapping.entries().forEach(entry -> {
                    scalars(entry.key(), text, into);
                    scalars(entry.value(), text, into);
                });
        }
    }

    private static String said(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Sequence sequence ->
                sequence.items().stream().map(Handwritten::said).collect(Collectors.joining(", ", "[", "]"));
            case YamlNode.Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry.key().text() + ": " + said(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
