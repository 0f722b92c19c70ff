package org.cidrloom.diagram;

import java.util.Objects;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Writes a drawing as SVG 1.1. Colours are presentation attributes and text is text, so that any viewer, editor or
/// search understands it; `textLength` keeps every line of text in its room where the fonts are not the ones that it
/// was measured with. Whatever names hold, the result is well-formed XML 1.0.
public final class SvgPainter implements Painter {
    private static final String SANS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final String MONO = "'JetBrains Mono', 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace";

    private final Palette palette;
    private final StringBuilder body = new StringBuilder();
    private @Nullable ElementId open;
    private boolean grouped;

    /// A painter in the colours of a palette.
    public SvgPainter(Palette palette) {
        this.palette = palette;
    }

    /// Starts a group where the element is another than before, so that scripts and editors find what belongs together
    /// by its path.
    @Override
    public void begin(Mark mark) {
        if (!grouped || !Objects.equals(open, mark.element())) {
            closeGroup();
            ElementId element = mark.element();
            if (element != null) {
                body.append("<g data-element=\"").append(escape(element.path())).append("\">\n");
                grouped = true;
            }
            open = element;
        }
    }

    private void closeGroup() {
        if (grouped) {
            body.append("</g>\n");
            grouped = false;
        }
    }

    @Override
    public void rectangle(Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke) {
        number("<rect x=\"", box.x());
        number("\" y=\"", box.y());
        number("\" width=\"", box.width());
        number("\" height=\"", box.height());
        if (radius > 0) {
            number("\" rx=\"", radius);
        }
        paintAttributes(fill, stroke);
        body.append("/>\n");
    }

    @Override
    public void path(Outline outline, @Nullable Role fill, @Nullable Stroke stroke) {
        body.append("<path d=\"");
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) -> point("M", to);
                case Outline.Step.Line(Point to) -> point("L", to);
                case Outline.Step.Curve(Point first, Point second, Point to) -> {
                    point("C", first);
                    point(" ", second);
                    point(" ", to);
                }
                case Outline.Step.Close() -> body.append('Z');
            }
        }
        paintAttributes(fill, stroke);
        if (stroke != null) {
            body.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
        body.append("/>\n");
    }

    private void point(String verb, Point point) {
        number(verb, point.x());
        number(" ", point.y());
    }

    private void number(String before, double value) {
        SvgNumber.append(body.append(before), value);
    }

    private void paintAttributes(@Nullable Role fill, @Nullable Stroke stroke) {
        body.append("\" fill=\"")
                .append(fill == null ? "none" : palette.of(fill).hex())
                .append('"');
        if (stroke != null) {
            body.append(" stroke=\"").append(palette.of(stroke.role()).hex());
            number("\" stroke-width=\"", stroke.width());
            body.append('"');
            double[] lengths = stroke.dash().lengths();
            if (lengths.length > 0) {
                number(" stroke-dasharray=\"", lengths[0]);
                number(" ", lengths[1]);
                body.append('"');
            }
        }
    }

    @Override
    public void text(Shape.Text text) {
        number("<text x=\"", text.x());
        number("\" y=\"", text.baseline());
        body.append('"');
        switch (text.align()) {
            case START -> {}
            case MIDDLE -> body.append(" text-anchor=\"middle\"");
            case END -> body.append(" text-anchor=\"end\"");
        }
        boolean mono = text.style().face() == TextStyle.Face.MONO;
        if (mono) {
            body.append(" font-family=\"").append(MONO).append('"');
        }
        number(" font-size=\"", text.style().size());
        body.append('"');
        switch (text.style().weight()) {
            case REGULAR -> {}
            case MEDIUM -> body.append(" font-weight=\"500\"");
            case SEMIBOLD -> body.append(mono ? " font-weight=\"500\"" : " font-weight=\"600\"");
        }
        body.append(" fill=\"").append(palette.of(text.role()).hex());
        number("\" textLength=\"", text.width());
        body.append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escape(text.text()))
                .append("</text>\n");
    }

    /// The whole document.
    ///
    /// @param title what it shows, for those who hear it and for search
    /// @param area what of the drawing is shown
    /// @param style a style sheet, such as embedded fonts; empty for none. It has to be well-formed character data
    public String document(String title, Box area, String style) {
        closeGroup();
        StringBuilder document = new StringBuilder(body.length() + style.length() + 1024);
        document.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        document.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(SvgNumber.text(area.width()));
        document.append("\" height=\"").append(SvgNumber.text(area.height()));
        document.append("\" viewBox=\"")
                .append(SvgNumber.text(area.x()))
                .append(' ')
                .append(SvgNumber.text(area.y()));
        document.append(' ').append(SvgNumber.text(area.width())).append(' ').append(SvgNumber.text(area.height()));
        document.append("\" font-family=\"").append(SANS); // what most text is in is said once
        document.append("\" role=\"img\" xml:space=\"preserve\">\n");
        document.append("<title>").append(escape(title)).append("</title>\n");
        if (!style.isEmpty()) {
            document.append("<style>").append(style).append("</style>\n");
        }
        document.append("<rect x=\"")
                .append(SvgNumber.text(area.x()))
                .append("\" y=\"")
                .append(SvgNumber.text(area.y()));
        document.append("\" width=\"").append(SvgNumber.text(area.width())).append("\" height=\"");
        document.append(SvgNumber.text(area.height())).append("\" fill=\"");
        document.append(palette.of(Role.CANVAS).hex()).append("\"/>\n");
        return document.append(body).append("</svg>\n").toString();
    }

    /// Text as XML 1.0 character data and attribute values take it; what XML has no way to write becomes U+FFFD
    /// (https://www.w3.org/TR/xml/#charsets).
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isCharacter(point) ? point : 0xfffd);
            }
        }
        return escaped.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
