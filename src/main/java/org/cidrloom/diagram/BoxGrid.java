package org.cidrloom.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds boxes by place, in a uniform grid. Boxes that would lie in very many cells are looked at one by one.
final class BoxGrid {
    private static final double CELL = 512;
    private static final int MANY = 256;

    private final List<Box> boxes;
    private final double left;
    private final double top;
    private final double scale;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] members;
    private final int[] large;

    BoxGrid(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
        Box all = Box.around(boxes);
        double cell = Math.max(CELL, Math.sqrt(all.width() * all.height()) / 512);
        this.left = all.x();
        this.top = all.y();
        this.scale = 1 / cell;
        this.columns = (int) (all.width() * scale) + 1;
        this.rows = (int) (all.height() * scale) + 1;
        this.starts = new int[columns * rows + 1];
        this.members = fill();
        this.large = IntStream.range(0, boxes.size())
                .filter(i -> cells(this.boxes.get(i)) > MANY)
                .toArray();
    }

    private int[] fill() {
        for (Box box : boxes) {
            if (cells(box) <= MANY) {
                each(box, cell -> starts[cell + 1]++);
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] filled = new int[starts[starts.length - 1]];
        for (int i = 0; i < boxes.size(); i++) {
            int index = i;
            if (cells(boxes.get(i)) <= MANY) {
                each(boxes.get(i), cell -> filled[next[cell]++] = index);
            }
        }
        return filled;
    }

    /// The indexes of the boxes that touch the area.
    BitSet touching(Box area) {
        BitSet found = new BitSet(boxes.size());
        each(area, cell -> {
            for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                if (boxes.get(members[i]).touches(area)) {
                    found.set(members[i]);
                }
            }
        });
        for (int index : large) {
            if (boxes.get(index).touches(area)) {
                found.set(index);
            }
        }
        return found;
    }

    private int cells(Box box) {
        int wide = column(box.right()) - column(box.x()) + 1;
        return wide * (row(box.bottom()) - row(box.y()) + 1);
    }

    private void each(Box box, IntConsumer cell) {
        int lastColumn = column(box.right());
        int lastRow = row(box.bottom());
        for (int y = row(box.y()); y <= lastRow; y++) {
            for (int x = column(box.x()); x <= lastColumn; x++) {
                cell.accept(y * columns + x);
            }
        }
    }

    private int column(double x) {
        return (int) Math.clamp((x - left) * scale, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - top) * scale, 0, rows - 1);
    }
}
