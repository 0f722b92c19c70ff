package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lays out Terraform as `terraform fmt` does, as far as templates need it: the `=` of neighbouring one-line arguments
/// stand below each other, and blank lines do not pile up. Indentation is the templates' own.
final class HclLayout {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    /// The first character that may combine with its neighbour into one that a person sees.
    private static final int FIRST_THAT_COMBINES = 0x7f;

    private static final Pattern TEMPLATE_MARK = Pattern.compile("\\$\\$\\{|%%\\{|[$%]");

    private HclLayout() {}

    static String of(String text) {
        String laid = text.strip();
        if (laid.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(laid.length() + laid.length() / 16 + 16);
        List<Argument> run = new ArrayList<>();
        boolean blank = false;
        for (int from = 0, to; from <= laid.length(); from = to + 1) {
            to = laid.indexOf('\n', from);
            to = to < 0 ? laid.length() : to;
            if (to == from && blank) {
                continue;
            }
            blank = to == from;
            String line = laid.substring(from, to);
            Argument argument = Argument.of(line);
            if (argument == null) {
                align(run, out);
                out.append(line).append('\n');
            } else {
                run.add(argument);
            }
        }
        align(run, out);
        return out.toString();
    }

    private static void align(List<Argument> run, StringBuilder out) {
        int widest = 0;
        for (Argument argument : run) {
            widest = Math.max(widest, argument.width());
        }
        for (Argument argument : run) {
            out.append(argument.name()).repeat(' ', widest - argument.width() + 1);
            out.append(argument.value()).append('\n');
        }
        run.clear();
    }

    /// A line of the form `name = value` whose value ends on the line.
    ///
    /// @param name what stands before the `=`, indentation included
    /// @param value the rest, from the `=` on
    /// @param width how many characters of the name a person sees
    private record Argument(String name, String value, int width) {
        Argument(String name, String value) {
            this(name, value, width(name));
        }

        static @org.jspecify.annotations.Nullable Argument of(String line) {
            if (line.indexOf('=') < 0) {
                return null;
            }
            int equals = -1;
            int brackets = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quoted) {
                    if (c == '\\') {
                        i++;
                    } else if (c == '"') {
                        quoted = false;
                    }
                } else if (c == '"') {
                    quoted = true;
                } else if (c == '#') {
                    break;
                } else if (equals < 0 && c == '=' && isAssignment(line, i)) {
                    equals = i;
                } else if (equals >= 0) {
                    brackets += switch (c) {
                        case '{', '[', '(' -> 1;
                        case '}', ']', ')' -> -1;
                        default -> 0;
                    };
                }
            }
            return equals <= 0 || brackets != 0 || line.substring(0, equals).isBlank()
                    ? null
                    : new Argument(line.substring(0, equals).stripTrailing(), line.substring(equals));
        }

        private static boolean isAssignment(String line, int at) {
            char before = at == 0 ? ' ' : line.charAt(at - 1);
            char after = at + 1 == line.length() ? ' ' : line.charAt(at + 1);
            return before != '!' && before != '<' && before != '>' && before != '=' && after != '=' && after != '>';
        }

        /// How many characters a person sees. Quotes and the marks of templates are tokens of their own: what follows
        /// does not combine with them.
        private static int width(String name) {
            if (isPlain(name)) {
                return name.length();
            }
            int open = name.indexOf('"');
            if (open < 0) {
                return graphemes(name);
            }
            Matcher mark = TEMPLATE_MARK.matcher(name).region(open + 1, name.length() - 1);
            int width = open + 2;
            int at = open + 1;
            while (mark.find()) {
                width += graphemes(name.substring(at, mark.start())) + mark.end() - mark.start();
                at = mark.end();
            }
            return width + graphemes(name.substring(at, name.length() - 1));
        }

        private static int graphemes(String text) {
            return isPlain(text)
                    ? text.length()
                    : (int) GRAPHEME.matcher(text).results().count();
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= FIRST_THAT_COMBINES) {
                    return false;
                }
            }
            return true;
        }
    }
}
