package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Turns a text that Cidrloom wrote into one that a person could have written: comments, blank lines, unknown keys,
/// other spacing, other line ends.
final class Handwriting {
    private final Random random;
    private int counter;

    Handwriting(long seed) {
        random = new Random(seed);
    }

    String over(String text) {
        List<String> lines = new ArrayList<>();
        int literal = -1;
        boolean afterLiteral = false;
        for (String line : text.lines().toList()) {
            int indent = line.length() - line.stripLeading().length();
            boolean inLiteral = literal >= 0 && (line.isBlank() || indent > literal);
            literal = inLiteral ? literal : line.matches(".*: \\|-?") ? indent : -1;
            boolean startsLiteral = literal == indent && line.matches(".*: \\|-?");
            if (inLiteral) {
                lines.add(line);
                afterLiteral = true;
                continue;
            }
            if (random.nextInt(6) == 0) {
                lines.add(" ".repeat(!afterLiteral && random.nextInt(3) == 0 ? random.nextInt(9) : indent) + comment());
            }
            afterLiteral = false;
            if (random.nextInt(12) == 0) {
                lines.add("");
            }
            String spaced = spaced(line, startsLiteral);
            lines.add(random.nextInt(6) == 0 ? spaced + "   " + comment() : spaced);
            if (!startsLiteral && !line.startsWith(" ") && line.matches("[a-z]+: .*") && random.nextInt(5) == 0) {
                lines.add("x-key" + ++counter + ": [1, {a: b}]");
            }
        }
        if (random.nextBoolean()) {
            lines.add(comment());
        }
        String newline = random.nextInt(4) == 0 ? "\r\n" : "\n";
        return String.join(newline, lines) + (random.nextInt(4) == 0 ? "" : newline);
    }

    /// Other spacing and unknown keys in what stands on one line, where that is easy to tell.
    private String spaced(String line, boolean startsLiteral) {
        if (startsLiteral || !line.stripLeading().startsWith("- {") || line.contains("\"") || line.contains("'")) {
            return line;
        }
        return switch (random.nextInt(5)) {
            case 0 -> line.replace(", ", ",   ");
            case 1 -> line.replace("- {", "-   { ").replaceAll("}$", " }");
            case 2 -> line.replaceAll("}$", ", x-key" + ++counter + ": yes}");
            case 3 -> line.replace(", ", ", " + comment() + "\n" + " ".repeat(30));
            default -> line;
        };
    }

    private String comment() {
        return "# comment " + ++counter + ", with: {punctuation} [and] \"quotes\"";
    }
}
