package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Lettering;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.diagram.address.LaneDrawing.Row;
import org.cidrloom.net.Cidr;

/// Lays root ranges out as bars: one strip under the other, each as wide as the view; or one range alone, with more of
/// what lies in it. Only what is seen is laid out, and one screen above and below it.
///
/// Not safe for several threads: it remembers figures between two layouts.
public final class AddressLayout {
    private static final double MARGIN = 16;
    private static final double HEADER = 28;
    private static final double RULER = 16;
    private static final double APART = 20;
    private static final double LANE_APART = 4;
    private static final double COMPACT = 64;
    private static final double SPACIOUS = 132;
    private static final double MORE = 22;
    private static final double TICK = 110;

    /// Lanes of a strip among others; the rest is counted.
    private static final int MOST_LANES = 3;

    private static final TextStyle TITLE = TextStyle.heading(13);
    private static final TextStyle BLOCK = TextStyle.address(12);
    private static final TextStyle WORDS = TextStyle.words(11);

    private final List<Span> roots;
    private final TextMeasure measure;
    private final IdentityHashMap<Span, String> told = new IdentityHashMap<>();

    /// What is seen of the plan.
    ///
    /// @param sight what is looked at
    /// @param width the view's, in pixels
    /// @param height the view's, in pixels
    /// @param scroll how many pixels lie above the view
    public record Window(Sight sight, double width, double height, double scroll) {}

    /// A layout.
    ///
    /// @param roots the root ranges, in order
    public AddressLayout(List<Span> roots, TextMeasure measure) {
        this.roots = List.copyOf(roots);
        this.measure = measure;
    }

    /// The root ranges.
    public List<Span> roots() {
        return roots;
    }

    /// What a window shows.
    public AddressDrawing of(Window window) {
        return new Page(window).drawing();
    }

    /// How far a place is along the bars, 0 to 1.
    ///
    /// @param x in pixels of the view
    /// @param width the view's
    public static double along(double x, double width) {
        return Math.clamp((x - MARGIN) / Math.max(1, width - 2 * MARGIN), 0, 1);
    }

    /// How many pixels above a root's strip lie, where everything is looked at.
    public double top(Span.Key root) {
        double y = MARGIN;
        for (Span each : roots) {
            if (each.key().equals(root)) {
                return y;
            }
            y += stripHeight(each) + APART;
        }
        return 0;
    }

    private static double stripHeight(Span root) {
        int lanes = Math.max(1, root.lanes().size());
        double more = lanes > MOST_LANES ? MORE + LANE_APART : 0;
        return HEADER + 8 + Math.min(lanes, MOST_LANES) * (COMPACT + LANE_APART) + more;
    }

    private String figures(Span span) {
        return told.computeIfAbsent(span, each -> words(Figures.of(each.cidr().family(), List.of(each)), each));
    }

    private static String words(Figures figures, Span span) {
        Cidr largest = figures.largest();
        String all = span.kind() == Kind.SPACE
                ? ""
                : BarShapes.count(span.cidr().size().doubleValue()) + " addresses · ";
        if (span.kind() == Kind.SPACE || span.kind() == Kind.TWINS) {
            return all + BarShapes.count(figures.allocated().doubleValue()) + " taken";
        }
        if (!span.hasInside()) {
            return all.substring(0, all.length() - 3);
        }
        String room = largest == null ? "full" : "largest free /" + largest.prefixLength();
        return all + figures.percent() + " % taken · " + room;
    }

    private final class Page {
        private final Window window;
        private final BarShapes shapes = new BarShapes(new Lettering(measure));
        private final List<Bar> bars = new ArrayList<>();
        private final LaneDrawing lanes = new LaneDrawing(shapes, bars);
        private final double left = MARGIN;
        private final double width;

        private Page(Window window) {
            this.window = window;
            this.width = Math.max(40, window.width() - 2 * MARGIN);
        }

        private AddressDrawing drawing() {
            double y = MARGIN - window.scroll();
            Span focus = window.sight().focus().orElse(null);
            if (focus == null) {
                for (Span root : roots) {
                    double height = stripHeight(root);
                    if (isNear(y, height)) {
                        strip(root, y);
                    }
                    y += height + APART;
                }
            } else {
                y = alone(focus, y);
            }
            return new AddressDrawing(shapes.shapes(), bars, y + window.scroll());
        }

        private boolean isNear(double y, double height) {
            return y + height > -window.height() && y < 2 * window.height();
        }

        private void strip(Span root, double y) {
            List<Span> path = List.of(root);
            header(root, y);
            double top = y + HEADER;
            int shown = Math.min(Math.max(1, root.lanes().size()), MOST_LANES);
            Box frame = new Box(left, top, width, stripHeight(root) - HEADER);
            bars.add(new Bar(new Box(left, y, width, stripHeight(root)), path, null, 0, 1, 0));
            shapes.frame(frame, root.kind() == Kind.SPACE || root.kind() == Kind.TWINS);
            Axis axis = axis(root, 0, 1);
            for (int i = 0; i < shown; i++) {
                lane(root, path, axis, i, top + 4 + i * (COMPACT + LANE_APART), COMPACT);
            }
            if (root.lanes().size() > MOST_LANES) {
                int more = root.lanes().stream()
                        .skip(MOST_LANES)
                        .mapToInt(lane -> lane.used(0, lane.spans().size()))
                        .sum();
                Box row = new Box(left + 8, top + 4 + shown * (COMPACT + LANE_APART), width - 16, MORE);
                String words = "+ " + BarShapes.count(more) + " more lie over these. Zoom in to see each.";
                shapes.text(BarShapes.mark(null), words, row, WORDS, Role.TEXT_SOFT);
            }
        }

        private double alone(Span focus, double y) {
            List<Span> path = window.sight().path();
            header(focus, y);
            Axis axis = axis(focus, window.sight().from(), window.sight().to());
            ruler(axis, y + HEADER);
            double top = y + HEADER + RULER;
            int count = Math.max(1, focus.lanes().size());
            double height = count * (SPACIOUS + LANE_APART) + 4;
            shapes.frame(new Box(left, Math.max(top, -8), width, Math.min(height, top + height + 8)), false);
            for (int i = 0; i < count; i++) {
                double at = top + 4 + i * (SPACIOUS + LANE_APART);
                if (isNear(at, SPACIOUS)) {
                    lane(focus, path, axis, i, at, SPACIOUS);
                }
            }
            return top + height + MARGIN;
        }

        private Axis axis(Span span, double from, double to) {
            return new Axis(span.cidr(), from, to, left + 4, width - 8);
        }

        private void lane(Span parent, List<Span> path, Axis axis, int index, double y, double height) {
            if (parent.hasInside()) {
                lanes.draw(parent.lanes().get(index), new Row(path, axis, y, height, 1, index));
            } else {
                List<Span> around = path.subList(0, path.size() - 1);
                lanes.draw(new Lane(List.of(parent)), new Row(around, axis, y, height, 1, 0));
            }
        }

        private void header(Span span, double y) {
            Box row = new Box(left, y, width, HEADER - 6);
            String block = span.cidr().toString();
            double needed = shapes.width(title(span), TITLE) + shapes.width(block, BLOCK) + 48;
            String all = figures(span);
            int first = all.indexOf(" · ");
            boolean shortened = first > 0 && needed + shapes.width(all, WORDS) > width;
            String figures = shortened ? all.substring(first + 3) : all;
            double right = shapes.right(figures, row, WORDS, Role.TEXT_SOFT);
            double address = shapes.width(block, BLOCK);
            double room = width - right - address - 40;
            double title = shapes.text(
                    BarShapes.mark(span.element()),
                    title(span),
                    new Box(row.x(), y, Math.max(8, room), row.height()),
                    TITLE,
                    Role.TEXT);
            Box rest = new Box(row.x() + title + 12, y, address + 1, row.height());
            shapes.text(BarShapes.mark(null), block, rest, BLOCK, Role.TEXT_SOFT);
        }

        private void ruler(Axis axis, double y) {
            int length = axis.range().prefixLength();
            int most = axis.range().family().bits();
            while (length < most && axis.pixels(length + 1) >= TICK) {
                length++;
            }
            double step = Math.scalb(1.0, axis.range().prefixLength() - length);
            double pixels = axis.pixels(length);
            long first = (long) Math.ceil(axis.from() / step);
            for (long i = first; i * step < axis.to(); i++) {
                double x = axis.left() + (i * step - axis.from()) / (axis.to() - axis.from()) * axis.width();
                String address = Axis.at(axis.range(), i * step).toString();
                shapes.tick(x, y, address, Math.min(pixels, axis.right() - x));
            }
        }
    }

    private static String title(Span span) {
        if (span.kind() == Kind.TWINS) {
            int count = span.lanes().stream()
                    .mapToInt(lane -> lane.used(0, lane.spans().size()))
                    .sum();
            return BarShapes.count(count) + " ranges over each other";
        }
        return switch (span.kind()) {
            case BLOCK -> span.name() + (span.routable() ? "" : ", non-routable");
            case FREE -> "Free";
            default -> span.name();
        };
    }
}
