package org.cidrloom.diagram;

import java.util.BitSet;
import java.util.List;

/// Finds boxes by place, in a uniform grid. Boxes that would lie in very many cells are looked at one by one.
///
/// A drawing of a large estate has hundreds of thousands of boxes, so nothing is made for a box or a cell.
final class BoxGrid {
    private static final double CELL = 512;
    private static final int MANY = 256;

    private final Box[] boxes;
    private final double left;
    private final double top;
    private final double scale;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] members;
    private final int[] large;

    BoxGrid(List<Box> boxes) {
        this.boxes = boxes.toArray(Box[]::new);
        Box all = Box.around(boxes);
        double cell = Math.max(CELL, Math.sqrt(all.width() * all.height()) / 512);
        this.left = all.x();
        this.top = all.y();
        this.scale = 1 / cell;
        this.columns = (int) (all.width() * scale) + 1;
        this.rows = (int) (all.height() * scale) + 1;
        this.starts = new int[columns * rows + 1];
        this.large = new int[count()];
        this.members = fill();
    }

    /// Counts how many boxes each cell has, and makes that where each cell's boxes start.
    ///
    /// @return how many boxes are in no cell because they are large
    private int count() {
        int many = 0;
        for (Box box : boxes) {
            int first = column(box.x());
            int last = column(box.right());
            int top = row(box.y());
            int bottom = row(box.bottom());
            if (isLarge(first, last, top, bottom)) {
                many++;
                continue;
            }
            for (int row = top; row <= bottom; row++) {
                for (int column = first; column <= last; column++) {
                    starts[row * columns + column + 1]++;
                }
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return many;
    }

    private int[] fill() {
        int[] next = starts.clone();
        int[] filled = new int[starts[starts.length - 1]];
        int many = 0;
        for (int i = 0; i < boxes.length; i++) {
            Box box = boxes[i];
            int first = column(box.x());
            int last = column(box.right());
            int top = row(box.y());
            int bottom = row(box.bottom());
            if (isLarge(first, last, top, bottom)) {
                large[many++] = i;
                continue;
            }
            for (int row = top; row <= bottom; row++) {
                for (int column = first; column <= last; column++) {
                    filled[next[row * columns + column]++] = i;
                }
            }
        }
        return filled;
    }

    private static boolean isLarge(int first, int last, int top, int bottom) {
        return (last - first + 1) * (bottom - top + 1) > MANY;
    }

    /// The indexes of the boxes that touch the area.
    BitSet touching(Box area) {
        BitSet found = new BitSet(boxes.length);
        int last = column(area.right());
        int bottom = row(area.bottom());
        for (int row = row(area.y()); row <= bottom; row++) {
            for (int cell = row * columns + column(area.x()); cell <= row * columns + last; cell++) {
                for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                    if (boxes[members[i]].touches(area)) {
                        found.set(members[i]);
                    }
                }
            }
        }
        for (int index : large) {
            if (boxes[index].touches(area)) {
                found.set(index);
            }
        }
        return found;
    }

    private int column(double x) {
        return (int) Math.clamp((x - left) * scale, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - top) * scale, 0, rows - 1);
    }
}
