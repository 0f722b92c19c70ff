package org.cidrloom.export;

/// Text inside the quotes of a Terraform string.
final class HclText {
    private HclText() {}

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean opens = (c == '$' || c == '%') && i < last && text.charAt(i + 1) == '{';
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (opens) {
                        out.append(opening(text, i, c));
                    } else if (isPlain(c)) {
                        out.append(c);
                    } else {
                        out.append(unicode(c));
                    }
                }
            }
        }
        return out.toString();
    }

    /// `${` is written `$${`, except after a `$`, where HCL would read the three as something else.
    private static String opening(String text, int at, char c) {
        return at > 0 && text.charAt(at - 1) == c ? unicode(c) : String.valueOf(c) + c;
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }

    private static String unicode(char c) {
        return String.format("\\u%04x", (int) c);
    }
}
