package org.cidrloom.export.image;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The glyphs of one bundled font, in units of one em: advance widths and outlines. Characters that the font lacks
/// (emoji, CJK) are an empty box, as wide as such characters are, so that they are seen and nothing depends on the
/// fonts of the machine. Safe for use by several threads.
final class Glyphs {
    /// What browsers ask of a font; layout tables are left out, since widths were measured without kerning.
    private static final List<String> NEEDED =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private static final int FAST = 0x2200;
    private static final double NARROW_BOX = 0.62;
    private static final double WIDE_BOX = 1;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;
    private final double[] advances = new double[FAST];
    private final Map<Integer, Shape> outlines = new ConcurrentHashMap<>();

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
        for (int point = 0; point < FAST; point++) {
            advances[point] = lookUp(point);
        }
    }

    /// Reads a font of the program.
    ///
    /// @param resource its path on the class path
    static Glyphs of(String resource) {
        try (InputStream file = Glyphs.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The font " + resource + " is missing from the program.");
            }
            return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /// Whether the font has the character.
    boolean has(int point) {
        return characters.getGlyphId(point) != 0;
    }

    /// How far a character takes the pen, in ems.
    double advance(int point) {
        return point < FAST ? advances[point] : lookUp(point);
    }

    private double lookUp(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        int glyph = characters.getGlyphId(point);
        try {
            return glyph == 0 ? box(point) + 0.08 : font.getAdvanceWidth(glyph) / em;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static double box(int point) {
        boolean wide = (point >= 0x1100 && Character.isIdeographic(point)) || point >= 0x1f000 || isAsian(point);
        return wide ? WIDE_BOX : NARROW_BOX;
    }

    private static boolean isAsian(int point) {
        return (point >= 0x2e80 && point <= 0xd7ff) || (point >= 0xf900 && point <= 0xfaff);
    }

    /// The outline of a character in a square of one em, y upwards, its pen at the origin.
    Shape outline(int point) {
        return outlines.computeIfAbsent(point, this::readOutline);
    }

    private Shape readOutline(int point) {
        int glyph = characters.getGlyphId(point);
        if (glyph == 0) {
            return Character.isWhitespace(point) || advance(point) == 0 ? new GeneralPath() : missing(point);
        }
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private Shape missing(int point) {
        double width = box(point);
        Area frame = new Area(
                new RoundRectangle2D.Double(0.06 * em, 0, (width - 0.04) * em, 0.74 * em, 0.16 * em, 0.16 * em));
        frame.subtract(new Area(new RoundRectangle2D.Double(
                0.13 * em, 0.07 * em, (width - 0.18) * em, 0.6 * em, 0.08 * em, 0.08 * em)));
        return frame;
    }

    /// How many units of an outline make an em.
    double unitsPerEm() {
        return em;
    }

    /// A TrueType font with the glyphs of these characters only.
    byte[] subset(Set<Integer> points) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(font, NEEDED);
            points.stream().filter(point -> characters.getGlyphId(point) != 0).forEach(subsetter::add);
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
