package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;

/// Answers what a pointer asks of a drawing, in microseconds whatever the drawing's size. Immutable.
public final class HitIndex {
    private final List<Placed> boxes;
    private final BoxGrid boxGrid;
    private final List<Run> runs = new ArrayList<>();
    private final BoxGrid runGrid;

    /// One straight part of an edge.
    private record Run(Placed edge, Point from, Point to) {
        Box box() {
            return Box.between(from, to);
        }

        double distance(double x, double y) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / square;
            double at = Math.clamp(along, 0, 1);
            return Math.hypot(x - from.x() - at * dx, y - from.y() - at * dy);
        }
    }

    HitIndex(List<Placed> placed) {
        this.boxes = placed.stream().filter(place -> !place.isEdge()).toList();
        this.boxGrid = new BoxGrid(boxes.stream().map(Placed::box).toList());
        for (Placed place : placed) {
            for (int i = 1; i < place.route().size(); i++) {
                runs.add(new Run(place, place.route().get(i - 1), place.route().get(i)));
            }
        }
        this.runGrid = new BoxGrid(runs.stream().map(Run::box).toList());
    }

    /// The innermost element whose box holds the point; of two as deep, the one painted later.
    public Optional<ElementId> at(double x, double y) {
        BitSet found = boxGrid.touching(new Box(x, y, 0, 0));
        Placed best = null;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            Placed place = boxes.get(i);
            if (best == null || place.depth() >= best.depth()) {
                best = place;
            }
        }
        return Optional.ofNullable(best).map(Placed::element);
    }

    /// The elements whose boxes lie wholly in the area, outer ones before inner ones; no edges.
    public List<ElementId> in(Box area) {
        BitSet found = boxGrid.touching(area);
        List<ElementId> inside = new ArrayList<>();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (area.contains(boxes.get(i).box())) {
                inside.add(boxes.get(i).element());
            }
        }
        return inside;
    }

    /// The edge that runs nearest to the point; of two as near, the one whose straight part there is shorter, since
    /// edges share their trunks and part at their ends.
    ///
    /// @param within the farthest it may be, in diagram units
    public Optional<ElementId> nearestEdge(double x, double y, double within) {
        BitSet found = runGrid.touching(new Box(x, y, 0, 0).grown(within));
        Run best = null;
        double nearest = within;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            Run run = runs.get(i);
            double distance = run.distance(x, y);
            if (distance <= within && (best == null || isBetter(run, distance, best, nearest))) {
                best = run;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best).map(run -> run.edge().element());
    }

    private static boolean isBetter(Run run, double distance, Run best, double nearest) {
        if (Math.abs(distance - nearest) > 1e-9) {
            return distance < nearest;
        }
        return length(run) < length(best);
    }

    private static double length(Run run) {
        return run.from().distance(run.to());
    }
}
