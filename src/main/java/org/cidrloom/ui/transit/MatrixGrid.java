package org.cidrloom.ui.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.transit.TransitMatrix.Column;
import org.cidrloom.ui.transit.TransitMatrix.Row;
import org.cidrloom.ui.transit.TransitMatrixModel.Cell;

/// The matrix itself. Names and heads stay where they are while the cells are scrolled; only what the window shows has
/// nodes, so that twenty tables against five thousand attachments take no more of them than two against five.
final class MatrixGrid extends Region {
    static final double ROW = 32;
    private static final double HEAD = 52;
    private static final double NAMES = 232;
    private static final double COLUMN = 128;
    private static final double BAR = 12;
    private static final double LEAST_THUMB = 0.1;

    private final TransitMatrixModel model;
    private final AnimationTimer growth = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            make(Slice.of(now));
            populate();
        }
    };
    private final Pane heads = clipped();
    private final Pane names = clipped();
    private final Pane cells = clipped();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final List<MatrixHead> headPool = new ArrayList<>();
    private final List<MatrixName> namePool = new ArrayList<>();
    private final List<List<MatrixCell>> cellPool = new ArrayList<>();

    MatrixGrid(TransitMatrixModel model) {
        this.model = model;
        setId("matrix-grid");
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        down.setUnitIncrement(ROW);
        across.setUnitIncrement(COLUMN / 2);
        getChildren().addAll(cells, names, heads, down, across);
        down.valueProperty().subscribe(value -> populate());
        across.valueProperty().subscribe(value -> populate());
        model.matrixProperty().subscribe((was, is) -> requestLayout());
        model.cursorProperty().subscribe((was, is) -> {
            bringIntoView(is);
            populate();
            say(is);
        });
        model.readOnlyProperty().subscribe((was, is) -> populate());
        setOnMousePressed(event -> requestFocus());
        setOnScroll(event -> {
            scroll(down, -event.getDeltaY());
            scroll(across, -event.getDeltaX());
            event.consume();
        });
        setOnKeyPressed(this::pressed);
        KeyMap.keepKeys(this, KeyCode.DELETE, KeyCode.BACK_SPACE);
    }

    private static Pane clipped() {
        Pane pane = new Pane();
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        return pane;
    }

    private static void scroll(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return NAMES + 4 * COLUMN;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + 12 * ROW;
    }

    @Override
    protected void layoutChildren() {
        TransitMatrix matrix = model.matrix();
        double namesWidth = Math.min(NAMES, getWidth() / 2);
        double wide = Math.max(0, getWidth() - namesWidth - BAR);
        double high = Math.max(0, getHeight() - HEAD - BAR);
        heads.resizeRelocate(namesWidth, 0, wide, HEAD);
        names.resizeRelocate(0, HEAD, namesWidth, high);
        cells.resizeRelocate(namesWidth, HEAD, wide, high);
        down.resizeRelocate(getWidth() - BAR, HEAD, BAR, high);
        across.resizeRelocate(namesWidth, getHeight() - BAR, wide, BAR);
        extend(down, matrix.rows().size() * ROW, high);
        extend(across, matrix.columns().size() * COLUMN, wide);
        populate();
    }

    private static void extend(ScrollBar bar, double content, double shown) {
        double beyond = Math.max(0, content - shown);
        bar.setMax(beyond);
        bar.setBlockIncrement(shown);
        // The thumb of five thousand rows would be too thin to be taken hold of.
        bar.setVisibleAmount(beyond * Math.max(LEAST_THUMB, shown / Math.max(content, 1)));
        bar.setVisible(beyond > 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, beyond));
    }

    private int firstRow() {
        return (int) (Math.rint(down.getValue()) / ROW);
    }

    private int firstColumn() {
        return (int) (Math.rint(across.getValue()) / COLUMN);
    }

    private int rows() {
        return shown(cells.getHeight(), ROW, model.matrix().rows().size() - firstRow());
    }

    private int columns() {
        return shown(cells.getWidth(), COLUMN, model.matrix().columns().size() - firstColumn());
    }

    /// Puts into the window what belongs there now, as far as it is made; the next frames make the rest.
    private void populate() {
        TransitMatrix matrix = model.matrix();
        double y = Math.rint(down.getValue());
        double x = Math.rint(across.getValue());
        int firstRow = firstRow();
        int firstColumn = firstColumn();
        int rows = rows();
        int columns = columns();
        int heads = Math.min(columns, headPool.size());
        int ready = ready(rows, columns);
        show(headPool, heads);
        for (int j = 0; j < heads; j++) {
            MatrixHead head = headPool.get(j);
            head.show(firstColumn + j, matrix.columns().get(firstColumn + j));
            head.resizeRelocate((firstColumn + j) * COLUMN - x, 0, COLUMN, HEAD);
        }
        show(namePool, ready);
        for (int i = 0; i < cellPool.size(); i++) {
            show(cellPool.get(i), i < ready ? columns : 0);
        }
        for (int i = 0; i < ready; i++) {
            int index = firstRow + i;
            Row row = matrix.rows().get(index);
            namePool.get(i).show(index, row);
            namePool.get(i).resizeRelocate(0, index * ROW - y, names.getWidth(), ROW);
            for (int j = 0; j < columns; j++) {
                Column column = matrix.columns().get(firstColumn + j);
                MatrixCell cell = cellPool.get(i).get(j);
                cell.show(index, firstColumn + j, row, column);
                cell.resizeRelocate((firstColumn + j) * COLUMN - x, index * ROW - y, COLUMN, ROW);
            }
        }
        if (heads < columns || ready < rows) {
            growth.start();
        }
    }

    /// How many rows have all their nodes, from the top.
    private int ready(int rows, int columns) {
        int ready = 0;
        while (ready < rows
                && ready < namePool.size()
                && ready < cellPool.size()
                && cellPool.get(ready).size() >= columns) {
            ready++;
        }
        return ready;
    }

    /// Makes heads and then rows as far as a frame has time for them.
    private void make(Slice slice) {
        int rows = rows();
        int columns = columns();
        boolean whole = fill(headPool, columns, heads, () -> new MatrixHead(model), slice);
        for (int i = 0; whole && i < rows; i++) {
            if (cellPool.size() == i) {
                cellPool.add(new ArrayList<>());
            }
            whole = fill(cellPool.get(i), columns, cells, () -> new MatrixCell(model), slice)
                    && fill(namePool, i + 1, names, () -> new MatrixName(model), slice);
        }
    }

    /// Adds to what there is, one at least, until there are as many as wanted or the slice is over.
    ///
    /// @return whether there are as many as wanted, and time is left
    private static <N extends Node> boolean fill(List<N> pool, int wanted, Pane pane, Supplier<N> make, Slice slice) {
        while (pool.size() < wanted) {
            N node = make.get();
            node.setManaged(false);
            node.setVisible(false);
            pool.add(node);
            pane.getChildren().add(node);
            node.applyCss(); // now, so that its time is counted
            if (slice.isOver()) {
                return false;
            }
        }
        return true;
    }

    /// How many of those that are left the window shows, the ones at its edges included.
    private static int shown(double extent, double size, int left) {
        return Math.clamp((long) Math.ceil(extent / size) + 1, 0, Math.max(0, left));
    }

    private static void show(List<? extends Node> pool, int wanted) {
        for (int i = 0; i < pool.size(); i++) {
            pool.get(i).setVisible(i < wanted);
        }
    }

    private void bringIntoView(Cell cell) {
        reveal(down, cell.row() * ROW, ROW, cells.getHeight());
        reveal(across, cell.column() * COLUMN, COLUMN, cells.getWidth());
    }

    private static void reveal(ScrollBar bar, double at, double size, double shown) {
        if (at < bar.getValue()) {
            bar.setValue(at);
        } else if (shown > 0 && at + size > bar.getValue() + shown) {
            bar.setValue(Math.min(bar.getMax(), at + size - shown));
        }
    }

    /// The cell in words, for those who cannot see it.
    private void say(Cell cell) {
        TransitMatrix matrix = model.matrix();
        if (cell.row() < matrix.rows().size()
                && cell.column() < matrix.columns().size()) {
            Row row = matrix.rows().get(cell.row());
            String table = matrix.columns().get(cell.column()).table();
            setAccessibleText(row.name() + ", " + table
                    + (table.equals(row.association()) ? ", associated" : "")
                    + (row.propagations().contains(table) ? ", propagates" : ""));
        }
    }

    private void pressed(KeyEvent event) {
        int page = (int) Math.max(1, cells.getHeight() / ROW - 1);
        int many = model.matrix().rows().size();
        Cell at = model.cursorProperty().get();
        boolean all = event.isShortcutDown();
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case PAGE_UP -> model.move(-page, 0);
            case PAGE_DOWN -> model.move(page, 0);
            case HOME -> model.moveTo(all ? 0 : at.row(), 0);
            case END ->
                model.moveTo(all ? many - 1 : at.row(), model.matrix().columns().size() - 1);
            case SPACE -> model.propagate(at.row(), at.column());
            case A -> model.associate(at.row(), at.column());
            case DELETE, BACK_SPACE -> model.clear(at.row(), at.column());
            case ENTER -> model.selectAttachment(at.row());
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
