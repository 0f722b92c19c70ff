package org.cidrloom.export;

/// Text of an HTML element or of an attribute in double quotes.
final class HtmlText {
    private HtmlText() {}

    /// The text with what HTML reads as markup as references, and with control characters, which HTML forbids, as the
    /// replacement character.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isForbidden(point) ? 0xfffd : point);
            }
        }
        return out.toString();
    }

    private static boolean isForbidden(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && point != '\t' && point != '\n';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return control || surrogate || (point & 0xfffe) == 0xfffe;
    }
}
