package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Tier;

/// Says what the colours, patterns and lines of a drawing mean; only of those that the drawing has.
final class Legend {
    private static final double ROW = 24;
    private static final double SWATCH = 16;
    private static final double GAP = 20;
    private static final double HEADING = 96;
    private static final double NARROW_HEADING = 76;
    private static final TextStyle WORDS = TextStyle.words(12);
    private static final TextStyle TITLE = TextStyle.name(12);
    private static final Mark MARK = new Mark(null, Layer.FURNITURE, Detail.ALWAYS);

    private final Sheet sheet;
    private final double heading;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String title, List<Item> items) {}

    private record Item(String words, Sample sample) {}

    /// Draws a sample of what is explained into a box.
    private interface Sample {
        void draw(Sheet sheet, Box box);
    }

    /// Of everything that a drawing has.
    Legend(DisplayList drawing, Sheet sheet) {
        this(drawing, EnumSet.allOf(Layer.class), LevelOfDetail.NEAR, sheet, HEADING);
    }

    /// Of what is shown of it, to be drawn where there is little room.
    ///
    /// @param layers the layers that are shown
    /// @param level how much of them
    Legend(DisplayList drawing, Set<Layer> layers, LevelOfDetail level, Sheet sheet) {
        this(drawing, layers, level, sheet, NARROW_HEADING);
    }

    private Legend(DisplayList drawing, Set<Layer> layers, LevelOfDetail level, Sheet sheet, double heading) {
        this.sheet = sheet;
        this.heading = heading;
        Explained found = drawing.explained(layers, level);
        line("Subnets", tiers(found));
        line("Addresses", uses(found));
        line("Blocks", blocks(found));
        line("Lines", edges(found));
        line("Findings", severities(found));
    }

    private void line(String title, List<Item> items) {
        if (!items.isEmpty()) {
            lines.add(new Line(title, items));
        }
    }

    private static List<Item> tiers(Explained found) {
        List<Item> items = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            if (found.roles.contains(Role.softOf(tier))) {
                Stroke border = Stroke.solid(Role.of(tier), 1);
                items.add(new Item(tier.key(), (on, box) -> on.box(MARK, box.grown(-1), 3, Role.softOf(tier), border)));
            }
        }
        return items;
    }

    private static List<Item> uses(Explained found) {
        List<Item> items = new ArrayList<>();
        for (Annotations.Use use : Annotations.Use.values()) {
            if (found.roles.contains(use.role())) {
                items.add(new Item(use.word(), (on, box) -> bar(on, box, use.role(), use.isHeld())));
            }
        }
        if (!items.isEmpty()) {
            items.add(new Item("free", (on, box) -> bar(on, box, Role.FILL_FREE, false)));
        }
        return items;
    }

    private static void bar(Sheet sheet, Box box, Role role, boolean hatched) {
        Box bar = new Box(box.x(), box.centreY() - 5, box.width(), 10);
        sheet.add(new Shape.Bar(MARK, bar, List.of(new Shape.Bar.Segment(role, 0, 1, hatched))));
    }

    private static List<Item> blocks(Explained found) {
        if (!found.dashedBlocks) {
            return List.of();
        }
        return List.of(
                new Item("routable: the rest of the company reaches it", (on, box) -> block(on, box, true)),
                new Item("non-routable: stays inside its VPC", (on, box) -> block(on, box, false)));
    }

    private static void block(Sheet sheet, Box box, boolean routable) {
        Box chip = box.grown(-1);
        Stroke border = routable ? Stroke.solid(Role.VPC, 1) : Stroke.dashed(Role.VPC, 1);
        sheet.box(MARK, chip, 3, Role.PANEL, border);
        Box end = new Box(chip.x() + 3, chip.y() + 3, 6, chip.height() - 6);
        if (routable) {
            sheet.box(MARK, end, 1, Role.VPC, null);
        } else {
            sheet.add(Shape.Path.line(MARK, Outline.hatch(end, 3), Stroke.solid(Role.VPC, 1)));
        }
    }

    private static List<Item> edges(Explained found) {
        List<Item> items = new ArrayList<>();
        if (found.attachments) {
            items.add(new Item("attachment", (on, box) -> stroke(on, box, Stroke.solid(Role.ATTACHMENT, 2))));
        }
        if (found.directConnects) {
            items.add(new Item("Direct Connect", (on, box) -> stroke(on, box, Stroke.solid(Role.NETWORK, 2.5))));
        }
        if (found.peerings) {
            Stroke dotted = new Stroke(Role.PEERING, 2, Stroke.Dash.DOTTED);
            items.add(new Item("peering", (on, box) -> stroke(on, box, dotted)));
        }
        if (found.links) {
            items.add(new Item("ranges that meet and overlap", (on, box) -> {
                stroke(
                        on,
                        new Box(box.x() - 8, box.y(), box.width() + 8, box.height()),
                        Stroke.dashed(Role.ERROR, 2.5));
            }));
        }
        return items;
    }

    private static void stroke(Sheet sheet, Box box, Stroke stroke) {
        sheet.line(MARK, new Point(box.x(), box.centreY()), new Point(box.right(), box.centreY()), stroke);
    }

    private static List<Item> severities(Explained found) {
        List<Item> items = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (found.signs.contains(Symbol.of(severity))) {
                items.add(new Item(
                        severity.key(),
                        (on, box) -> on.icon(
                                MARK,
                                Symbol.of(severity),
                                box.x() + 1,
                                box.y() + 1,
                                SWATCH - 2,
                                Badges.role(severity))));
            }
        }
        return items;
    }

    /// Draws it, line by line, wrapped at a width.
    ///
    /// @return how high it became; 0 where there is nothing to explain
    double draw(Point at, double width) {
        double y = at.y();
        for (Line line : lines) {
            sheet.text(MARK, line.title(), new Box(at.x(), y, heading, ROW), TITLE, Role.TEXT);
            double x = at.x() + heading;
            for (Item item : line.items()) {
                double words = sheet.lettering().width(item.words(), WORDS);
                if (x > at.x() + heading && x + SWATCH + 8 + words > at.x() + width) {
                    x = at.x() + heading;
                    y += ROW;
                }
                item.sample().draw(sheet, new Box(x, y + (ROW - SWATCH) / 2, SWATCH, SWATCH));
                Box room = new Box(x + SWATCH + 8, y, words + 1, ROW);
                sheet.text(MARK, item.words(), room, WORDS, Role.TEXT_SOFT);
                x += SWATCH + 8 + Grid.up(words) + GAP;
            }
            y += ROW;
        }
        return y - at.y();
    }
}
