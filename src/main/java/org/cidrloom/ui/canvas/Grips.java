package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Connection;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.jspecify.annotations.Nullable;

/// Where the grips of elements lie in the window, and which of them is under the pointer.
final class Grips {
    /// How far a handle's middle may be from the pointer, in pixels.
    static final double HANDLE = 10;

    /// How near a border counts as the border, in pixels.
    private static final double BORDER = 4;

    /// How far inside a subnet its sides are taken hold of, in pixels.
    private static final double SIDE = 5;

    /// Boxes that are narrower or lower in the window have no grips: there would be nothing left to move them by.
    private static final double LEAST = 24;

    private final CanvasModel model;

    Grips(CanvasModel model) {
        this.model = model;
    }

    /// The elements that show handles: what is selected, and what the pointer is over or close to.
    Set<ElementId> hosts(@Nullable ElementId near) {
        Set<ElementId> hosts = new LinkedHashSet<>();
        if (model.selection().size() == 1) {
            hosts.addAll(model.selection());
        }
        if (near != null) {
            hosts.add(near);
        }
        hosts.removeIf(element -> element instanceof OfRouteTable
                || !Connection.canEnd(element)
                || box(element).isEmpty());
        return hosts;
    }

    /// The box whose handles the pointer could be going for: the one under it, or one whose border is close.
    Optional<ElementId> near(Point window) {
        return Stream.of(
                        window,
                        window.plus(HANDLE, 0),
                        window.plus(-HANDLE, 0),
                        window.plus(0, HANDLE),
                        window.plus(0, -HANDLE))
                .map(model.viewportProperty().get()::toDiagram)
                .flatMap(point -> model.drawingProperty().get().hits().at(point.x(), point.y()).stream())
                .map(model::owner)
                .filter(Connection::canEnd)
                .findFirst();
    }

    /// The middles of the sides of an element's box, as far as they are in the window.
    List<Point> handles(ElementId element) {
        Box box = box(element).orElse(null);
        if (box == null) {
            return List.of();
        }
        Box seen = model.window().seen(box);
        return List.of(
                new Point(box.x(), seen.centreY()),
                new Point(box.right(), seen.centreY()),
                new Point(seen.centreX(), box.y()),
                new Point(seen.centreX(), box.bottom()));
    }

    /// The grip under the pointer: a handle, else the border of a box.
    Optional<Grip> at(Point window, Set<ElementId> hosts) {
        List<ElementId> all = new ArrayList<>(hosts);
        for (ElementId host : all.reversed()) {
            boolean handle = handles(host).stream().anyMatch(each -> each.distance(window) <= HANDLE);
            boolean border = box(host)
                    .filter(box -> box.grown(BORDER).contains(window.x(), window.y())
                            && !box.grown(-BORDER).contains(window.x(), window.y()))
                    .isPresent();
            if (handle || border) {
                return Optional.of(new Grip(host, Grip.Kind.CONNECT));
            }
        }
        return Optional.empty();
    }

    /// The right or lower side of a subnet under the pointer.
    Optional<Grip> side(Point window, @Nullable ElementId under) {
        if (!(under instanceof OfSubnet)
                || LevelOfDetail.at(model.viewportProperty().get().zoom()).isFromAfar()) {
            return Optional.empty();
        }
        return box(under).flatMap(box -> {
            if (window.x() >= box.right() - SIDE) {
                return Optional.of(new Grip(under, Grip.Kind.WIDTH));
            }
            return window.y() >= box.bottom() - SIDE
                    ? Optional.of(new Grip(under, Grip.Kind.HEIGHT))
                    : Optional.empty();
        });
    }

    private Optional<Box> box(ElementId element) {
        return model.inWindow(element).filter(box -> Math.min(box.width(), box.height()) >= LEAST);
    }
}
