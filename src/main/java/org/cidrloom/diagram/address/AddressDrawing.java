package org.cidrloom.diagram.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Painter;
import org.cidrloom.diagram.Shape;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

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
    /// @param path the range with those it lies in, outermost first; of a band what it lies in
    /// @param band the band's block; null for a range
    public Optional<Bar> standsFor(List<Span> path, @Nullable Cidr band) {
        Cidr wanted = band == null ? path.getLast().cidr() : band;
        List<Span> around = band == null ? path.subList(0, path.size() - 1) : path;
        Optional<Bar> itself = band == null
                ? bar(Bar.Id.of(path))
                : bars.stream()
                        .filter(bar -> band.equals(bar.band())
                                && bar.span().key().equals(path.getLast().key()))
                        .findFirst();
        return itself.or(() -> bars.stream()
                .filter(bar -> bar.isBand() && bar.cidr().contains(wanted) && !around.isEmpty())
                .filter(bar -> bar.span().key().equals(around.getLast().key()))
                .findFirst());
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
