package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Move;
import org.cidrloom.diagram.gesture.Room;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;

/// Where copies of boxes come to stand: beside what they are copies of, or in the middle of what is seen where they
/// come from another design. They keep their places to each other, and push nothing away.
final class Landing {
    /// How far a copy is wished from what it is a copy of, in diagram units, to the right and below.
    private static final double ASIDE = 32;

    /// Up to so many boxes of another design are laid out to know how large they are.
    private static final int FEW = 12;

    private final CanvasModel model;

    Landing(CanvasModel model) {
        this.model = model;
    }

    /// How far the copies stand from the places in the part, in diagram units.
    Point of(Design part) {
        Map<String, Position> places = part.drawing().positions();
        DisplayList drawing = model.drawingProperty().get();
        List<Box> standing = boxes(drawing, places);
        if (!places.isEmpty() && standing.size() == places.size()) {
            return beside(standing, new Point(ASIDE, ASIDE));
        }
        List<Box> boxes = places.size() > FEW
                ? places.values().stream().map(Landing::point).toList()
                : boxes(model.drawn(part), places);
        if (boxes.isEmpty()) {
            return new Point(ASIDE, ASIDE);
        }
        Box all = Box.around(boxes);
        Point middle = model.window().middleOfView();
        return beside(boxes, new Point(gridded(middle.x() - all.centreX()), gridded(middle.y() - all.centreY())));
    }

    private Point beside(List<Box> boxes, Point wish) {
        List<Box> wished =
                boxes.stream().map(box -> box.moved(wish.x(), wish.y())).toList();
        Point shift = new Room(model.drawingProperty().get().hits(), Set.of()).shift(wished);
        return wish.plus(shift.x(), shift.y());
    }

    /// The boxes that stand at these places.
    private static List<Box> boxes(DisplayList drawing, Map<String, Position> places) {
        List<Box> boxes = new ArrayList<>();
        for (Placed place : drawing.placed()) {
            Position position = place.depth() == 0 && !place.isEdge()
                    ? places.get(place.element().path())
                    : null;
            if (position != null
                    && position.x() == place.box().x()
                    && position.y() == place.box().y()) {
                boxes.add(place.box());
            }
        }
        return boxes;
    }

    private static Box point(Position position) {
        return new Box(position.x(), position.y(), 0, 0);
    }

    private static double gridded(double value) {
        return Math.rint(value / Move.GRID) * Move.GRID;
    }
}
