package org.cidrloom.export.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cidrloom.diagram.TextStyle;

/// The bundled fonts in one PDF file, each embedded as a subset when it is first used.
final class PdfFonts {
    private final PDDocument document;
    private final Map<String, PDFont> embedded = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /// What its text was measured with.
    Glyphs glyphs(TextStyle style) {
        return BundledFonts.get().glyphs(style);
    }

    /// The font of that style.
    PDFont of(TextStyle style) {
        return embedded.computeIfAbsent(BundledFonts.resource(style), this::embed);
    }

    private PDFont embed(String resource) {
        try (InputStream file = PdfFonts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The font " + resource + " is missing from the program.");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false); // ligatures have other widths than those that were measured
            return PDType0Font.load(document, font, true);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
