package org.cidrloom.diagram;

import java.util.List;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// A network that is only planned around: a data centre, a partner, or an existing VPC of which no more is known than
/// its ranges.
final class NetworkBlock implements Block {
    static final double WIDTH = 216;
    private static final double HEADER = 48;
    private static final double ROW = 20;
    private static final double PAD = 12;
    private static final int MOST = 8;
    private static final TextStyle NAME = TextStyle.heading(13);
    private static final TextStyle KIND = TextStyle.words(11);
    private static final TextStyle RANGE = TextStyle.address(12);

    private final ElementId element;
    private final String name;
    private final String kind;
    private final List<Cidr> ranges;
    private final Look look;
    private final Set<Cidr> conflicting;

    private record Look(Symbol symbol, Role role, Role soft) {}

    private NetworkBlock(
            ElementId element, String name, String kind, List<Cidr> ranges, Look look, Set<Cidr> conflicting) {
        this.element = element;
        this.name = name;
        this.kind = kind;
        this.ranges = ranges;
        this.look = look;
        this.conflicting = conflicting;
    }

    static NetworkBlock of(ExternalNetwork network, Set<Cidr> conflicting) {
        return new NetworkBlock(
                new ElementId.OfNetwork(network.id()),
                network.displayName(),
                "outside AWS",
                network.cidrs(),
                new Look(Symbol.DATA_CENTRE, Role.NETWORK, Role.NETWORK_SOFT),
                conflicting);
    }

    static NetworkBlock of(Vpc vpc, Set<Cidr> conflicting) {
        return new NetworkBlock(
                new ElementId.OfVpc(vpc.id()),
                vpc.displayName(),
                vpc.account() == null ? "existing VPC" : "existing VPC · " + vpc.account(),
                vpc.cidrs().stream().map(CidrBlock::cidr).toList(),
                new Look(Symbol.VPC, Role.VPC, Role.VPC_SOFT),
                conflicting);
    }

    @Override
    public ElementId element() {
        return element;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        int rows = Math.max(1, Math.min(ranges.size(), MOST + 1));
        return HEADER + 8 + rows * ROW + 8;
    }

    @Override
    public double portOffset() {
        return HEADER / 2;
    }

    @Override
    public List<Cidr> ranges() {
        return ranges;
    }

    @Override
    public void draw(Sheet sheet, Point at) {
        Box box = new Box(at.x(), at.y(), width(), height());
        Mark mark = new Mark(element, Layer.STRUCTURE, Detail.ALWAYS);
        Mark near = mark.seen(Detail.NEAR);
        sheet.place(element, box, 0);
        sheet.box(mark, box, 8, Role.PANEL, null);
        Headers.band(sheet, near, box, HEADER, look.soft());
        sheet.box(mark.seen(Detail.NOT_NEAR), box, 8, look.soft(), null);
        sheet.box(mark, box, 8, null, Stroke.solid(look.role(), 1.5));
        sheet.icon(near, look.symbol(), at.x() + PAD, at.y() + 12, 24, look.role());
        Box row = new Box(at.x() + 44, at.y() + 8, WIDTH - 44 - PAD, 16);
        double badge = sheet.badge(element, new Box(row.x(), at.y(), row.width(), HEADER), Detail.NOT_FAR);
        Box words = new Box(row.x(), row.y(), row.width() - badge, row.height());
        sheet.text(near, name, words, NAME, Role.TEXT);
        sheet.text(near, kind, words.moved(0, 16), KIND, Role.TEXT_SOFT);
        drawRanges(sheet, near.on(Layer.ADDRESSES), new Point(at.x() + PAD, at.y() + HEADER + 8));
        Box far = new Box(at.x() + 8, at.y() + 8, WIDTH - 16, height() - 16);
        Headers.fromAfar(sheet, mark.seen(Detail.NOT_NEAR), name, far, look.role());
    }

    private void drawRanges(Sheet sheet, Mark mark, Point at) {
        Box row = new Box(at.x(), at.y(), WIDTH - 2 * PAD, ROW);
        if (ranges.isEmpty()) {
            sheet.text(mark, "no ranges given", row, KIND, Role.TEXT_SOFT);
        }
        for (int i = 0; i < Math.min(ranges.size(), MOST); i++) {
            Cidr range = ranges.get(i);
            boolean conflict = conflicting.contains(range);
            sheet.block(element, range, new Box(row.x() - 4, row.y(), row.width() + 8, row.height()));
            sheet.text(mark, range.toString(), row, RANGE, conflict ? Role.ERROR : Role.TEXT);
            if (conflict) {
                Mark sign = mark.on(Layer.FINDINGS);
                sheet.icon(sign, Symbol.ERROR, row.right() - 12, row.y() + 4, 12, Role.ERROR);
            }
            row = row.moved(0, ROW);
        }
        if (ranges.size() > MOST) {
            sheet.text(mark, "and " + (ranges.size() - MOST) + " more", row, KIND, Role.TEXT_SOFT);
        }
    }
}
