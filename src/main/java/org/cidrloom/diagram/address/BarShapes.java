package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cidrloom.diagram.Align;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Lettering;
import org.cidrloom.diagram.Mark;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.Symbol;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Draws bars: what a range is shows in its border, pattern and words, never in its colour alone. Allocated ranges have
/// an unbroken border, those that nobody can reach from outside a dashed one, reservations a hatch, free ones a dotted
/// border and no fill.
final class BarShapes {
    static final TextStyle NAME = TextStyle.name(11.5);
    static final TextStyle SMALL = TextStyle.words(10.5);
    static final TextStyle ADDRESS = TextStyle.address(10.5);
    private static final TextStyle BRIEF = TextStyle.words(9.5);
    private static final double ROW = 16;
    private static final double BRIEF_ROW = 14;
    private static final double LEAST_BRIEF = 22;
    private static final double PAD = 5;
    private static final double LEAST_WORDS = 22;
    private static final double ICON = 12;

    private final Lettering lettering;
    private final List<Shape> shapes = new ArrayList<>();

    BarShapes(Lettering lettering) {
        this.lettering = lettering;
    }

    List<Shape> shapes() {
        return shapes;
    }

    /// A range. It says as much as it has room for: its name, its block, and whom it meets.
    ///
    /// @param brief what is written where there is no room for its name
    /// @return the room that is left for what lies in it
    Box range(Span span, String brief, Box box) {
        Mark mark = mark(span.element());
        Look look = Look.of(span);
        if (box.width() >= 3 || look.fill() != null) {
            Role thin = span.kind().isFree()
                    ? null
                    : look.border() == null ? null : look.border().role();
            boolean narrow = box.width() < 3;
            shapes.add(new Shape.Rectangle(
                    mark,
                    box,
                    narrow ? 0 : 2,
                    narrow && thin != null ? thin : look.fill(),
                    narrow ? null : look.border()));
        }
        if (span.kind() == Kind.RESERVATION && !span.quiet()) {
            Box hatched = box.width() > 60 ? new Box(box.x(), box.y(), 10, box.height()) : box;
            shapes.add(Shape.Path.line(mark, Outline.hatch(hatched.grown(-1), 4), Stroke.solid(Role.FILL_FIXED, 1)));
        }
        double inset = span.kind() == Kind.RESERVATION && box.width() > 60 ? 10 : 0;
        Box words = new Box(
                box.x() + PAD + inset, box.y() + 2, Math.max(0, box.width() - 2 * PAD - inset), box.height() - 4);
        if (span.quiet() || words.width() < LEAST_WORDS || box.height() < ROW) {
            boolean written = !span.quiet() && !span.kind().isFree() && brief(mark, brief, look, box);
            return inside(box, written ? BRIEF_ROW : 2);
        }
        if (box.height() < 2 * ROW + 4) {
            row(mark, span, look, new Box(words.x(), box.y(), words.width(), Math.min(box.height(), ROW + 8)));
            return inside(box, box.height());
        }
        double right = sign(mark, span, words);
        if (span.kind() == Kind.GAP && lettering.width(title(span), NAME) > words.width()) {
            return inside(box, 2);
        }
        text(
                mark,
                title(span),
                new Box(words.x(), words.y(), Math.max(0, words.width() - right), ROW),
                NAME,
                look.words());
        address(mark, span, new Box(words.x(), words.y() + ROW, words.width(), ROW));
        return inside(box, 2 * ROW + 4);
    }

    /// A few letters at the top of a bar that is too narrow for words, as far as it is high enough.
    private boolean brief(Mark mark, String words, Look look, Box box) {
        if (box.width() < LEAST_BRIEF || box.height() < 2 * BRIEF_ROW) {
            return false;
        }
        Box row = new Box(box.x() + 3, box.y() + 1, box.width() - 4, BRIEF_ROW - 1);
        return text(mark, words, row, BRIEF, look.words()) > 0;
    }

    private static Box inside(Box box, double head) {
        double pad = Math.min(3, box.width() / 4);
        return new Box(
                box.x() + pad,
                box.y() + head,
                Math.max(0, box.width() - 2 * pad),
                Math.max(0, box.height() - head - Math.min(pad, box.height())));
    }

    /// One row for both: the name, and the block where both have room.
    private void row(Mark mark, Span span, Look look, Box row) {
        double right = sign(mark, span, row);
        Box words = new Box(row.x(), row.y(), Math.max(0, row.width() - right), row.height());
        double name = text(mark, title(span), words, SMALL, look.words());
        String block = span.cidr().toString();
        double room = words.width() - name - 8;
        if (!span.kind().isFree() && lettering.width(block, ADDRESS) <= room) {
            add(mark, block, words.right(), words, ADDRESS, Align.END, Role.TEXT_SOFT);
        }
    }

    private static String title(Span span) {
        return switch (span.kind()) {
            case FREE -> "free /" + span.cidr().prefixLength();
            case GAP -> "in no pool";
            case RESERVATION -> "reserved";
            case POOL -> "pool " + span.name();
            default -> span.name();
        };
    }

    /// A block is cut to its length, never in the middle of its digits.
    private void address(Mark mark, Span span, Box row) {
        String block = span.cidr().toString();
        String shorter =
                span.kind().isFree() ? count(span.cidr().size().doubleValue()) : block.substring(block.indexOf('/'));
        for (String each : List.of(block, shorter)) {
            if (lettering.width(each, ADDRESS) <= row.width()) {
                add(mark, each, row.x(), row, ADDRESS, Align.START, Role.TEXT_SOFT);
                break;
            }
        }
        String tier = span.tier() == null ? "" : span.tier().key();
        String more = span.kind().isFree() ? count(span.cidr().size().doubleValue()) : tier;
        double room = row.width() - lettering.width(block, ADDRESS) - 12;
        if (!more.isEmpty() && lettering.width(more, SMALL) <= room) {
            add(mark, more, row.right(), row, SMALL, Align.END, Role.TEXT_SOFT);
        }
    }

    /// A sign at the right end of a row for what meets others.
    ///
    /// @return the room it took
    private double sign(Mark mark, Span span, Box row) {
        String conflict = span.conflict();
        if (conflict == null && span.twins() == 0) {
            return 0;
        }
        boolean meets = conflict != null;
        Role role = meets ? Role.ERROR : span.routable() ? Role.WARNING : Role.TEXT_SOFT;
        String words = meets ? "meets " + conflict : (span.routable() ? "over " : "reused, ") + others(span.twins());
        double width = lettering.width(words, SMALL);
        double icon = meets || span.routable() ? ICON + 4 : 0;
        boolean told = row.width() > width + icon + 60;
        if (told) {
            Box head = new Box(row.x(), row.y(), row.width(), Math.min(row.height(), ROW));
            add(mark, words, head.right(), head, SMALL, Align.END, role);
        }
        double taken = icon + (told ? width + 4 : 0);
        if (icon > 0 && row.width() >= ICON) {
            Symbol symbol = meets ? Symbol.ERROR : Symbol.WARNING;
            double y = row.y() + (Math.min(row.height(), ROW) - ICON) / 2;
            shapes.add(new Shape.Icon(mark, symbol, new Box(row.right() - taken + 2, y, ICON, ICON), role));
        }
        return taken + 2;
    }

    private static String others(int twins) {
        return twins == 1 ? "1 other" : count(twins) + " others";
    }

    /// Several ranges too small to stand alone, or one: how many, and how much of the block they take.
    ///
    /// @param words what they are, the longest form first
    /// @param block which block, as text
    /// @param share how much of it is taken, 0 to 1
    /// @param role of its border: an error where one of them meets what it must not, a warning where they lie over
    ///     others
    void band(Box box, List<String> words, String block, double share, Role role) {
        Mark mark = mark(null);
        boolean sign = role == Role.ERROR || role == Role.WARNING;
        shapes.add(new Shape.Rectangle(mark, box, 2, Role.LANE, sign ? Stroke.dashed(role, 1) : Stroke.solid(role, 1)));
        if (box.width() > 8) {
            // the edges of what lies behind: a pile
            for (int i = 1; i <= 2; i++) {
                double x = box.right() - 3 * i;
                Outline edge =
                        Outline.pen().move(x, box.y()).line(x, box.bottom()).outline();
                shapes.add(Shape.Path.line(mark, edge, Stroke.solid(Role.LINE, 1)));
            }
        }
        double bar = Math.min(5, box.height() / 4);
        Box ground = new Box(box.x(), box.bottom() - bar, box.width(), bar);
        shapes.add(new Shape.Bar(mark, ground, List.of(new Shape.Bar.Segment(role, 0, Math.min(1, share), false))));
        if (sign && box.width() > 40 && box.height() > 3 * ROW) {
            Symbol symbol = role == Role.ERROR ? Symbol.ERROR : Symbol.WARNING;
            Box corner = new Box(box.right() - ICON - 8, ground.y() - ICON - 3, ICON, ICON);
            shapes.add(new Shape.Icon(mark, symbol, corner, role));
        }
        Box row = new Box(box.x() + PAD, box.y() + 2, Math.max(0, box.width() - PAD - 9), ROW);
        if (box.height() - bar < ROW || row.width() < 14) {
            return;
        }
        for (String each : words) {
            if (lettering.width(each, NAME) <= row.width() || each.equals(words.getLast())) {
                text(mark, each, row, NAME, role == Role.ERROR ? Role.ERROR : Role.TEXT);
                break;
            }
        }
        List<String> lines = List.of(block, Math.round(share * 100) + " % taken");
        for (int i = 0; i < lines.size(); i++) {
            Box line = row.moved(0, (i + 1) * ROW);
            TextStyle style = i == 0 ? ADDRESS : SMALL;
            String text = lines.get(i);
            if (lettering.width(text, style) > row.width()) {
                text = i == 0 ? block.substring(block.indexOf('/')) : Math.round(share * 100) + " %";
            }
            if (line.bottom() <= ground.y() && lettering.width(text, style) <= row.width()) {
                add(mark, text, line.x(), line, style, Align.START, Role.TEXT_SOFT);
            }
        }
    }

    /// A frame around bars.
    void frame(Box box, boolean dashed) {
        Stroke border = dashed ? Stroke.dashed(Role.LINE, 1) : Stroke.solid(Role.LINE, 1);
        shapes.add(new Shape.Rectangle(mark(null), box, 4, Role.PANEL, border));
    }

    /// A mark of the ruler, with the address that starts there.
    void tick(double x, double y, String address, double room) {
        Outline line = Outline.pen().lines(x, y + 9, x, y + 14).outline();
        shapes.add(Shape.Path.line(mark(null), line, Stroke.solid(Role.LINE, 1)));
        if (lettering.width(address, ADDRESS) < room - 6) {
            add(mark(null), address, x + 4, new Box(x, y, room, 14), ADDRESS, Align.START, Role.TEXT_SOFT);
        }
    }

    /// Words in a row, cut to its width.
    ///
    /// @return the width they took
    double text(Mark mark, String text, Box row, TextStyle style, Role role) {
        if (text.isEmpty() || row.width() < 8) {
            return 0;
        }
        String fitting = lettering.fit(text, style, row.width());
        add(mark, fitting, row.x(), row, style, Align.START, role);
        return lettering.width(fitting, style);
    }

    /// Words at the right end of a row.
    ///
    /// @return the width they took
    double right(String text, Box row, TextStyle style, Role role) {
        add(mark(null), text, row.right(), row, style, Align.END, role);
        return lettering.width(text, style);
    }

    double width(String text, TextStyle style) {
        return lettering.width(text, style);
    }

    private void add(Mark mark, String text, double x, Box row, TextStyle style, Align align, Role role) {
        double baseline = style.baseline(row.y(), row.height());
        shapes.add(new Shape.Text(mark, text, x, baseline, lettering.width(text, style), style, align, role));
    }

    static Mark mark(@Nullable ElementId element) {
        return new Mark(element, Layer.ADDRESSES, Detail.ALWAYS);
    }

    /// A number of addresses: whole up to ten digits, rounded beyond.
    static String count(double addresses) {
        return addresses < 1e10
                ? String.format(Locale.ROOT, "%,d", (long) addresses)
                : String.format(Locale.ROOT, "%.1e", addresses).replace("e+", " · 10^");
    }
}
