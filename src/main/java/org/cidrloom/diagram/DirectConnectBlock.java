package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// A Direct Connect gateway: a head without a body, since all it does is to join what its lines lead to.
final class DirectConnectBlock implements Block {
    static final double WIDTH = 216;
    private static final double HEIGHT = 48;
    private static final double PAD = 12;
    private static final TextStyle NAME = TextStyle.heading(13);
    private static final TextStyle KIND = TextStyle.words(11);

    private final DirectConnectGateway gateway;

    DirectConnectBlock(DirectConnectGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public ElementId element() {
        return new ElementId.OfDirectConnectGateway(gateway.id());
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public double portOffset() {
        return HEIGHT / 2;
    }

    @Override
    public List<Cidr> ranges() {
        return List.of();
    }

    @Override
    public void draw(Sheet sheet, Point at) {
        Box box = new Box(at.x(), at.y(), width(), height());
        Mark mark = new Mark(element(), Layer.STRUCTURE, Detail.ALWAYS);
        Mark near = mark.seen(Detail.NEAR);
        sheet.place(element(), box, 0);
        sheet.box(mark, box, 8, Role.GATEWAY_SOFT, Stroke.solid(Role.GATEWAY, 1.5));
        sheet.icon(near, Symbol.DIRECT_CONNECT, at.x() + PAD, at.y() + 12, 24, Role.GATEWAY);
        Box row = new Box(at.x() + 44, at.y() + 8, WIDTH - 44 - PAD, 16);
        double badge = sheet.badge(element(), new Box(row.x(), at.y(), row.width(), HEIGHT), Detail.NOT_FAR);
        Box words = new Box(row.x(), row.y(), row.width() - badge, row.height());
        sheet.text(near, gateway.displayName(), words, NAME, Role.TEXT);
        sheet.text(near, "Direct Connect · AS " + gateway.asn(), words.moved(0, 16), KIND, Role.TEXT_SOFT);
        Box far = new Box(at.x() + 8, at.y() + 4, WIDTH - 16, HEIGHT - 8);
        Headers.fromAfar(sheet, mark.seen(Detail.NOT_NEAR), gateway.displayName(), far, Role.GATEWAY);
    }
}
