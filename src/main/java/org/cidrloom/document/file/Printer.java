package org.cidrloom.document.file;

import java.util.List;
import java.util.stream.Collectors;

/// Writes values as YAML text. Style follows the position in the format, never the width, so that changing one word
/// changes one line.
final class Printer {
    /// YAML readers take a key without `?` only up to 1,024 characters.
    private static final int LONGEST_KEY = 1_000;

    /// How far a collection stands in from its key.
    static final int STEP = 2;

    private final String newline;

    Printer(String newline) {
        this.newline = newline;
    }

    /// The mapping's lines, each with its line end.
    String block(Tree.Branch branch, int indent) {
        StringBuilder out = new StringBuilder();
        for (Tree.Twig twig : branch.twigs()) {
            if (!twig.isImplied()) {
                out.append(entry(branch, twig, indent));
            }
        }
        return out.toString();
    }

    /// A key and its value as lines of their own.
    String entry(Tree.Branch owner, Tree.Twig twig, int indent) {
        return " ".repeat(indent) + key(owner, twig) + ":" + value(twig.value(), indent);
    }

    /// The format's own keys stand plain, as every example has them; keys of the user's stand in quotes where needed.
    private static String key(Tree.Branch owner, Tree.Twig twig) {
        return owner.shape() == null ? ScalarText.of(twig.key()) : twig.key();
    }

    /// A list item as lines of its own.
    String item(Tree item, int indent) {
        if (item instanceof Tree.Branch branch && !branch.flow()) {
            return " ".repeat(indent) + "- " + block(branch, indent + STEP).substring(indent + STEP);
        }
        return " ".repeat(indent) + "- " + flow(item) + newline;
    }

    /// What follows the colon of a key at that indent, to the end of its last line.
    String value(Tree value, int indent) {
        if (isBlock(value)) {
            return newline + lines(value, indent + STEP);
        }
        if (value instanceof Tree.Leaf leaf && isLiteral(leaf)) {
            return " " + literal(leaf.text(), indent + STEP);
        }
        return " " + flow(value) + newline;
    }

    /// Whether the value takes lines of its own below its key.
    static boolean isBlock(Tree value) {
        return switch (value) {
            case Tree.Leaf leaf -> false;
            case Tree.Branch branch -> !branch.flow() && !branch.isEmpty();
            case Tree.Rows rows -> !rows.flow() && !rows.isEmpty();
        };
    }

    /// The lines of a collection that takes lines of its own.
    String lines(Tree value, int indent) {
        return switch (value) {
            case Tree.Branch branch -> block(branch, indent);
            case Tree.Rows rows ->
                rows.items().stream().map(item -> item(item, indent)).collect(Collectors.joining());
            case Tree.Leaf leaf -> throw new IllegalArgumentException("no collection: " + leaf);
        };
    }

    /// Any value on one line.
    String flow(Tree value) {
        return switch (value) {
            case Tree.Leaf leaf ->
                leaf.kind() == Tree.Kind.TEXT || leaf.kind() == Tree.Kind.BLOCK
                        ? ScalarText.of(leaf.text())
                        : leaf.text();
            case Tree.Rows rows -> rows.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
            case Tree.Branch branch ->
                branch.twigs().stream()
                        .filter(twig -> !twig.isImplied())
                        .map(twig -> flowEntry(branch, twig))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// A key and its value inside braces.
    String flowEntry(Tree.Branch owner, Tree.Twig twig) {
        String key = key(owner, twig);
        return (key.length() > LONGEST_KEY ? "? " + key + " : " : key + ": ") + flow(twig.value());
    }

    /// Whether the text reads better on lines of its own: several lines, and nothing that only quotes can keep.
    static boolean isLiteral(Tree.Leaf leaf) {
        String text = leaf.text();
        if (leaf.kind() != Tree.Kind.TEXT || !text.contains("\n") || text.startsWith(" ") || text.startsWith("\n")) {
            return false;
        }
        List<String> lines = List.of(text.split("\n", -1));
        boolean clean = lines.stream().allMatch(line -> line.equals(line.strip()) || isIndented(line));
        return clean
                && !text.endsWith("\n\n")
                && !lines.getFirst().startsWith("#")
                && text.codePoints().allMatch(point -> point == '\n' || ScalarText.isVisible(point));
    }

    private static boolean isIndented(String line) {
        return line.equals(line.stripTrailing()) && line.stripLeading().equals(line.replaceFirst("^ +", ""));
    }

    private String literal(String text, int indent) {
        boolean ends = text.endsWith("\n");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        StringBuilder out = new StringBuilder(ends ? "|" : "|-").append(newline);
        for (String line : body.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append(newline);
        }
        return out.toString();
    }
}
