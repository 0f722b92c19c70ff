package org.cidrloom.diagram;

/// Makes names fit to be drawn: one line, no characters that act instead of being seen, no longer than the room.
public final class Lettering {
    private static final String ELLIPSIS = "…";
    private static final int LONGEST = 400;

    private final TextMeasure measure;

    /// Letters of that measure.
    public Lettering(TextMeasure measure) {
        this.measure = measure;
    }

    /// The width of a text, in diagram units.
    public double width(String text, TextStyle style) {
        return measure.width(text, style);
    }

    /// The text without what does not print: line ends and control characters become spaces, marks that turn the
    /// direction of text around and halves of characters become the replacement character.
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST).forEach(point -> clean.appendCodePoint(shown(point)));
        return clean.toString();
    }

    /// A loop, for this is asked of every text of a drawing.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static int shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT -> point == 0x200d ? point : 0xfffd;
            case Character.SURROGATE, Character.UNASSIGNED -> 0xfffd;
            default -> point;
        };
    }

    /// The text cleaned, and cut with an ellipsis where it is wider than the room.
    public String fit(String text, TextStyle style, double room) {
        String clean = clean(text);
        if (width(clean, style) <= room) {
            return clean;
        }
        int[] points = clean.codePoints().limit(LONGEST).toArray();
        int fits = 0;
        int tooMany = points.length;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            if (width(cut(points, middle), style) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(points, fits);
    }

    /// The style, as much smaller as the text needs to fit into the room, down to the least size.
    TextStyle shrunk(String text, TextStyle style, double least, double room) {
        double wide = width(clean(text), style);
        double size = wide <= room ? style.size() : Math.max(least, Math.floor(style.size() * room / wide));
        return new TextStyle(style.face(), style.weight(), size);
    }

    private static String cut(int[] points, int length) {
        return new String(points, 0, length).stripTrailing() + ELLIPSIS;
    }
}
