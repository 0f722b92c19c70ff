package org.cidrloom.export.image;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.diagram.TextStyle.Face;
import org.cidrloom.diagram.TextStyle.Weight;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BundledFontsTest {
    private static final BundledFonts FONTS = BundledFonts.get();

    @Test
    void addressesAreEquallyWide() {
        TextStyle style = TextStyle.address(10);
        assertEquals(60, FONTS.width("10.0.0.0/1", style), 1e-9);
        assertEquals(FONTS.width("11.11.11.111/11", style), FONTS.width("100.64.128.0/19", style), 1e-9);
    }

    @Test
    void widthsAddUpAndGrowWithTheSize() {
        TextStyle small = TextStyle.words(10);
        double both = FONTS.width("transit ", small) + FONTS.width("gateway", small);
        assertEquals(both, FONTS.width("transit gateway", small), 1e-9);
        assertEquals(3 * both, FONTS.width("transit gateway", TextStyle.words(30)), 1e-9);
        assertEquals(0, FONTS.width("", small));
    }

    @Test
    void everyFaceAndWeightIsThereAndHeavierIsWider() {
        double regular = FONTS.width("payments", TextStyle.words(12));
        double medium = FONTS.width("payments", TextStyle.name(12));
        double semibold = FONTS.width("payments", TextStyle.heading(12));
        assertTrue(regular < medium && medium < semibold, regular + " " + medium + " " + semibold);
        for (Weight weight : Weight.values()) {
            assertEquals(7.2, FONTS.width("a", new TextStyle(Face.MONO, weight, 12)), 1e-9);
        }
    }

    @Test
    void charactersThatTheFontLacksAreBoxesAndMarksTakeNoRoom() {
        Glyphs glyphs = FONTS.glyphs(TextStyle.words(12));
        for (int point : new int[] {0x1f680, 0x65e5, 0x10ffff, 0xfffe}) {
            Rectangle2D box = glyphs.outline(point).getBounds2D();
            assertTrue(box.getHeight() > 0 && glyphs.advance(point) > 0.5, Integer.toHexString(point));
        }
        assertEquals(0, glyphs.advance(0x200d));
        assertEquals(0, glyphs.advance(0x301));
        assertEquals(0, glyphs.advance(0x202e));
    }

    @Test
    void aSubsetHasTheSameGlyphsAndIsSmall() throws IOException {
        Glyphs glyphs = FONTS.glyphs(TextStyle.words(12));
        byte[] subset = glyphs.subset(Set.of((int) 'a', (int) '/', 0x1f680));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(subset)))) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId('a');
            assertNotEquals(0, glyph);
            assertEquals(glyphs.advance('a'), font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm(), 1e-9);
            assertEquals(
                    glyphs.outline('a').getBounds2D(),
                    font.getGlyph().getGlyph(glyph).getPath().getBounds2D());
            assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('b'));
        }
        assertTrue(subset.length < 4096, subset.length + " bytes");
    }

    @Test
    void theLicencesComeWithTheFonts() throws IOException {
        for (String font : new String[] {"Inter", "JetBrainsMono"}) {
            String licence = Files.readString(Path.of("assets/fonts/" + font + "-OFL.txt"));
            assertTrue(licence.contains("SIL OPEN FONT LICENSE Version 1.1"), font);
            assertFalse(licence.contains("Reserved Font Name \""), font);
        }
    }
}
