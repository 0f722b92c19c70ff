package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A transit gateway with its route tables as rows; attachments end at the row they are associated with.
final class GatewayBlock implements Block {
    static final double WIDTH = 280;
    private static final double HEADER = 52;
    private static final double ROW = 40;
    private static final double PAD = 12;
    private static final TextStyle NAME = TextStyle.heading(14);
    private static final TextStyle TABLE = TextStyle.name(12);
    private static final TextStyle SMALL = TextStyle.words(11);

    private final TransitGateway gateway;
    private final boolean elsewhere;

    GatewayBlock(Network network, TransitGateway gateway) {
        this.gateway = gateway;
        this.elsewhere = !network.regionOf(gateway).equals(network.region());
    }

    @Override
    public ElementId element() {
        return new ElementId.OfTransitGateway(gateway.id());
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEADER + Math.max(1, gateway.routeTables().size()) * ROW;
    }

    @Override
    public double portOffset() {
        return HEADER / 2;
    }

    @Override
    public List<Cidr> ranges() {
        return List.of();
    }

    /// How far below the top the row of a route table has its middle; that of the header for no table.
    double portOffset(@Nullable String table) {
        for (int i = 0; i < gateway.routeTables().size(); i++) {
            if (gateway.routeTables().get(i).id().equals(table)) {
                return HEADER + i * ROW + ROW / 2;
            }
        }
        return portOffset();
    }

    /// How far below the top a line may cross the row of a table without crossing its words.
    double crossingOffset(@Nullable String table) {
        return portOffset(table) + (gateway.routeTables().isEmpty() ? HEADER : ROW) / 2 - 4;
    }

    @Override
    public void draw(Sheet sheet, Point at) {
        Box box = new Box(at.x(), at.y(), width(), height());
        Mark mark = new Mark(element(), Layer.STRUCTURE, Detail.ALWAYS);
        Mark near = mark.seen(Detail.NEAR);
        sheet.place(element(), box, 0);
        sheet.box(mark, box, 8, Role.PANEL, null);
        Headers.band(sheet, near, box, HEADER, Role.GATEWAY_SOFT);
        sheet.box(mark.seen(Detail.NOT_NEAR), box, 8, Role.GATEWAY_SOFT, null);
        sheet.box(mark, box, 8, null, Stroke.solid(Role.GATEWAY, 1.5));
        sheet.icon(near, Symbol.TRANSIT_GATEWAY, at.x() + PAD, at.y() + 14, 24, Role.GATEWAY);
        Box row = new Box(at.x() + 48, at.y() + 8, WIDTH - 48 - PAD, 18);
        double badge = sheet.badge(element(), new Box(row.x(), at.y(), row.width(), HEADER), Detail.NOT_FAR);
        Box words = new Box(row.x(), row.y(), row.width() - badge, row.height());
        sheet.text(near, gateway.displayName(), words, NAME, Role.TEXT);
        String kind = (gateway.existing() ? "existing transit gateway" : "transit gateway") + " · "
                + (elsewhere ? gateway.region() : "AS " + gateway.asn());
        sheet.text(near, kind, words.moved(0, 18), SMALL, Role.TEXT_SOFT);
        drawTables(sheet, near, at);
        Box far = new Box(at.x() + 8, at.y() + 8, WIDTH - 16, height() - 16);
        Headers.fromAfar(sheet, mark.seen(Detail.NOT_NEAR), gateway.displayName(), far, Role.GATEWAY);
    }

    private void drawTables(Sheet sheet, Mark mark, Point at) {
        Box row = new Box(at.x(), at.y() + HEADER, WIDTH, ROW);
        if (gateway.routeTables().isEmpty()) {
            Box words = new Box(row.x() + PAD, row.y(), WIDTH - 2 * PAD, ROW);
            sheet.text(mark, "no route table", words, SMALL, Role.TEXT_SOFT);
        }
        for (TransitRouteTable table : gateway.routeTables()) {
            ElementId id = new ElementId.OfRouteTable(gateway.id(), table.id());
            Mark own = new Mark(id, Layer.STRUCTURE, Detail.NEAR);
            sheet.place(id, row, 1);
            sheet.line(own, new Point(row.x(), row.y()), new Point(row.right(), row.y()), Stroke.solid(Role.LINE, 1));
            sheet.icon(own, Symbol.ROUTES, row.x() + 16, row.y() + 12, 16, Role.GATEWAY);
            double badge = sheet.badge(id, new Box(row.x(), row.y(), WIDTH - PAD, ROW), Detail.NOT_FAR);
            Box words = new Box(row.x() + 48, row.y() + 4, WIDTH - 48 - PAD - badge, 16);
            sheet.text(own, table.id(), words, TABLE, Role.TEXT);
            sheet.text(own.on(Layer.ROUTING), counts(table), words.moved(0, 15), SMALL, Role.TEXT_SOFT);
            row = row.moved(0, ROW);
        }
    }

    private String counts(TransitRouteTable table) {
        long associated = gateway.attachments().stream()
                .filter(attachment -> table.id().equals(attachment.association()))
                .count();
        long propagated = gateway.attachments().stream()
                .filter(attachment -> attachment.propagations().contains(table.id()))
                .count();
        return associated + " associated · " + propagated + " propagated · "
                + (table.routes().size() + table.prefixListReferences().size()) + " static";
    }
}
