package org.cidrloom.ui.canvas;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Detail;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Mark;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Shape;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.junit.jupiter.api.BeforeEach;

/// A gateway at the left, a VPC with two subnets at the right, and the attachment between them. The drawing lies at the
/// window's origin at 100 %.
abstract class SmallCanvas {
    static final ElementId HUB = new OfTransitGateway("hub");
    static final ElementId PAYMENTS = new OfVpc("payments");
    static final ElementId NODE_A = new OfSubnet("payments", "node-a");
    static final ElementId NODE_B = new OfSubnet("payments", "node-b");
    static final ElementId ATTACHMENT = new OfAttachment("hub", "payments");
    static final Point IN_NODE_A = new Point(350, 60);
    static final Point IN_HEAD = new Point(350, 10);
    static final Point IN_NODE_B = new Point(350, 160);
    static final Point IN_HUB = new Point(50, 50);
    static final Point NOWHERE = new Point(50, 300);
    static final Press ADD = new Press(false, true, false);

    final DocumentModel document = new DocumentModel(new DesignStore(design()));
    final Queue<Runnable> waiting = new ArrayDeque<>();
    boolean background;
    final CanvasModel canvas = new CanvasModel(
            document,
            (design, findings) -> drawing(design),
            new Background(
                    work -> {
                        if (background) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run));

    static Design design() {
        Vpc vpc = Vpc.of("payments", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/24"))))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", Cidr.parse("10.0.0.64/26"))));
        TransitGateway hub = new TransitGateway(
                "hub",
                null,
                64512,
                false,
                List.of(),
                List.of(new Attachment("payments", List.of(), null, List.of())),
                null);
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(vpc)).withTransitGateways(List.of(hub)));
    }

    static DisplayList drawing(Design design) {
        Position at = design.drawing().positions().getOrDefault("payments", new Position(300, 0));
        Box vpc = new Box(at.x(), at.y(), 200, 220);
        Mark mark = new Mark(PAYMENTS, Layer.STRUCTURE, Detail.ALWAYS);
        Box all = new Box(0, 0, vpc.right(), vpc.bottom());
        return new DisplayList(
                List.of(new Shape.Rectangle(mark, all, 0, Role.PANEL, null)),
                List.of(
                        Placed.box(HUB, new Box(0, 0, 100, 100), 0),
                        Placed.box(PAYMENTS, vpc, 0),
                        Placed.box(NODE_A, new Box(vpc.x() + 20, vpc.y() + 20, 160, 80), 1),
                        Placed.box(NODE_B, new Box(vpc.x() + 20, vpc.y() + 120, 160, 80), 1),
                        Placed.edge(ATTACHMENT, List.of(new Point(100, 50), new Point(vpc.x(), 50)), HUB, PAYMENTS)),
                List.of(
                        new Lane("payments", "eu-west-1a", new Box(vpc.x() + 10, vpc.y() + 15, 180, 90)),
                        new Lane("payments", "eu-west-1b", new Box(vpc.x() + 10, vpc.y() + 115, 180, 90))));
    }

    @BeforeEach
    void open() {
        document.open(null, design(), List.of(), false);
    }

    void click(Point at, Press press) {
        canvas.pointer().press(at, press);
        canvas.pointer().release();
    }

    void drag(Point from, Point to, Press press) {
        canvas.pointer().press(from, press);
        canvas.pointer().drag(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2), press.shift());
        canvas.pointer().drag(to, press.shift());
    }
}
