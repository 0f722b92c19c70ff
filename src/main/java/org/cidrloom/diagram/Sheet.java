package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Collects what a layout draws.
final class Sheet {
    private final Lettering lettering;
    private final Annotations annotations;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<PlacedBlock> blocks = new ArrayList<>();

    Sheet(Lettering lettering, Annotations annotations) {
        this.lettering = lettering;
        this.annotations = annotations;
    }

    Lettering lettering() {
        return lettering;
    }

    Annotations annotations() {
        return annotations;
    }

    DisplayList displayList() {
        return new DisplayList(shapes, placed, lanes, blocks);
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<Placed> placed() {
        return placed;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void place(ElementId element, Box box, int depth) {
        placed.add(Placed.box(element, box, depth));
    }

    void place(Edge edge) {
        placed.add(Placed.edge(edge.element(), edge.route(), edge.from(), edge.to()));
    }

    void lane(Lane lane) {
        lanes.add(lane);
    }

    void block(ElementId owner, Cidr cidr, Box box) {
        blocks.add(new PlacedBlock(owner, cidr, box));
    }

    void box(Mark mark, Box box, double radius, @Nullable Role fill, @Nullable Stroke stroke) {
        shapes.add(new Shape.Rectangle(mark, box, radius, fill, stroke));
    }

    void icon(Mark mark, Symbol symbol, double x, double y, double size, Role role) {
        shapes.add(new Shape.Icon(mark, symbol, new Box(x, y, size, size), role));
    }

    void line(Mark mark, Point from, Point to, Stroke stroke) {
        shapes.add(Shape.Path.line(mark, Outline.pen().move(from).line(to).outline(), stroke));
    }

    /// Writes text into a row, cut to the row's width; empty text and rows without room stay empty.
    ///
    /// @return the width that the text took
    double text(Mark mark, String text, Box row, TextStyle style, Align align, Role role) {
        if (text.isEmpty() || row.width() <= 0) {
            return 0;
        }
        String fitting = lettering.fit(text, style, row.width());
        double width = lettering.width(fitting, style);
        double x = switch (align) {
            case START -> row.x();
            case MIDDLE -> row.centreX();
            case END -> row.right();
        };
        double baseline = style.baseline(row.y(), row.height());
        shapes.add(new Shape.Text(mark, fitting, x, baseline, width, style, align, role));
        return width;
    }

    double text(Mark mark, String text, Box row, TextStyle style, Role role) {
        return text(mark, text, row, style, Align.START, role);
    }

    /// Draws the severity badge of an element at the right end of a row.
    ///
    /// @return the width that it took with the gap before it; 0 for none
    double badge(ElementId element, Box row, Detail detail) {
        return annotations
                .badge(element)
                .map(badge -> Badges.draw(this, element, badge, row, detail))
                .orElse(0.0);
    }
}
