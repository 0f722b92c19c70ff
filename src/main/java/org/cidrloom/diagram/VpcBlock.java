package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.NatGateway;

/// A VPC: its head with the address blocks, one lane a zone, one band a tier, clusters around the subnets they use.
final class VpcBlock implements Block {
    private static final double PAD = 16;
    private static final double NAMES = 60;
    private static final double NARROW = 480;
    private static final double LANE_HEAD = 32;
    private static final double BAND_GAP = 12;
    private static final double CLUSTER_PAD = 12;
    private static final double EMPTY = 56;
    private static final double LEAST_NAME = 96;
    private static final TextStyle NAME = TextStyle.heading(15);
    private static final TextStyle SMALL = TextStyle.words(11);
    private static final TextStyle TIER = TextStyle.name(12);
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final double LARGE_ROW = 26;
    private static final TextStyle LARGE_TIER = TextStyle.name(22);
    private static final TextStyle LARGE_ZONE = TextStyle.name(24);

    private final Network network;
    private final Vpc vpc;
    private final Sheet sheet;
    private final List<String> nats;
    private final ZoneLanes lanes;
    private final BlockChips chips;
    private final List<Section> sections;
    private final List<List<ClusterHead>> heads = new ArrayList<>();
    private final ConflictLinks conflicts;
    private final double width;
    private final double headHeight;
    private final double height;

    VpcBlock(Network network, Vpc vpc, List<Cluster> clusters, ConflictLinks conflicts, Sheet sheet) {
        this.network = network;
        this.vpc = vpc;
        this.sheet = sheet;
        this.conflicts = conflicts;
        this.nats = NatGateway.of(vpc).stream().map(NatGateway::subnet).toList();
        this.lanes = ZoneLanes.of(network, vpc);
        this.width = Math.max(NARROW, lanes.width() + 2 * PAD);
        this.chips = new BlockChips(vpc, conflicts.of(element()), sheet.lettering(), width - 2 * PAD);
        this.sections = Section.of(vpc, clusters);
        for (Section section : sections) {
            heads.add(section.clusters().stream()
                    .map(cluster -> new ClusterHead(cluster, sheet, width - 4 * PAD))
                    .toList());
        }
        this.headHeight = NAMES + (chips.height() > 0 ? chips.height() + PAD : 4);
        double body = lanes.zones().isEmpty() ? BAND_GAP : LANE_HEAD + 8;
        for (int i = 0; i < sections.size(); i++) {
            body += sectionHeight(i) + BAND_GAP;
        }
        this.height = Grid.up(headHeight + (sections.isEmpty() ? EMPTY : body - BAND_GAP + foot()));
    }

    /// The room below the last section: as much as beside it.
    private double foot() {
        return sections.getLast().isOfClusters() ? PAD - 8 : 2 * PAD - 8;
    }

    /// How far above the VPC's bottom lanes end: they do not show under the outline of a cluster at the bottom.
    private double laneEnd() {
        return sections.getLast().isOfClusters() ? PAD + 4 : PAD;
    }

    private double sectionHeight(int index) {
        Section section = sections.get(index);
        double height = 0;
        for (TierBand band : section.bands()) {
            height += band.height() + BAND_GAP;
        }
        height = Math.max(0, height - BAND_GAP);
        if (!section.isOfClusters()) {
            return height;
        }
        for (ClusterHead head : heads.get(index)) {
            height += head.height();
        }
        return CLUSTER_PAD + height + CLUSTER_PAD;
    }

    @Override
    public ElementId element() {
        return new ElementId.OfVpc(vpc.id());
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public double portOffset() {
        return NAMES + ChipRow.HEIGHT / 2;
    }

    @Override
    public List<Cidr> ranges() {
        return vpc.cidrs().stream().map(CidrBlock::cidr).toList();
    }

    /// Where the chip of a block stands, relative to the VPC's top left corner.
    Optional<Box> chip(Cidr block) {
        return chips.chip(block).map(box -> box.moved(PAD, NAMES));
    }

    @Override
    public void draw(Sheet target, Point at) {
        Box box = new Box(at.x(), at.y(), width, height);
        Mark mark = new Mark(element(), Layer.STRUCTURE, Detail.ALWAYS);
        sheet.place(element(), box, 0);
        sheet.box(mark, box, 8, Role.PANEL, null);
        Headers.band(sheet, mark.seen(Detail.NOT_FAR), box, headHeight, Role.VPC_SOFT);
        sheet.box(mark.seen(Detail.AFAR), box, 8, Role.VPC_SOFT, null);
        drawHead(mark.seen(Detail.NEAR), box);
        VpcFromAfar far = new VpcFromAfar(vpc, conflicts.of(element()), sheet);
        far.drawHead(new Box(box.x() + PAD, box.y(), width - 2 * PAD, headHeight));
        far.drawTotals(new Box(box.x() + PAD, box.y(), width - 2 * PAD, height));
        far.drawTile(new Box(box.x() + PAD, box.y(), width - 2 * PAD, height));
        double y = at.y() + headHeight;
        if (sections.isEmpty()) {
            Box row = new Box(at.x() + PAD, y, width - 2 * PAD, EMPTY);
            sheet.text(mark.seen(Detail.NEAR), "No subnets yet", row, SMALL, Role.TEXT_SOFT);
        }
        if (!lanes.zones().isEmpty()) {
            drawLanes(new Box(at.x() + PAD, y + 8, width - 2 * PAD, at.y() + height - laneEnd() - y - 8));
            y += LANE_HEAD + 8;
        } else if (!sections.isEmpty()) {
            y += BAND_GAP;
        }
        for (int i = 0; i < sections.size(); i++) {
            drawSection(i, new Point(at.x() + PAD, y));
            y += sectionHeight(i) + BAND_GAP;
        }
        sheet.box(mark, box, 8, null, Stroke.solid(Role.VPC, 1.5));
    }

    private void drawHead(Mark near, Box box) {
        sheet.icon(near, Symbol.VPC, box.x() + PAD, box.y() + 14, 28, Role.VPC);
        Box row = new Box(box.x() + PAD + 40, box.y() + 10, width - 2 * PAD - 40, 20);
        double badge = sheet.badge(element(), row, Detail.NOT_FAR);
        double facts = drawWays(near.on(Layer.ROUTING), new Box(row.x(), row.y(), row.width() - badge, 20));
        Box words = new Box(row.x(), row.y(), Math.max(0, row.width() - badge - facts), 20);
        sheet.text(near, vpc.displayName(), words, NAME, Role.TEXT);
        sheet.text(near, identity(), new Box(row.x(), row.y() + 20, row.width(), 18), SMALL, Role.TEXT_SOFT);
        chips.draw(sheet, near, new Point(box.x() + PAD, box.y() + NAMES));
    }

    private double drawWays(Mark mark, Box row) {
        double right = row.right();
        if (vpc.nat() != NatMode.NONE) {
            String words = switch (vpc.nat()) {
                case NONE -> "";
                case SINGLE -> "one NAT gateway";
                case PER_ZONE -> "NAT gateway per zone";
                case PRIVATE -> "private NAT gateways";
            };
            right = drawWay(mark, Symbol.NAT, words, row, right);
        }
        if (vpc.internet()) {
            right = drawWay(mark, Symbol.INTERNET, "internet gateway", row, right);
        }
        return row.right() - right;
    }

    private double drawWay(Mark mark, Symbol symbol, String words, Box row, double right) {
        double room = right - row.x() - LEAST_NAME;
        if (sheet.lettering().width(words, SMALL) + 20 > room) {
            return right;
        }
        Box end = new Box(row.x(), row.y(), right - row.x(), row.height());
        double took = sheet.text(mark, words, end, SMALL, Align.END, Role.TEXT_SOFT);
        sheet.icon(mark, symbol, right - took - 20, row.y() + 3, 14, Role.VPC);
        return right - took - 20 - 16;
    }

    private String identity() {
        List<String> words = new ArrayList<>();
        words.add(vpc.existing() ? "existing VPC" : "VPC");
        if (!vpc.displayName().equals(vpc.id())) {
            words.add(vpc.id());
        }
        String account = vpc.account();
        if (account != null) {
            words.add("account " + account);
        }
        words.add(network.regionOf(vpc));
        if (!vpc.interfaceEndpoints().isEmpty()) {
            int endpoints = vpc.interfaceEndpoints().size();
            words.add(endpoints == 1 ? "1 interface endpoint" : endpoints + " interface endpoints");
        }
        return String.join(" · ", words);
    }

    private void drawLanes(Box area) {
        Mark mark = new Mark(element(), Layer.STRUCTURE, Detail.NOT_FAR);
        for (int i = 0; i < lanes.zones().size(); i++) {
            String zone = lanes.zones().get(i);
            Box lane = new Box(area.x() + lanes.left(i), area.y(), ZoneLanes.WIDTH, area.height());
            Stroke edge = lanes.isListed(i) ? null : Stroke.dashed(Role.WARNING, 1);
            sheet.lane(new Lane(vpc.id(), zone, lane));
            sheet.box(mark, lane, 8, Role.LANE, edge);
            Box head = new Box(lane.x() + ZoneLanes.PAD, lane.y() + 4, SubnetCard.WIDTH, 24);
            String words = lanes.isListed(i) ? zone : zone + " · not listed";
            sheet.text(mark.seen(Detail.NEAR), words, head, TIER, Align.MIDDLE, Role.TEXT_SOFT);
            Box large = new Box(head.x(), lane.y(), head.width(), LANE_HEAD - 4);
            sheet.text(mark.seen(Detail.MIDDLE), zone, large, LARGE_ZONE, Align.MIDDLE, Role.TEXT_SOFT);
        }
    }

    private void drawSection(int index, Point at) {
        Section section = sections.get(index);
        double y = at.y();
        if (section.isOfClusters()) {
            Box box = new Box(at.x() - 8, y, width - 2 * PAD + 16, sectionHeight(index));
            drawClusters(section, heads.get(index), box);
            y += CLUSTER_PAD;
            for (ClusterHead head : heads.get(index)) {
                y += head.height();
            }
        }
        for (TierBand band : section.bands()) {
            drawBand(section, band, new Point(at.x(), y));
            y += band.height() + BAND_GAP;
        }
    }

    private void drawClusters(Section section, List<ClusterHead> heads, Box box) {
        Mark mark =
                new Mark(new ElementId.OfCluster(section.clusters().getFirst().id()), Layer.CLUSTERS, Detail.NOT_FAR);
        sheet.box(mark, box, 8, Role.CLUSTER_SOFT, Stroke.solid(Role.CLUSTER, 1.5));
        double y = box.y() + CLUSTER_PAD;
        for (int i = 0; i < heads.size(); i++) {
            ClusterHead head = heads.get(i);
            Box strip = new Box(box.x() + PAD, y, box.width() - 2 * PAD, head.height());
            sheet.place(head.element(), i == 0 ? box : strip, i == 0 ? 1 : 2);
            head.draw(sheet, strip);
            y += head.height();
        }
    }

    private void drawBand(Section section, TierBand band, Point at) {
        Mark label = new Mark(element(), Layer.SUBNETS, Detail.NEAR);
        Role role = Role.of(band.tier());
        sheet.box(label, new Box(at.x() + 8, at.y() + 14, 8, 8), 2, role, null);
        Box title = new Box(at.x() + 22, at.y() + 8, ZoneLanes.GUTTER - 26, 20);
        sheet.text(label, band.title(), title, TIER, role);
        Box large = new Box(at.x(), at.y() + 8, ZoneLanes.GUTTER - 4, LARGE_ROW);
        for (String word : WORDS.split(band.title(), 0)) {
            sheet.text(label.seen(Detail.MIDDLE), word, large, LARGE_TIER, role);
            large = large.moved(0, LARGE_ROW);
        }
        for (int lane = 0; lane < lanes.zones().size(); lane++) {
            List<Subnet> subnets = band.byZone().getOrDefault(lanes.zones().get(lane), List.of());
            for (int i = 0; i < subnets.size(); i++) {
                Point corner = at.plus(lanes.left(lane) + ZoneLanes.PAD, TierBand.top(i));
                card(section, subnets.get(i)).draw(sheet, corner);
            }
        }
    }

    private SubnetCard card(Section section, Subnet subnet) {
        String users = section.users().getOrDefault(subnet.id(), "");
        ElementId id = new ElementId.OfSubnet(vpc.id(), subnet.id());
        return new SubnetCard(
                vpc.id(),
                subnet,
                users,
                nats.contains(subnet.id()),
                !conflicts.of(id).isEmpty());
    }
}
