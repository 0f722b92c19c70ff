package org.cidrloom.export.drawio;

/// Text that XML 1.0 can hold.
final class XmlText {
    private XmlText() {}

    /// The text with what XML cannot hold at all (control characters, halves of surrogate pairs, the two last points of
    /// the plane) as the replacement character. Escaping is the writer's business.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isAllowed(point) ? point : 0xfffd));
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        boolean white = point == '\t' || point == '\n' || point == '\r';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return white || (point >= 0x20 && !surrogate && point != 0xfffe && point != 0xffff);
    }
}
