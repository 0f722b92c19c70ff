package org.cidrloom.diagram;

import java.util.function.UnaryOperator;
import org.cidrloom.finding.Severity;

/// The small drawings of the diagram, our own, as lines in a square of 24 by 24 units. Each is told from the others by
/// its form alone.
public enum Symbol {
    /// A VPC: a fenced cloud.
    VPC(Outline.pen()
            .move(7, 17.5)
            .curve(4, 17.5, 2.5, 15.5, 2.5, 13.3)
            .curve(2.5, 11, 4.2, 9.3, 6.4, 9.2)
            .curve(7.2, 6.4, 9.5, 4.5, 12.3, 4.5)
            .curve(15.6, 4.5, 18.2, 6.9, 18.5, 10)
            .curve(20.4, 10.3, 21.5, 11.9, 21.5, 13.6)
            .curve(21.5, 15.8, 19.9, 17.5, 17.6, 17.5)
            .move(9, 14.5)
            .line(9, 20.5)
            .move(12, 14.5)
            .line(12, 20.5)
            .move(15, 14.5)
            .line(15, 20.5)
            .move(7.5, 17.5)
            .line(16.5, 17.5)),

    /// A transit gateway: a hub with four spokes.
    TRANSIT_GATEWAY(Outline.pen()
            .circle(12, 12, 3.4)
            .move(12, 8.6)
            .line(12, 3)
            .move(12, 15.4)
            .line(12, 21)
            .move(8.6, 12)
            .line(3, 12)
            .move(15.4, 12)
            .line(21, 12)
            .move(9.7, 5.2)
            .lines(12, 2.9, 14.3, 5.2)
            .move(9.7, 18.8)
            .lines(12, 21.1, 14.3, 18.8)
            .move(5.2, 9.7)
            .lines(2.9, 12, 5.2, 14.3)
            .move(18.8, 9.7)
            .lines(21.1, 12, 18.8, 14.3)),

    /// A Direct Connect gateway: a cable with its plug in a port.
    DIRECT_CONNECT(Outline.pen()
            .box(new Box(13.5, 3.5, 7.5, 17), 2)
            .move(2.5, 12)
            .line(7, 12)
            .box(new Box(7, 8.5, 6.5, 7), 1)
            .move(17.2, 8)
            .line(17.2, 8.1)
            .move(17.2, 12)
            .line(17.2, 12.1)
            .move(17.2, 16)
            .line(17.2, 16.1)),

    /// A network outside AWS: a building full of racks.
    DATA_CENTRE(Outline.pen()
            .box(new Box(4, 3, 16, 18), 2)
            .move(4, 9)
            .line(20, 9)
            .move(4, 15)
            .line(20, 15)
            .move(7.5, 6)
            .line(7.6, 6)
            .move(7.5, 12)
            .line(7.6, 12)
            .move(7.5, 18)
            .line(7.6, 18)
            .move(12, 6)
            .line(16.5, 6)
            .move(12, 12)
            .line(16.5, 12)
            .move(12, 18)
            .line(16.5, 18)),

    /// A cluster: a helm with six spokes in a hexagon.
    CLUSTER(Outline.pen()
            .move(12, 2.5)
            .lines(20.2, 7.25, 20.2, 16.75, 12, 21.5, 3.8, 16.75, 3.8, 7.25)
            .close()
            .circle(12, 12, 2.2)
            .move(12, 9.8)
            .line(12, 6)
            .move(12, 14.2)
            .line(12, 18)
            .move(13.9, 10.9)
            .line(17.2, 9)
            .move(10.1, 13.1)
            .line(6.8, 15)
            .move(13.9, 13.1)
            .line(17.2, 15)
            .move(10.1, 10.9)
            .line(6.8, 9)),

    /// A node group: stacked machines.
    NODES(Outline.pen()
            .box(new Box(3, 9, 13, 11), 2)
            .move(7, 5.5)
            .lines(18, 5.5)
            .curve(19, 5.5, 19.5, 6, 19.5, 7)
            .line(19.5, 16)
            .move(6.5, 14.5)
            .line(12.5, 14.5)),

    /// A NAT gateway: one way out for many.
    NAT(Outline.pen()
            .box(new Box(3, 5, 12, 14), 2)
            .move(7, 12)
            .line(21, 12)
            .move(17.5, 8.5)
            .lines(21, 12, 17.5, 15.5)),

    /// An internet gateway: a globe.
    INTERNET(Outline.pen()
            .circle(12, 12, 9)
            .oval(12, 12, 4, 9)
            .move(3, 12)
            .line(21, 12)
            .move(4.4, 7.2)
            .line(19.6, 7.2)
            .move(4.4, 16.8)
            .line(19.6, 16.8)),

    /// A route table.
    ROUTES(Outline.pen()
            .move(4, 6)
            .line(14, 6)
            .move(4, 12)
            .line(20, 12)
            .move(4, 18)
            .line(11, 18)
            .move(17, 9)
            .lines(20, 12, 17, 15)),

    /// A severity: a disc with a cross.
    ERROR(Outline.pen()
            .circle(12, 12, 9.5)
            .move(8.4, 8.4)
            .line(15.6, 15.6)
            .move(15.6, 8.4)
            .line(8.4, 15.6)),

    /// A severity: a triangle with an exclamation mark.
    WARNING(Outline.pen()
            .move(12, 3)
            .line(22, 20.5)
            .line(2, 20.5)
            .close()
            .move(12, 9.5)
            .line(12, 14)
            .move(12, 17.2)
            .line(12, 17.3)),

    /// A severity: a square with an i.
    INFO(Outline.pen()
            .box(new Box(3, 3, 18, 18), 4)
            .move(12, 11)
            .line(12, 16.5)
            .move(12, 7.5)
            .line(12, 7.6));

    private static final double SQUARE = 24;
    private static final double LINE = 1.9;

    @SuppressWarnings("ImmutableEnumChecker") // a record of an immutable list of records
    private final Outline outline;

    Symbol(Outline.Pen pen) {
        this.outline = pen.outline();
    }

    /// Its lines in the square of 24 by 24.
    public Outline outline() {
        return outline;
    }

    /// The sign of a severity.
    public static Symbol of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /// Paints it into a box.
    void paint(Painter painter, Box box, Role role) {
        double scale = box.width() / SQUARE;
        UnaryOperator<Point> place = point -> new Point(box.x() + point.x() * scale, box.y() + point.y() * scale);
        painter.path(outline.mapped(place), null, Stroke.solid(role, LINE * scale));
    }
}
