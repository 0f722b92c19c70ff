package org.cidrloom.diagram;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// What is read of a VPC where its small print is too small: from middle distance its name and blocks in its head, from
/// afar its name and totals across all of it.
final class VpcFromAfar {
    private static final double NAME_ROW = 60;
    private static final double LEAST_ROW = 28;
    private static final TextStyle NAME = TextStyle.heading(36);
    private static final TextStyle BLOCKS = TextStyle.address(26);

    /// The size of blocks and totals from afar, as a part of the largest title: an estate of thirty VPCs fits a
    /// laptop's screen at an eighth, where this is eight pixels.
    private static final double TO_TITLE = 0.79;

    private static final double LEAST = 28;

    /// The height of a name on a tile, as a part of the tile's, and the limits of it: at a twentieth, five pixels and
    /// ten.
    private static final double TILE_NAME = 0.34;

    private static final double TILE_LEAST = 100;
    private static final double TILE_MOST = 200;

    /// The height of blocks on a tile, alike on all that have room, and at least.
    private static final double TILE_BLOCK = 88;

    private static final double TILE_BLOCK_LEAST = 80;

    private static final Pattern GAP = Pattern.compile("  ");

    private final Vpc vpc;
    private final Set<Cidr> conflicting;
    private final Sheet sheet;
    private final Mark mark;

    /// @param conflicting its blocks that meet another's
    VpcFromAfar(Vpc vpc, Set<Cidr> conflicting, Sheet sheet) {
        this.vpc = vpc;
        this.conflicting = conflicting;
        this.sheet = sheet;
        this.mark = new Mark(new ElementId.OfVpc(vpc.id()), Layer.STRUCTURE, Detail.ALWAYS);
    }

    /// @param head the room between the sides of the VPC's head, from its top to its bottom
    void drawHead(Box head) {
        Mark middle = mark.seen(Detail.MIDDLE);
        double badge = sheet.annotations()
                .badge(new ElementId.OfVpc(vpc.id()))
                .map(each -> Badges.width(sheet.lettering(), each) + 8)
                .orElse(0.0);
        Box row = new Box(head.x(), head.y(), Math.max(0, head.width() - badge), Math.min(NAME_ROW, head.height()));
        sheet.text(middle, vpc.displayName(), row, NAME, Role.VPC);
        double left = head.height() - NAME_ROW;
        if (left >= LEAST_ROW) {
            Box below = new Box(head.x(), head.y() + NAME_ROW - 8, head.width(), Math.min(left, 40));
            drawBlocks(middle.on(Layer.ADDRESSES), below);
        }
    }

    /// Blocks that meet another's are red and so stand as words of their own.
    private void drawBlocks(Mark mark, Box row) {
        String all = blocks(row.width(), BLOCKS);
        if (conflicting.isEmpty()) {
            sheet.text(mark, all, row, BLOCKS, Role.TEXT);
            return;
        }
        double x = row.x();
        for (String word : GAP.split(all, 0)) {
            boolean red = conflicting.stream().anyMatch(block -> word.equals(block.toString()));
            Box rest = new Box(x, row.y(), Math.max(0, row.right() - x), row.height());
            x += sheet.text(mark, word, rest, BLOCKS, red ? Role.ERROR : Role.TEXT);
            x += sheet.lettering().width("  ", BLOCKS);
        }
    }

    /// All blocks where there is room for them, else the first ones and how many there are more.
    private String blocks(double room, TextStyle style) {
        List<String> blocks =
                vpc.cidrs().stream().map(block -> block.cidr().toString()).toList();
        for (int shown = blocks.size(); shown > 1; shown--) {
            String text = text(blocks, shown);
            if (sheet.lettering().width(text, style) <= room) {
                return text;
            }
        }
        return blocks.isEmpty() ? "" : text(blocks, 1);
    }

    private static String text(List<String> blocks, int shown) {
        String text = String.join("  ", blocks.subList(0, shown));
        int more = blocks.size() - shown;
        return more == 0 ? text : text + " +" + more;
    }

    /// Its name and, where there is room, its blocks, as large as they fit.
    ///
    /// @param box the VPC between its sides
    void drawTile(Box box) {
        double room = box.width();
        Mark farthest = mark.seen(Detail.FARTHEST);
        TextStyle large = TextStyle.heading(Math.min(TILE_MOST, Math.floor(box.height() * TILE_NAME)));
        TextStyle title = sheet.lettering().shrunk(vpc.displayName(), large, Math.min(TILE_LEAST, large.size()), room);
        TextStyle plain = TextStyle.address(TILE_BLOCK);
        TextStyle code = sheet.lettering().shrunk(blocks(room, plain), plain, TILE_BLOCK_LEAST, room);
        boolean both = box.height() >= 1.2 * (title.size() + code.size());
        double high = both ? 1.2 * (title.size() + code.size()) : title.size();
        Box row = new Box(box.x(), box.centreY() - high / 2, room, both ? 1.2 * title.size() : title.size());
        sheet.text(farthest, vpc.displayName(), row, title, Align.MIDDLE, Role.VPC);
        if (both) {
            Role colour = conflicting.isEmpty() ? Role.TEXT : Role.ERROR;
            Box below = new Box(row.x(), row.bottom(), room, 1.2 * code.size());
            sheet.text(farthest.on(Layer.ADDRESSES), blocks(room, code), below, code, Align.MIDDLE, colour);
        }
    }

    /// Its name, its blocks, and how many subnets it has where there is room for that: as large as can be, for a whole
    /// estate is looked at like this.
    ///
    /// @param box the VPC between its sides
    void drawTotals(Box box) {
        double room = box.width();
        TextStyle large = TextStyle.heading(box.height() < 240 ? 48 : 76);
        TextStyle title = sheet.lettering().shrunk(vpc.displayName(), large, 40, room);
        double size = Math.max(LEAST, Math.floor(large.size() * TO_TITLE));
        TextStyle small = TextStyle.words(size);
        double step = size * 1.3;
        int rows = box.height() >= title.size() + 2.5 * step ? 2 : 1;
        double top = box.centreY() - (title.size() + rows * step) / 2;
        Mark far = mark.seen(Detail.FAR);
        sheet.text(far, vpc.displayName(), new Box(box.x(), top, room, title.size()), title, Align.MIDDLE, Role.VPC);
        Box row = new Box(box.x(), top + title.size() + step * 0.15, room, step);
        TextStyle code =
                sheet.lettering().shrunk(blocks(room, TextStyle.address(size)), TextStyle.address(size), LEAST, room);
        sheet.text(
                far.on(Layer.ADDRESSES),
                blocks(room, code),
                row,
                code,
                Align.MIDDLE,
                conflicting.isEmpty() ? Role.TEXT : Role.ERROR);
        if (rows > 1) {
            int subnets = vpc.subnets().size();
            String totals = subnets == 0 ? "no subnets" : subnets == 1 ? "1 subnet" : subnets + " subnets";
            sheet.text(far, totals, row.moved(0, step), small, Align.MIDDLE, Role.TEXT_SOFT);
        }
    }
}
