package org.cidrloom.export.image;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Painter;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.TextStyle;
import org.jspecify.annotations.Nullable;

/// Paints on a page of a PDF file. Text stays text, to be searched and copied; what the bundled fonts lack is an empty
/// box, as in the other pictures.
final class PdfPainter implements Painter {
    private static final int ROUND = 1;

    private final PDPageContentStream page;
    private final Palette palette;
    private final PdfFonts fonts;

    // what the page is set to, so that it is told only what changes
    private @Nullable Role filling;
    private @Nullable Role stroking;
    private double width = -1;
    private Stroke.@Nullable Dash dash;
    private @Nullable TextStyle style;

    /// @param page whose y runs downwards already, with nothing drawn in another colour after this painter begins
    PdfPainter(PDPageContentStream page, Palette palette, PdfFonts fonts) throws IOException {
        this.page = page;
        this.palette = palette;
        this.fonts = fonts;
        page.setLineCapStyle(ROUND);
        page.setLineJoinStyle(ROUND);
    }

    @Override
    public void rectangle(Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke) {
        path(Outline.pen().box(box, radius).outline(), fill, stroke);
    }

    @Override
    public void path(Outline outline, @Nullable Role fill, @Nullable Stroke stroke) {
        try {
            if (fill != null) {
                fillWith(fill);
                add(outline);
                page.fill();
            }
            if (stroke != null) {
                strokeWith(stroke);
                add(outline);
                page.stroke();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void fillWith(Role role) throws IOException {
        if (role != filling) {
            page.setNonStrokingColor(colour(role));
            filling = role;
        }
    }

    private void strokeWith(Stroke stroke) throws IOException {
        if (stroke.role() != stroking) {
            page.setStrokingColor(colour(stroke.role()));
            stroking = stroke.role();
        }
        if (stroke.width() != width) {
            page.setLineWidth((float) stroke.width());
            width = stroke.width();
        }
        if (stroke.dash() != dash) {
            double[] lengths = stroke.dash().lengths();
            page.setLineDashPattern(
                    lengths.length == 0 ? new float[0] : new float[] {(float) lengths[0], (float) lengths[1]}, 0);
            dash = stroke.dash();
        }
    }

    private Color colour(Role role) {
        Colour colour = palette.of(role);
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    private void add(Outline outline) throws IOException {
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) -> page.moveTo((float) to.x(), (float) to.y());
                case Outline.Step.Line(Point to) -> page.lineTo((float) to.x(), (float) to.y());
                case Outline.Step.Curve(Point first, Point second, Point to) ->
                    page.curveTo(
                            (float) first.x(),
                            (float) first.y(),
                            (float) second.x(),
                            (float) second.y(),
                            (float) to.x(),
                            (float) to.y());
                case Outline.Step.Close() -> page.closePath();
            }
        }
    }

    private void add(Shape shape, AffineTransform transform) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator steps = shape.getPathIterator(transform); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    page.moveTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    page.lineTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> page.closePath();
            }
        }
    }

    @Override
    public void text(org.cidrloom.diagram.Shape.Text text) {
        Glyphs glyphs = fonts.glyphs(text.style());
        double pen = text.left();
        StringBuilder run = new StringBuilder();
        double start = pen;
        try {
            fillWith(text.role());
            String characters = text.text();
            for (int i = 0; i < characters.length(); ) {
                int point = characters.codePointAt(i);
                if (glyphs.has(point)) {
                    run.appendCodePoint(point);
                } else {
                    show(run, start, text);
                    missing(glyphs.outline(point), pen, text, glyphs.unitsPerEm());
                }
                pen += glyphs.advance(point) * text.style().size();
                if (run.isEmpty()) {
                    start = pen;
                }
                i += Character.charCount(point);
            }
            show(run, start, text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void show(StringBuilder run, double x, org.cidrloom.diagram.Shape.Text text) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        page.beginText();
        if (!text.style().equals(style)) {
            style = text.style();
            page.setFont(fonts.of(style), (float) style.size());
        }
        page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) text.baseline()));
        page.showText(run.toString());
        page.endText();
        run.setLength(0);
    }

    private void missing(Shape outline, double x, org.cidrloom.diagram.Shape.Text text, double em) throws IOException {
        AffineTransform place = AffineTransform.getTranslateInstance(x, text.baseline());
        double scale = text.style().size() / em;
        place.scale(scale, -scale);
        if (!outline.getPathIterator(null).isDone()) {
            add(outline, place);
            page.fill();
        }
    }
}
