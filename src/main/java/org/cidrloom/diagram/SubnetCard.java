package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;

/// One subnet: its name, its block, how full it is.
final class SubnetCard {
    static final double WIDTH = 216;
    static final double HEIGHT = 92;
    private static final double PAD = 12;
    private static final double GAP = 12;
    private static final double NAT_WORDS = 44;
    private static final double LEAST_WORDS = 24;
    private static final TextStyle NAME = TextStyle.name(13);
    private static final TextStyle BLOCK = TextStyle.address(12);
    private static final TextStyle SMALL = TextStyle.words(11);
    private static final TextStyle LARGE_NAME = TextStyle.name(32);
    private static final TextStyle LARGE_SIZE = TextStyle.address(26);
    private static final TextStyle LARGE_FREE = TextStyle.words(24);

    private final String vpc;
    private final Subnet subnet;
    private final String aside;
    private final boolean nat;
    private final boolean conflicting;

    /// @param vpc the id of its VPC
    /// @param subnet the subnet
    /// @param aside a few words at its lower right; empty for none
    /// @param nat whether a NAT gateway stands in it
    /// @param conflicting whether its block meets one that it must not
    SubnetCard(String vpc, Subnet subnet, String aside, boolean nat, boolean conflicting) {
        this.vpc = vpc;
        this.subnet = subnet;
        this.aside = aside;
        this.nat = nat;
        this.conflicting = conflicting;
    }

    void draw(Sheet sheet, Point at) {
        ElementId.OfSubnet id = new ElementId.OfSubnet(vpc, subnet.id());
        Box box = new Box(at.x(), at.y(), WIDTH, HEIGHT);
        Mark mark = new Mark(id, Layer.SUBNETS, Detail.NOT_FAR);
        Mark near = mark.seen(Detail.NEAR);
        Role role = Role.of(subnet.tier());
        sheet.place(id, box, 2);
        sheet.box(mark, box, 6, Role.softOf(subnet.tier()), Stroke.solid(role, 1));
        Box row = new Box(at.x() + PAD, at.y() + 8, WIDTH - 2 * PAD, 20);
        double badge = sheet.badge(id, row, Detail.NOT_FAR);
        sheet.text(near, subnet.displayName(), new Box(row.x(), row.y(), row.width() - badge, 20), NAME, Role.TEXT);
        drawLarge(sheet, id, new Box(row.x(), at.y() + 4, row.width(), 36), badge);
        Box blockRow = row.moved(0, 20);
        double index = subnet.ipv6Index() == null
                ? 0
                : sheet.text(
                        near.on(Layer.ADDRESSES),
                        "IPv6 no. " + subnet.ipv6Index(),
                        blockRow,
                        SMALL,
                        Align.END,
                        Role.TEXT_SOFT);
        sheet.text(
                near.on(Layer.ADDRESSES),
                subnet.cidr().toString(),
                new Box(blockRow.x(), blockRow.y(), blockRow.width() - index, 20),
                BLOCK,
                conflicting ? Role.ERROR : Role.TEXT);
        double figures = drawFill(sheet, id, new Box(row.x(), at.y() + 52, row.width(), 8)) + GAP;
        double left = Math.max(0, row.width() - figures);
        drawAside(sheet, near, new Box(row.right() - left, at.y() + 66, left, 18));
    }

    /// What is read from middle distance: the name, below it the prefix length and, where there is room, how many
    /// addresses are free.
    private void drawLarge(Sheet sheet, ElementId.OfSubnet id, Box row, double badge) {
        Mark mark = new Mark(id, Layer.SUBNETS, Detail.MIDDLE);
        Box words = new Box(row.x(), row.y(), row.width() - badge, row.height());
        sheet.text(mark, subnet.displayName(), words, LARGE_NAME, Role.TEXT);
        Box below = new Box(row.x(), row.bottom(), row.width(), 32);
        Role role = conflicting ? Role.ERROR : Role.TEXT_SOFT;
        String size = "/" + subnet.cidr().prefixLength();
        double took = sheet.text(mark.on(Layer.ADDRESSES), size, below, LARGE_SIZE, role) + GAP;
        Annotations.Fill fill = sheet.annotations().fill(id).orElse(null);
        if (fill == null) {
            return;
        }
        boolean few = fill.missing() > 0;
        String free = few ? count(fill.missing()) + " too few" : count(fill.free()) + " free";
        TextStyle style = few ? TextStyle.heading(LARGE_FREE.size()) : LARGE_FREE;
        if (took + sheet.lettering().width(free, style) <= below.width()) {
            sheet.text(mark.on(Layer.CAPACITY), free, below, style, Align.END, few ? Role.ERROR : Role.TEXT_SOFT);
        }
    }

    /// @return how wide the figures below the bar are
    private double drawFill(Sheet sheet, ElementId.OfSubnet id, Box bar) {
        Mark mark = new Mark(id, Layer.CAPACITY, Detail.NOT_FAR);
        Box words = new Box(bar.x(), bar.y() + 14, bar.width(), 18);
        Annotations.Fill fill = sheet.annotations().fill(id).orElse(null);
        List<Shape.Bar.Segment> segments = fill == null ? List.of() : segments(fill);
        sheet.add(new Shape.Bar(mark.seen(Detail.NEAR), bar, segments));
        sheet.add(new Shape.Bar(mark.seen(Detail.MIDDLE), bar.moved(0, 24), segments));
        if (fill == null) {
            String size = count(subnet.cidr().addressCount()) + " addresses";
            return sheet.text(mark.seen(Detail.NEAR), size, words, SMALL, Role.TEXT_SOFT);
        }
        if (fill.missing() > 0) {
            String few = count(fill.missing()) + " too few";
            return sheet.text(mark.seen(Detail.NEAR), few, words, TextStyle.heading(11), Role.ERROR);
        }
        String free = count(fill.free()) + " of " + count(fill.usable()) + " free";
        return sheet.text(mark.seen(Detail.NEAR), free, words, SMALL, Role.TEXT_SOFT);
    }

    private static List<Shape.Bar.Segment> segments(Annotations.Fill fill) {
        List<Shape.Bar.Segment> segments = new ArrayList<>();
        double whole = Math.max(1, fill.size() + fill.missing());
        double from = 0;
        for (Annotations.FillLayer layer : fill.layers()) {
            if (layer.addresses() > 0) {
                double to = Math.min(1, from + layer.addresses() / whole);
                segments.add(new Shape.Bar.Segment(
                        layer.use().role(), from, to, layer.use().isHeld()));
                from = to;
            }
        }
        return segments;
    }

    private void drawAside(Sheet sheet, Mark mark, Box row) {
        Role role = Role.of(subnet.tier());
        double room = row.width();
        if (nat && room > NAT_WORDS) {
            double width = sheet.text(mark.on(Layer.ROUTING), "NAT", row, SMALL, Align.END, role);
            sheet.icon(mark.on(Layer.ROUTING), Symbol.NAT, row.right() - width - 18, row.y() + 2, 14, role);
            room -= width + 18 + GAP;
        }
        Box words = new Box(row.x(), row.y(), Math.max(0, room), row.height());
        if (words.width() >= LEAST_WORDS) {
            sheet.text(mark, aside.isEmpty() ? reservations() : aside, words, SMALL, Align.END, Role.TEXT_SOFT);
        }
    }

    private String reservations() {
        int count = subnet.reservations().size();
        return count == 0 ? "" : count == 1 ? "1 reservation" : count + " reservations";
    }

    /// The number with its thousands apart. A formatter would take a tenth of the layout of a large estate.
    ///
    /// @param number not negative
    static String count(long number) {
        StringBuilder digits = new StringBuilder().append(number);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
