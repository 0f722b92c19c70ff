package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.model.edit.SubnetBlocks.Size;
import org.cidrloom.ui.FxPainter;
import org.cidrloom.ui.Typefaces;

/// What is written beside the pointer or under what a hand pulls, always inside the window.
final class Labels {
    private static final double CORNER = 8;
    private static final double LETTERS = 12;
    private static final double LINE = 18;
    private static final double PAD = 8;
    private static final double WIDEST = 400;
    private static final double GAP = 16;

    private final FxPainter painter;
    private final Canvas canvas;

    Labels(FxPainter painter, Canvas canvas) {
        this.painter = painter;
        this.canvas = canvas;
    }

    /// Some lines of words at a place of the window, or as near to it as they fit.
    void say(String text, Point at, Role role) {
        Font font = words();
        List<String> lines =
                text.lines().flatMap(line -> wrapped(line, font).stream()).toList();
        double width =
                lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
        Box box = panel(at, width, lines.size(), role == Role.ERROR ? Role.ERROR : Role.LINE);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(painter.color(role));
        graphics.setFont(font);
        for (int i = 0; i < lines.size(); i++) {
            graphics.fillText(lines.get(i), box.x() + PAD, baseline(box, i));
        }
    }

    /// One row of the table of sizes.
    private record Row(String length, String usable, String note, boolean chosen) {}

    /// Every size that a subnet could have, with the one it has and the one it is pulled to; below that why the latter
    /// cannot be.
    void sizes(Resize resize, Point at) {
        List<Row> rows = new ArrayList<>();
        String each = resize.subnets().size() == 1
                ? ""
                : " in each of " + resize.subnets().size();
        for (Size size : resize.sizes()) {
            boolean now = size.prefixLength() == resize.prefixLength();
            String usable = String.format(Locale.ROOT, "%,d usable", size.usable()) + each;
            String note =
                    now ? "now" : size.stays() ? "" : "moves to " + size.block().first();
            rows.add(new Row("/" + size.prefixLength(), usable, note, size.prefixLength() == resize.wanted()));
        }
        boolean refused = rows.stream().noneMatch(Row::chosen);
        Font words = words();
        Font mono = Typefaces.of(TextStyle.Face.MONO, TextStyle.Weight.MEDIUM, LETTERS);
        double lengths = widest(rows.stream().map(Row::length).toList(), mono);
        double counts = widest(rows.stream().map(Row::usable).toList(), words);
        double notes = widest(rows.stream().map(Row::note).toList(), words);
        double width = lengths + GAP + counts + (notes > 0 ? GAP + notes : 0);
        Box box = panel(at, width, rows.size(), Role.LINE);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = baseline(box, i);
            if (row.chosen()) {
                graphics.setFill(painter.color(Role.SELECTION).deriveColor(0, 1, 1, 0.16));
                graphics.fillRoundRect(box.x() + 4, y - LINE + 5, box.width() - 8, LINE, 4, 4);
            }
            graphics.setFill(painter.color(row.chosen() ? Role.TEXT : Role.TEXT_SOFT));
            graphics.setFont(mono);
            graphics.fillText(row.length(), box.x() + PAD, y);
            graphics.setFont(words);
            double usable = box.x() + PAD + lengths + GAP + counts - width(row.usable(), words);
            graphics.fillText(row.usable(), usable, y);
            graphics.fillText(row.note(), box.x() + PAD + lengths + GAP + counts + GAP, y);
        }
        if (refused) {
            say(resize.proposal().text(), new Point(box.x(), box.bottom() + 4), Role.ERROR);
        }
    }

    /// The ground of some lines, moved into the window.
    private Box panel(Point at, double width, int lines, Role border) {
        Box wanted = new Box(at.x(), at.y(), width + 2 * PAD, lines * LINE + PAD);
        Box box = wanted.moved(
                Math.max(PAD - wanted.x(), Math.min(0, canvas.getWidth() - wanted.right() - PAD)),
                Math.min(0, canvas.getHeight() - wanted.bottom() - PAD));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(painter.color(Role.PANEL));
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), CORNER, CORNER);
        graphics.setStroke(painter.color(border));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width(), box.height(), CORNER, CORNER);
        return box;
    }

    private static double baseline(Box box, int line) {
        return box.y() + (line + 1) * LINE - 2;
    }

    private static Font words() {
        return Typefaces.of(TextStyle.Face.SANS, TextStyle.Weight.MEDIUM, LETTERS);
    }

    /// A line in pieces that are no wider than a label may be.
    private static List<String> wrapped(String line, Font font) {
        List<String> pieces = new ArrayList<>();
        String piece = "";
        for (String word : line.split(" ", -1)) {
            String longer = piece.isEmpty() ? word : piece + " " + word;
            if (!piece.isEmpty() && width(longer, font) > WIDEST) {
                pieces.add(piece);
                longer = word;
            }
            piece = longer;
        }
        pieces.add(piece);
        return pieces;
    }

    private static double widest(List<String> lines, Font font) {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    private static double width(String line, Font font) {
        Text measure = new Text(line);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}
