package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// A VPC's address blocks as chips, one column under the other, each with what is still free in it. Non-routable
/// blocks have a dashed outline, a hatched end and the word.
final class BlockChips {
    private static final double PAD = 8;
    private static final double END = 8;
    private static final double SIGN = 20;
    private static final TextStyle BLOCK = TextStyle.address(12);
    private static final TextStyle SMALL = TextStyle.words(11);

    private final String vpc;
    private final List<CidrBlock> blocks;
    private final List<Chip> chips;
    private final List<Box> boxes;
    private final double blockColumn;

    private record Chip(String block, String words, boolean routable, boolean conflicting) {}

    BlockChips(Vpc vpc, Set<Cidr> conflicting, Lettering lettering, double room) {
        this.vpc = vpc.id();
        this.blocks = vpc.cidrs();
        this.chips = chips(vpc, conflicting);
        double column = 0;
        double words = 0;
        for (Chip chip : chips) {
            column = Math.max(column, lettering.width(chip.block(), BLOCK));
            words = Math.max(words, lettering.width(chip.words(), SMALL));
        }
        this.blockColumn = column;
        double width = END + PAD + column + 2 * PAD + words + PAD + SIGN + 2;
        this.boxes = ChipRow.wrap(chips.stream().map(chip -> width).toList(), room);
    }

    double height() {
        return ChipRow.height(boxes);
    }

    private static List<Chip> chips(Vpc vpc, Set<Cidr> conflicting) {
        CidrSet used = CidrSet.of(vpc.subnets().stream().map(Subnet::cidr).toList());
        List<Chip> chips = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            Cidr cidr = block.cidr();
            CidrSet free = CidrSet.of(cidr).difference(used);
            String left = vpc.existing() && vpc.subnets().isEmpty() ? "" : free(cidr, free);
            String words = block.routable() ? left : left.isEmpty() ? "non-routable" : "non-routable · " + left;
            chips.add(new Chip(cidr.toString(), words, block.routable(), conflicting.contains(cidr)));
        }
        switch (vpc.ipv6()) {
            case Ipv6.None() -> {}
            case Ipv6.Amazon() -> chips.add(new Chip("IPv6 /56", "provided by Amazon", true, false));
            case Ipv6.Own(Cidr cidr) -> chips.add(new Chip(cidr.toString(), "IPv6", true, false));
        }
        return chips;
    }

    private static String free(Cidr block, CidrSet free) {
        if (free.isEmpty()) {
            return "full";
        }
        long left = free.size().longValue();
        return left == block.addressCount() ? "all free" : SubnetCard.count(left) + " free";
    }

    void draw(Sheet sheet, Mark mark, Point at) {
        for (int i = 0; i < chips.size(); i++) {
            Box box = boxes.get(i).moved(at.x(), at.y());
            if (i < blocks.size()) {
                sheet.block(new ElementId.OfVpc(vpc), blocks.get(i).cidr(), box);
            }
            draw(sheet, mark.on(Layer.ADDRESSES), chips.get(i), box);
        }
    }

    private void draw(Sheet sheet, Mark mark, Chip chip, Box box) {
        Role role = chip.conflicting() ? Role.ERROR : Role.VPC;
        double width = chip.conflicting() ? 1.5 : 1;
        Stroke border = chip.routable() ? Stroke.solid(role, width) : Stroke.dashed(role, width);
        Box end = new Box(box.x() + 3, box.y() + 3, END, box.height() - 6);
        sheet.box(mark, box, 4, Role.PANEL, border);
        if (chip.routable()) {
            sheet.box(mark, end, 2, role, null);
        } else {
            sheet.add(Shape.Path.line(mark, Outline.hatch(end, 4), Stroke.solid(role, 1)));
        }
        double left = box.x() + END + PAD;
        double sign = chip.conflicting() ? SIGN : 0;
        Box block =
                new Box(left, box.y(), Math.max(0, Math.min(blockColumn + 1, box.right() - PAD - left)), box.height());
        sheet.text(mark, chip.block(), block, BLOCK, chip.conflicting() ? Role.ERROR : Role.TEXT);
        double next = block.right() + 2 * PAD;
        Box words = new Box(next, box.y(), Math.max(0, box.right() - PAD - sign - next), box.height());
        sheet.text(mark, chip.words(), words, SMALL, Role.TEXT_SOFT);
        if (chip.conflicting()) {
            sheet.icon(mark.on(Layer.FINDINGS), Symbol.ERROR, box.right() - 20, box.y() + 6, 12, Role.ERROR);
        }
    }

    /// Where the chip of a block stands, relative to the first chip's top left corner.
    Optional<Box> chip(Cidr block) {
        for (int i = 0; i < chips.size(); i++) {
            if (chips.get(i).block().equals(block.toString())) {
                return Optional.of(boxes.get(i));
            }
        }
        return Optional.empty();
    }
}
