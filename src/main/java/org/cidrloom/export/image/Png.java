package org.cidrloom.export.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import javax.imageio.ImageIO;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Colour;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;

/// A drawing as a PNG file. Twice the pixels of the drawing's units, for dense screens and print; drawings that would
/// be larger than [#MOST_PIXELS] or [#LONGEST_SIDE] are made smaller, and show less detail where text would be too
/// small to read.
public final class Png {
    /// Pixels for a unit where there is room.
    public static final double USUAL_SCALE = 2;

    /// At most so many pixels in all: 160 MB while it is painted.
    static final double MOST_PIXELS = 40_000_000;

    /// At most so many pixels a side, which browsers and viewers still open.
    static final double LONGEST_SIDE = 16_000;

    private final byte[] bytes;
    private final double scale;

    private Png(byte[] bytes, double scale) {
        this.bytes = bytes;
        this.scale = scale;
    }

    /// The file.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Pixels for a diagram unit: [#USUAL_SCALE], or less where the picture would have become too large.
    public double scale() {
        return scale;
    }

    static Png of(DisplayList drawing, Palette palette, Box area) {
        double scale = scale(area);
        int width = Math.max(1, (int) Math.ceil(area.width() * scale));
        int height = Math.max(1, (int) Math.ceil(area.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Colour ground = palette.of(Role.CANVAS);
        graphics.setColor(new Color(ground.red(), ground.green(), ground.blue()));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        PngPainter painter = new PngPainter(graphics, palette, BundledFonts.get());
        drawing.paint(painter, area, LevelOfDetail.at(scale), EnumSet.allOf(Layer.class));
        graphics.dispose();
        return new Png(encoded(image), scale);
    }

    static double scale(Box area) {
        double byPixels = Math.sqrt(MOST_PIXELS / Math.max(1, area.width() * area.height()));
        double bySide = LONGEST_SIDE / Math.max(1, Math.max(area.width(), area.height()));
        return Math.min(USUAL_SCALE, Math.min(byPixels, bySide));
    }

    private static byte[] encoded(BufferedImage image) {
        ImageIO.setUseCache(false);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this Java has no PNG writer");
            }
            return bytes.toByteArray();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
