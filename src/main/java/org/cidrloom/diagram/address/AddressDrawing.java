package org.cidrloom.diagram.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Painter;
import org.cidrloom.diagram.Shape;
import org.cidrloom.net.Cidr;

/// What is on screen of the address plan. Coordinates are pixels of the view; some of it lies above or below what the
/// view shows, so that the keyboard finds it.
///
/// @param shapes in painting order
/// @param bars what can be pointed at, outer ones before inner ones
/// @param height how high all of it would be
public record AddressDrawing(List<Shape> shapes, List<Bar> bars, double height) {
    /// Nothing.
    public static final AddressDrawing EMPTY = new AddressDrawing(List.of(), List.of(), 0);

    public AddressDrawing {
        shapes = List.copyOf(shapes);
        bars = List.copyOf(bars);
    }

    /// The innermost bar there.
    public Optional<Bar> at(double x, double y) {
        Bar found = null;
        for (Bar bar : bars) {
            if (bar.box().contains(x, y)) {
                found = bar;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The bar of that id; nothing where it is not on screen.
    public Optional<Bar> bar(Bar.Id id) {
        return bars.stream().filter(bar -> bar.id().equals(id)).findFirst();
    }

    /// The bar of a range; of one that is too small to stand alone the band that stands for it.
    ///
    /// @param path the range with those it lies in, outermost first
    public Optional<Bar> standsFor(List<Span> path) {
        return bar(Bar.Id.of(path))
                .or(() -> path.size() < 2
                        ? Optional.empty()
                        : bandOver(
                                path.get(path.size() - 2),
                                path.getLast().cidr(),
                                lane(path.get(path.size() - 2), path.getLast())));
    }

    /// The band of a block, or the larger one that has taken its place.
    ///
    /// @param around what the band lies in
    /// @param lane which of its lanes, from 0
    public Optional<Bar> bandOver(Span around, Cidr block, int lane) {
        return bar(Bar.Id.ofBand(around, block, lane))
                .or(() -> bars.stream()
                        .filter(bar -> bar.isBand()
                                && bar.lane() == lane
                                && bar.cidr().contains(block)
                                && bar.span().key().equals(around.key()))
                        .findFirst());
    }

    private static int lane(Span around, Span inside) {
        List<Lane> lanes = around.lanes();
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane).find(inside.key()).isEmpty()) {
            lane++;
        }
        return lane;
    }

    /// Paints what touches an area.
    public void paint(Painter painter, Box area) {
        for (Shape shape : shapes) {
            if (area.touches(shape.bounds())) {
                painter.begin(shape.mark());
                shape.paint(painter);
                painter.end(shape.mark());
            }
        }
    }
}
