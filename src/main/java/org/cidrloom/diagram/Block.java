package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// What stands on the canvas itself: a network, a gateway, a VPC. It knows its size before it knows its place.
interface Block {
    /// Which element it draws.
    ElementId element();

    /// In diagram units, a multiple of 4.
    double width();

    /// In diagram units, a multiple of 4.
    double height();

    /// How far below its top edges meet its sides.
    double portOffset();

    /// Draws it with its top left corner there.
    void draw(Sheet sheet, Point at);

    /// The addresses it has.
    List<Cidr> ranges();
}
