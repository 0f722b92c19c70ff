package org.cidrloom.export.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Painter;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.Stroke;
import org.jspecify.annotations.Nullable;

/// Paints on Java2D, text as outlines of the bundled fonts' glyphs.
final class PngPainter implements Painter {
    private final Graphics2D graphics;
    private final Palette palette;
    private final BundledFonts fonts;

    PngPainter(Graphics2D graphics, Palette palette, BundledFonts fonts) {
        this.graphics = graphics;
        this.palette = palette;
        this.fonts = fonts;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    @Override
    public void rectangle(Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke) {
        paint(
                new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius),
                fill,
                stroke);
    }

    @Override
    public void path(Outline outline, @Nullable Role fill, @Nullable Stroke stroke) {
        paint(AwtPaths.of(outline), fill, stroke);
    }

    private void paint(java.awt.Shape shape, @Nullable Role fill, @Nullable Stroke stroke) {
        if (fill != null) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        if (stroke != null) {
            graphics.setColor(colour(stroke.role()));
            graphics.setStroke(awt(stroke));
            graphics.draw(shape);
        }
    }

    private static BasicStroke awt(Stroke stroke) {
        double[] lengths = stroke.dash().lengths();
        float width = (float) stroke.width();
        if (lengths.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dash = {(float) lengths[0], (float) lengths[1]};
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private Color colour(Role role) {
        Colour colour = palette.of(role);
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    @Override
    public void text(Shape.Text text) {
        Glyphs glyphs = fonts.glyphs(text.style());
        graphics.setColor(colour(text.role()));
        double scale = text.style().size() / glyphs.unitsPerEm();
        double pen = text.left();
        AffineTransform before = graphics.getTransform();
        String characters = text.text();
        for (int i = 0; i < characters.length(); ) {
            int point = characters.codePointAt(i);
            graphics.setTransform(before);
            graphics.translate(pen, text.baseline());
            graphics.scale(scale, -scale);
            graphics.fill(glyphs.outline(point));
            pen += glyphs.advance(point) * text.style().size();
            i += Character.charCount(point);
        }
        graphics.setTransform(before);
    }
}
