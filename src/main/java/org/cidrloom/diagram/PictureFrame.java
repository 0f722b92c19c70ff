package org.cidrloom.diagram;

/// What a picture has that a canvas has not: a title, a legend, a footer and a margin.
public final class PictureFrame {
    private static final double MARGIN = 32;
    private static final double NARROWEST = 760;
    private static final TextStyle TITLE = TextStyle.heading(22);
    private static final TextStyle WORDS = TextStyle.words(12);
    private static final Mark MARK = new Mark(null, Layer.FURNITURE, Detail.ALWAYS);

    private final DisplayList drawing;
    private final Box area;

    private PictureFrame(DisplayList drawing, Box area) {
        this.drawing = drawing;
        this.area = area;
    }

    /// The drawing with everything around it.
    public DisplayList drawing() {
        return drawing;
    }

    /// What of it a picture shows.
    public Box area() {
        return area;
    }

    /// Frames a drawing.
    ///
    /// @param drawing of a design, possibly of nothing
    /// @param caption the words around it
    /// @param measure what the drawing's text was measured with
    public static PictureFrame around(DisplayList drawing, Caption caption, TextMeasure measure) {
        Box inner = drawing.bounds();
        double left = Math.floor(inner.x());
        double width = Math.max(NARROWEST, Math.ceil(inner.width()));
        Sheet sheet = new Sheet(new Lettering(measure), Annotations.NONE);
        double top = Math.floor(inner.y()) - 72;
        sheet.text(MARK, caption.title(), new Box(left, top, width, 28), TITLE, Role.TEXT);
        sheet.text(MARK, caption.subtitle(), new Box(left, top + 30, width, 18), WORDS, Role.TEXT_SOFT);
        double y = Math.ceil(inner.bottom()) + MARGIN;
        if (drawing.shapes().isEmpty()) {
            Box row = new Box(left, inner.y(), width, 48);
            sheet.text(MARK, "This design has nothing to draw yet.", row, TextStyle.words(14), Role.TEXT_SOFT);
            y = row.bottom();
        } else {
            y = new Legend(drawing, sheet).draw(new Point(left, y), width) + y + 16;
        }
        Stroke rule = Stroke.solid(Role.LINE, 1);
        sheet.line(MARK, new Point(left, y), new Point(left + width, y), rule);
        double half = width / 2 - 8;
        sheet.text(MARK, caption.footer(), new Box(left, y + 8, half, 20), WORDS, Role.TEXT_SOFT);
        Box end = new Box(left + width - half, y + 8, half, 20);
        sheet.text(MARK, caption.source(), end, WORDS, Align.END, Role.TEXT_SOFT);
        Box area = new Box(left, top, width, y + 28 - top).grown(MARGIN);
        return new PictureFrame(drawing.with(sheet.shapes()), area);
    }
}
