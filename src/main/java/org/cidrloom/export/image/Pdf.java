package org.cidrloom.export.image;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;

/// A drawing as a PDF file of one page, in lines and letters that stay sharp at any size.
final class Pdf {
    /// Points of a diagram unit, where 96 units are an inch.
    private static final double USUAL_SCALE = 0.75;

    /// The longest side that a PDF page can have, in points (ISO 32000-1, annex C).
    private static final double LONGEST_SIDE = 14_400;

    /// White around the picture on paper of a given size, in points.
    private static final double MARGIN = 18;

    /// The library packs drawings by level 6, which takes three times as long for a file that is a twentieth smaller.
    private static final int PACKING = 4;

    private Pdf() {}

    /// How a picture lies on its page.
    private record Placement(double width, double height, double scale, double left, double top) {
        static Placement of(Box area, Page page) {
            if (page == Page.FIT) {
                double scale = Math.min(USUAL_SCALE, LONGEST_SIDE / Math.max(area.width(), area.height()));
                return new Placement(area.width() * scale, area.height() * scale, scale, 0, 0);
            }
            boolean lies = area.width() > area.height();
            double width = lies ? page.height() : page.width();
            double height = lies ? page.width() : page.height();
            double scale = Math.min(
                    2 * USUAL_SCALE,
                    Math.min((width - 2 * MARGIN) / area.width(), (height - 2 * MARGIN) / area.height()));
            return new Placement(
                    width, height, scale, (width - area.width() * scale) / 2, (height - area.height() * scale) / 2);
        }
    }

    static byte[] of(DisplayList drawing, Palette palette, Box area, Page page, String title) {
        Placement place = Placement.of(area, page);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L); // else the time, and no two files would be equal
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(title);
            about.setCreator("Cidrloom");
            document.setDocumentInformation(about);
            PDPage sheet = new PDPage(new PDRectangle((float) place.width(), (float) place.height()));
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet, AppendMode.OVERWRITE, false)) {
                content.setNonStrokingColor(ground(palette));
                content.addRect(0, 0, (float) place.width(), (float) place.height());
                content.fill();
                float scale = (float) place.scale();
                content.transform(
                        new Matrix(scale, 0, 0, -scale, (float) (place.left() - area.x() * place.scale()), (float)
                                (place.height() - place.top() + area.y() * place.scale())));
                drawing.paint(
                        new PdfPainter(content, palette, new PdfFonts(document)),
                        area,
                        LevelOfDetail.NEAR,
                        EnumSet.allOf(Layer.class));
            }
            pack(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /// Packs what is drawn on a page.
    private static void pack(PDPage sheet) throws IOException {
        COSStream drawn = sheet.getContentStreams().next().getCOSObject();
        byte[] bytes;
        try (InputStream in = drawn.createRawInputStream()) {
            bytes = in.readAllBytes();
        }
        Deflater deflater = new Deflater(PACKING);
        try (OutputStream out = new DeflaterOutputStream(drawn.createRawOutputStream(), deflater, 1 << 16)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        drawn.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    }

    private static Color ground(Palette palette) {
        Colour ground = palette.of(Role.CANVAS);
        return new Color(ground.red(), ground.green(), ground.blue());
    }
}
