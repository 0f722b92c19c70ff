package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;

/// One subnet: its name, its block, how full it is.
final class SubnetCard {
    static final double WIDTH = 216;
    static final double HEIGHT = 92;
    private static final double PAD = 12;
    private static final TextStyle NAME = TextStyle.name(13);
    private static final TextStyle BLOCK = TextStyle.address(12);
    private static final TextStyle SMALL = TextStyle.words(11);

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
        drawFill(sheet, id, new Box(row.x(), at.y() + 52, row.width(), 8));
        drawAside(sheet, near, new Box(row.x(), at.y() + 66, row.width(), 18));
    }

    private void drawFill(Sheet sheet, ElementId.OfSubnet id, Box bar) {
        Mark mark = new Mark(id, Layer.CAPACITY, Detail.NOT_FAR);
        Box words = new Box(bar.x(), bar.y() + 14, bar.width(), 18);
        Annotations.Fill fill = sheet.annotations().fill(id).orElse(null);
        if (fill == null) {
            sheet.add(new Shape.Bar(mark, bar, List.of()));
            sheet.text(
                    mark.seen(Detail.NEAR),
                    count(subnet.cidr().addressCount()) + " addresses",
                    words,
                    SMALL,
                    Role.TEXT_SOFT);
            return;
        }
        sheet.add(new Shape.Bar(mark, bar, segments(fill)));
        boolean over = fill.missing() > 0;
        String text = over
                ? count(fill.missing()) + " too few"
                : count(fill.free()) + " of " + count(fill.usable()) + " free";
        TextStyle style = over ? TextStyle.heading(11) : SMALL;
        sheet.text(mark.seen(Detail.NEAR), text, words, style, over ? Role.ERROR : Role.TEXT_SOFT);
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
        double right = row.right();
        if (nat) {
            double width = sheet.text(mark.on(Layer.ROUTING), "NAT", row, SMALL, Align.END, role);
            sheet.icon(mark.on(Layer.ROUTING), Symbol.NAT, right - width - 18, row.y() + 2, 14, role);
            right -= width + 26;
        }
        double half = row.width() / 2;
        String words = aside.isEmpty() && !subnet.reservations().isEmpty()
                ? subnet.reservations().size() == 1
                        ? "1 reservation"
                        : subnet.reservations().size() + " reservations"
                : aside;
        double room = Math.min(half, right - row.x() - half);
        sheet.text(mark, words, new Box(right - room, row.y(), room, 18), SMALL, Align.END, Role.TEXT_SOFT);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
