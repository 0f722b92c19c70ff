package org.cidrloom.diagram.gesture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.cidrloom.diagram.Box;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;

/// Puts boxes into line with each other, or at even distances.
public enum Alignment {
    /// Left sides on that of the leftmost.
    LEFT("left"),
    /// Middles on that of all of them, from left to right.
    CENTRE("centre"),
    /// Right sides on that of the rightmost.
    RIGHT("right"),
    /// Tops on that of the topmost.
    TOP("top"),
    /// Middles on that of all of them, from top to bottom.
    MIDDLE("middle"),
    /// Bottoms on that of the lowest.
    BOTTOM("bottom"),
    /// Even gaps from left to right; the outermost stay.
    ACROSS("across"),
    /// Even gaps from top to bottom; the outermost stay.
    DOWN("down");

    private final String key;

    Alignment(String key) {
        this.key = key;
    }

    /// A word for ids: `left`.
    public String key() {
        return key;
    }

    /// What a menu calls it.
    public String label() {
        return this == ACROSS || this == DOWN ? "Distribute " + key : "Align " + key;
    }

    /// How many boxes it takes at least.
    public int least() {
        return this == ACROSS || this == DOWN ? 3 : 2;
    }

    /// Where the boxes stand afterwards, in diagram units.
    public Map<ElementId, Position> of(Map<ElementId, Box> boxes) {
        Map<ElementId, Position> positions = new LinkedHashMap<>();
        if (this == ACROSS || this == DOWN) {
            distribute(boxes, positions);
            return positions;
        }
        Box all = Box.around(List.copyOf(boxes.values()));
        boxes.forEach((element, box) -> {
            double x = switch (this) {
                case LEFT -> all.x();
                case CENTRE -> all.centreX() - box.width() / 2;
                case RIGHT -> all.right() - box.width();
                default -> box.x();
            };
            double y = switch (this) {
                case TOP -> all.y();
                case MIDDLE -> all.centreY() - box.height() / 2;
                case BOTTOM -> all.bottom() - box.height();
                default -> box.y();
            };
            positions.put(element, new Position(x, y));
        });
        return positions;
    }

    private void distribute(Map<ElementId, Box> boxes, Map<ElementId, Position> positions) {
        boolean across = this == ACROSS;
        ToDoubleFunction<Box> start = across ? Box::x : Box::y;
        ToDoubleFunction<Box> size = across ? Box::width : Box::height;
        List<Map.Entry<ElementId, Box>> sorted = new ArrayList<>(boxes.entrySet());
        sorted.sort(Comparator.comparingDouble(entry -> start.applyAsDouble(entry.getValue())));
        Box all = Box.around(List.copyOf(boxes.values()));
        double taken = sorted.stream()
                .mapToDouble(entry -> size.applyAsDouble(entry.getValue()))
                .sum();
        double gap = (size.applyAsDouble(all) - taken) / Math.max(1, sorted.size() - 1);
        double at = start.applyAsDouble(all);
        for (Map.Entry<ElementId, Box> entry : sorted) {
            Box box = entry.getValue();
            positions.put(entry.getKey(), across ? new Position(at, box.y()) : new Position(box.x(), at));
            at += size.applyAsDouble(box) + gap;
        }
    }
}
