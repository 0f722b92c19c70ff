package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;

/// Chips set out in lines, each as wide as its words.
final class ChipRow {
    static final double HEIGHT = 24;
    static final double GAP = 8;

    private ChipRow() {}

    /// Where chips of these widths stand.
    ///
    /// @param widths their widths; those wider than the room are cut to it
    /// @param room the width of a line
    /// @return boxes relative to the first line's top left corner
    static List<Box> wrap(List<Double> widths, double room) {
        List<Box> boxes = new ArrayList<>(widths.size());
        double x = 0;
        double y = 0;
        for (double width : widths) {
            double own = Math.min(Grid.up(width), room);
            if (x > 0 && x + own > room) {
                x = 0;
                y += HEIGHT + GAP;
            }
            boxes.add(new Box(x, y, own, HEIGHT));
            x += own + GAP;
        }
        return boxes;
    }

    /// How high the lines are together; 0 for none.
    static double height(List<Box> boxes) {
        return boxes.isEmpty() ? 0 : boxes.getLast().bottom();
    }
}
