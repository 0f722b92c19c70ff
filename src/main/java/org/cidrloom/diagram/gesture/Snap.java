package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;

/// Lines that boxes which move snap to: the sides and middles of the boxes that stay.
///
/// @param others the boxes that stay, in diagram units
/// @param within how near a line has to be, in diagram units
public record Snap(List<Box> others, double within) {
    /// Nothing to snap to.
    public static final Snap NONE = new Snap(List.of(), 0);

    public Snap {
        others = List.copyOf(others);
    }

    /// A line between two boxes that are in line, in diagram units.
    ///
    /// @param from its upper or left end
    /// @param to its other end
    public record Guide(Point from, Point to) {}

    /// How much further to the right a box has to go to be in line with another; 0 for where it is.
    ///
    /// @param fallback what to give where no line is near
    double across(Box box, double fallback) {
        double best = Double.POSITIVE_INFINITY;
        for (Box other : others) {
            best = nearer(best, other.x() - box.x());
            best = nearer(best, other.centreX() - box.centreX());
            best = nearer(best, other.right() - box.right());
        }
        return Math.abs(best) <= within ? best : fallback;
    }

    /// The same downwards.
    double down(Box box, double fallback) {
        double best = Double.POSITIVE_INFINITY;
        for (Box other : others) {
            best = nearer(best, other.y() - box.y());
            best = nearer(best, other.centreY() - box.centreY());
            best = nearer(best, other.bottom() - box.bottom());
        }
        return Math.abs(best) <= within ? best : fallback;
    }

    private static double nearer(double best, double distance) {
        return Math.abs(distance) < Math.abs(best) ? distance : best;
    }

    /// The lines that a box is on, each from the box to the farthest other on it.
    List<Guide> guides(Box box) {
        List<Guide> guides = new ArrayList<>();
        upright(box, box.x(), Line.START, guides);
        upright(box, box.centreX(), Line.MIDDLE, guides);
        upright(box, box.right(), Line.END, guides);
        level(box, box.y(), Line.START, guides);
        level(box, box.centreY(), Line.MIDDLE, guides);
        level(box, box.bottom(), Line.END, guides);
        return guides;
    }

    private enum Line {
        START,
        MIDDLE,
        END;

        double x(Box box) {
            return this == START ? box.x() : this == MIDDLE ? box.centreX() : box.right();
        }

        double y(Box box) {
            return this == START ? box.y() : this == MIDDLE ? box.centreY() : box.bottom();
        }
    }

    private void upright(Box box, double x, Line line, List<Guide> guides) {
        List<Box> on = others.stream()
                .filter(other -> Math.abs(line.x(other) - x) < 0.5)
                .toList();
        if (!on.isEmpty()) {
            Box all = Box.around(on).union(box);
            guides.add(new Guide(new Point(x, all.y()), new Point(x, all.bottom())));
        }
    }

    private void level(Box box, double y, Line line, List<Guide> guides) {
        List<Box> on = others.stream()
                .filter(other -> Math.abs(line.y(other) - y) < 0.5)
                .toList();
        if (!on.isEmpty()) {
            Box all = Box.around(on).union(box);
            guides.add(new Guide(new Point(all.x(), y), new Point(all.right(), y)));
        }
    }
}
