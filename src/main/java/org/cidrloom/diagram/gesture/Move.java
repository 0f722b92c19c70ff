package org.cidrloom.diagram.gesture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;

/// Moves boxes that stand on the canvas itself. It changes where they are drawn and nothing else, so nothing is
/// analysed again.
///
/// @param boxes where they stood, in diagram units
/// @param from where the pointer pressed, in diagram units
/// @param dx how far they have gone to the right, in diagram units
/// @param dy how far they have gone down, in diagram units
/// @param snap the lines that they snap to before they snap to the grid
/// @param aside how much farther they go when they are let go, to lie over nothing, in diagram units
public record Move(Map<ElementId, Box> boxes, Point from, double dx, double dy, Snap snap, Point aside)
        implements Gesture {
    private static final Point NOWHERE = new Point(0, 0);

    /// Boxes keep to this grid, in diagram units, so that what is placed by hand lines up.
    public static final double GRID = 8;

    public Move {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
    }

    /// Picks boxes up, among others that they can be put in line with.
    public static Move from(Pointer pointer, Map<ElementId, Box> boxes, Snap snap) {
        return new Move(boxes, pointer.diagram(), 0, 0, snap, NOWHERE);
    }

    /// Picks boxes up that snap to the grid only.
    public static Move from(Pointer pointer, Map<ElementId, Box> boxes) {
        return from(pointer, boxes, Snap.NONE);
    }

    /// Moves boxes to the next line of the grid, as an arrow key does.
    ///
    /// @param right 1 to the right, -1 to the left, 0 for neither
    /// @param down 1 down, -1 up, 0 for neither
    public static Move step(Map<ElementId, Box> boxes, int right, int down) {
        Move still = new Move(boxes, NOWHERE, 0, 0, Snap.NONE, NOWHERE);
        if (boxes.isEmpty()) {
            return still;
        }
        Box first = boxes.values().iterator().next();
        double dx = toNextLine(first.x(), right);
        return new Move(boxes, still.from, dx, toNextLine(first.y(), down), Snap.NONE, NOWHERE);
    }

    private static double toNextLine(double start, int direction) {
        return switch (Integer.signum(direction)) {
            case 1 -> (Math.floor(start / GRID) + 1) * GRID - start;
            case -1 -> (Math.ceil(start / GRID) - 1) * GRID - start;
            default -> 0;
        };
    }

    @Override
    public Move to(Pointer pointer) {
        double right = pointer.diagram().x() - from.x();
        double down = pointer.diagram().y() - from.y();
        if (!pointer.straight()) {
            return shifted(right, down);
        }
        return Math.abs(right) >= Math.abs(down) ? shifted(right, 0) : shifted(0, down);
    }

    /// The same, where the boxes make way together for those that they lie over; how they stand to each other stays.
    public Move beside(Room room) {
        return new Move(boxes, from, dx, dy, snap, hasMoved() ? room.shift(ghosts()) : NOWHERE);
    }

    private boolean hasMoved() {
        return !boxes.isEmpty() && (dx != 0 || dy != 0);
    }

    /// Where the boxes will stand when they are let go.
    public List<Box> landings() {
        return ghosts().stream().map(box -> box.moved(aside.x(), aside.y())).toList();
    }

    /// Whether they will stand elsewhere than where they are held.
    public boolean makesWay() {
        return !aside.equals(NOWHERE);
    }

    /// Where the boxes are now.
    public List<Box> ghosts() {
        return boxes.values().stream().map(box -> box.moved(dx, dy)).toList();
    }

    /// The lines that the boxes are on as a whole; none before they move.
    public List<Snap.Guide> guides() {
        return !hasMoved() ? List.of() : snap.guides(Box.around(ghosts()));
    }

    @Override
    public Optional<Edit> release() {
        if (!hasMoved()) {
            return Optional.empty();
        }
        Map<ElementId, Position> positions = new LinkedHashMap<>();
        boxes.forEach((element, box) ->
                positions.put(element, new Position(box.x() + dx + aside.x(), box.y() + dy + aside.y())));
        return Optional.of(DrawingEdits.move(positions));
    }

    /// The first box goes to the grid and the others keep their distance to it. An axis it does not move along is left
    /// as it is.
    private Move shifted(double right, double down) {
        if (boxes.isEmpty()) {
            return this;
        }
        Box first = boxes.values().iterator().next();
        Box all = Box.around(List.copyOf(boxes.values())).moved(right, down);
        double x = right == 0 ? 0 : right + snap.across(all, snapped(first.x(), right) - right);
        double y = down == 0 ? 0 : down + snap.down(all, snapped(first.y(), down) - down);
        return new Move(boxes, from, x, y, snap, NOWHERE);
    }

    private static double snapped(double start, double by) {
        return Math.abs(by) < GRID / 2 ? 0 : Math.round((start + by) / GRID) * GRID - start;
    }
}
