package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Role;
import org.cidrloom.net.Cidr;

/// Draws the ranges of a lane: those that are large enough by themselves, the others as bands of whole blocks. Halves a
/// block until what is in it can be told apart; so the work grows with what is seen and not with what there is.
final class LaneDrawing {
    /// The least width of a range that stands alone, in pixels: of one that has room for its name, and of those in it.
    static final double LEGIBLE = 24;

    private static final double LEGIBLE_INNER = 3;

    /// The least width of a band that its words fit into, in pixels.
    static final double BAND = 72;

    /// More lanes than this share no height in a bar that lies in another.
    private static final int MOST_INNER = 2;

    private static final double LEAST_INNER = 5;

    /// Bars from this width on, in pixels, are wide enough for the beginning of a name.
    private static final double NARROW = 40;

    private static final String SEPARATORS = "- _/.";

    private final BarShapes shapes;
    private final List<Bar> bars;

    LaneDrawing(BarShapes shapes, List<Bar> bars) {
        this.shapes = shapes;
        this.bars = bars;
    }

    /// Where a lane is drawn.
    ///
    /// @param path what the lane lies in
    /// @param axis where addresses stand
    /// @param y the lane's top
    /// @param height the lane's
    /// @param depth how deep it lies in what is looked at
    /// @param lane which of its parent's lanes it is, from 0: in all but the first, ranges lie over others
    record Row(List<Span> path, Axis axis, double y, double height, int depth, int lane) {
        Box box(Cidr cidr) {
            double from = Math.max(axis.left(), axis.start(cidr));
            double to = Math.min(axis.right(), axis.end(cidr));
            return new Box(from, y, Math.max(0, to - from), height);
        }

        boolean shows(Cidr cidr) {
            return axis.end(cidr) > axis.left() && axis.start(cidr) < axis.right();
        }
    }

    /// Draws a lane of the range that its row is of.
    void draw(Lane lane, Row row) {
        draw(lane, row, row.axis().range(), 0, lane.spans().size());
    }

    private void draw(Lane lane, Row row, Cidr block, int from, int to) {
        if (from == to || !row.shows(block)) {
            return;
        }
        Span first = lane.spans().get(from);
        if (to - from == 1 && first.cidr().contains(block)) {
            range(lane, from, row);
            return;
        }
        double width = row.axis().pixels(block.prefixLength());
        if (width < 2 * BAND && lane.used(from, to) > 0 && isTooSmall(lane, row, from, to)) {
            band(lane, row, block, from, to);
            return;
        }
        if (width < 1 && lane.used(from, to) == 0) {
            return;
        }
        Cidr upper = block.halves().get(1);
        int middle = Math.clamp(lane.from(upper.first()), from, to);
        draw(lane, row, block.halves().get(0), from, middle);
        draw(lane, row, upper, middle, to);
    }

    private static double legible(Row row) {
        return row.depth() <= 1 ? LEGIBLE : LEGIBLE_INNER;
    }

    /// Whether no range of a block is legible by itself.
    private static boolean isTooSmall(Lane lane, Row row, int from, int to) {
        for (int i = from; i < to; i++) {
            Span span = lane.spans().get(i);
            if (!span.kind().isFree() && row.axis().pixels(span.cidr().prefixLength()) >= legible(row)) {
                return false;
            }
        }
        return true;
    }

    /// What tells a range from its neighbours where there is no room for its name: `dns` between `shared-ci` and
    /// `shared-logging`.
    private static String brief(Lane lane, int at) {
        String name = lane.spans().get(at).name();
        int cut = 0;
        for (int i : new int[] {at - 1, at + 1}) {
            if (i >= 0 && i < lane.spans().size() && !lane.spans().get(i).kind().isFree()) {
                cut = Math.max(cut, common(name, lane.spans().get(i).name()));
            }
        }
        return name.length() - cut < 2 ? name : name.substring(cut);
    }

    /// How long the words are that both begin with.
    private static int common(String one, String other) {
        int end = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            if (SEPARATORS.indexOf(one.charAt(i)) >= 0) {
                end = i + 1;
            }
        }
        return end;
    }

    private void range(Lane lane, int at, Row row) {
        Span span = lane.spans().get(at);
        Box box = row.box(span.cidr());
        if (box.width() <= 0) {
            return;
        }
        // a hair's breadth between neighbours, so that each keeps its border
        Box apart = box.width() > 4 ? new Box(box.x() + 0.5, box.y(), box.width() - 1, box.height()) : box;
        List<Span> path = plus(row.path(), span);
        bars.add(new Bar(apart, path, null, 0, 1, row.depth()));
        Box room = shapes.range(span, apart.width() < NARROW ? brief(lane, at) : "", apart);
        if (span.hasInside() && apart.width() >= 3 * LEGIBLE_INNER) {
            Box left = room.height() >= LEAST_INNER
                    ? room
                    : new Box(apart.x(), apart.bottom() - LEAST_INNER, apart.width(), LEAST_INNER);
            inside(span, path, row, left);
        }
    }

    /// What lies in a range stands exactly under its addresses, so that its bars are cut at the room's sides.
    private void inside(Span span, List<Span> path, Row row, Box room) {
        int lanes = Math.min(MOST_INNER, span.lanes().size());
        double height = room.height() / lanes;
        Axis all = row.axis();
        double start = all.start(span.cidr());
        double length = all.end(span.cidr()) - start;
        Axis axis = new Axis(
                span.cidr(),
                Math.max(0, (room.x() - start) / length),
                Math.min(1, (room.right() - start) / length),
                room.x(),
                room.width());
        if (axis.to() <= axis.from()) {
            return;
        }
        for (int i = 0; i < lanes; i++) {
            Row inner = new Row(path, axis, room.y() + i * height, Math.max(1, height - 1), row.depth() + 1, i);
            draw(span.lanes().get(i), inner);
        }
    }

    private void band(Lane lane, Row row, Cidr block, int from, int to) {
        Box box = row.box(block);
        int count = lane.used(from, to);
        double share = lane.taken(from, to) / Lane.size(block);
        bars.add(new Bar(box, row.path(), block, row.lane(), count, row.depth()));
        shapes.band(
                box.width() > 4 ? new Box(box.x() + 0.5, box.y(), box.width() - 1, box.height()) : box,
                words(lane, from, to, count),
                block.toString(),
                share,
                lane.conflicts(from, to) > 0 ? Role.ERROR : row.lane() > 0 ? Role.WARNING : border(lane, from, to));
    }

    private static Role border(Lane lane, int from, int to) {
        boolean subnets = lane.spans().subList(from, to).stream()
                .filter(span -> !span.kind().isFree())
                .allMatch(span -> span.kind() == Kind.SUBNET);
        return subnets ? Role.PRIVATE : Role.VPC;
    }

    private static List<String> words(Lane lane, int from, int to, int count) {
        boolean blocks = true;
        boolean subnets = true;
        Span one = lane.spans().get(from);
        for (int i = from; i < to; i++) {
            Span span = lane.spans().get(i);
            if (!span.kind().isFree() && !span.quiet()) {
                one = span;
                blocks &= span.kind() == Kind.BLOCK;
                subnets &= span.kind() == Kind.SUBNET;
            }
        }
        String number = BarShapes.count(count);
        if (count == 1) {
            return List.of(one.name());
        }
        if (blocks) {
            return List.of(number + " VPC blocks", number + " VPCs", number);
        }
        return subnets ? List.of(number + " subnets", number) : List.of(number + " ranges", number);
    }

    private static List<Span> plus(List<Span> path, Span more) {
        List<Span> longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }
}
