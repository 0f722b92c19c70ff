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

    /// The place of what each box stands in among the boxes; -1 for what stands on the canvas itself.
    private final int[] around;

    private final List<Run> runs = new ArrayList<>();
    private final BoxGrid runGrid;

    /// One straight part of an edge.
    ///
    /// @param rest how far it is from its end to the edge's
    private record Run(Placed edge, Point from, Point to, double rest) {
        Box box() {
            return Box.between(from, to);
        }

        Point nearest(Point point) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / square;
            double at = Math.clamp(along, 0, 1);
            return from.plus(at * dx, at * dy);
        }

        /// Whether it runs through the area: what is left of it within the area's width reaches into its height.
        boolean crosses(Box area) {
            double width = to.x() - from.x();
            double start = width == 0 ? 0 : Math.clamp((area.x() - from.x()) / width, 0, 1);
            double end = width == 0 ? 1 : Math.clamp((area.right() - from.x()) / width, 0, 1);
            double height = to.y() - from.y();
            Box within = Box.between(from.plus(start * width, start * height), from.plus(end * width, end * height));
            return area.touches(within);
        }

        /// How far it is along the edge from where it passes the point to its end.
        double toGo(Point point) {
            return nearest(point).distance(to) + rest;
        }
    }

    HitIndex(List<Placed> placed) {
        this.boxes = placed.stream().filter(place -> !place.isEdge()).toList();
        this.boxGrid = new BoxGrid(boxes.stream().map(Placed::box).toList());
        this.around = around();
        for (Placed place : placed) {
            double rest = 0;
            for (int i = place.route().size() - 1; i > 0; i--) {
                Run run = new Run(place, place.route().get(i - 1), place.route().get(i), rest);
                runs.add(run);
                rest += run.from().distance(run.to());
            }
        }
        this.runGrid = new BoxGrid(runs.stream().map(Run::box).toList());
    }

    /// A box mostly stands in the last one before it that is less deep.
    private int[] around() {
        int[] found = new int[boxes.size()];
        for (int i = 0; i < found.length; i++) {
            Placed inner = boxes.get(i);
            int outer = i - 1;
            while (outer >= 0 && boxes.get(outer).depth() >= inner.depth()) {
                outer = found[outer];
            }
            boolean isAround = outer >= 0 && boxes.get(outer).box().contains(inner.box());
            found[i] = isAround || inner.depth() == 0 ? outer : search(inner);
        }
        return found;
    }

    private int search(Placed inner) {
        int best = -1;
        BitSet touching = boxGrid.touching(inner.box());
        for (int i = touching.nextSetBit(0); i >= 0; i = touching.nextSetBit(i + 1)) {
            Placed outer = boxes.get(i);
            if (outer.depth() < inner.depth()
                    && outer.box().contains(inner.box())
                    && (best < 0 || outer.depth() > boxes.get(best).depth())) {
                best = i;
            }
        }
        return best;
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

    /// The elements whose boxes lie wholly in the area, but for those that stand in another such; no edges.
    public List<ElementId> in(Box area) {
        BitSet found = boxGrid.touching(area);
        List<ElementId> inside = new ArrayList<>();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (area.contains(boxes.get(i).box())
                    && (around[i] < 0 || !area.contains(boxes.get(around[i]).box()))) {
                inside.add(boxes.get(i).element());
            }
        }
        return inside;
    }

    /// What stands on the canvas itself and touches the area; no edges.
    public List<Placed> standing(Box area) {
        return boxGrid.touching(area).stream()
                .mapToObj(boxes::get)
                .filter(place -> place.depth() == 0)
                .toList();
    }

    /// Whether some element's box touches the area; edges do not count.
    public boolean isAnyIn(Box area) {
        return !boxGrid.touching(area).isEmpty();
    }

    /// Whether some edge runs through the area.
    public boolean isAnyEdgeIn(Box area) {
        return runGrid.touching(area).stream().anyMatch(run -> runs.get(run).crosses(area));
    }

    /// The edge that runs nearest to the point. Edges share their trunks and part at their ends: of two as
    /// near, the one that is nearer to its end.
    ///
    /// @param within the farthest it may be, in diagram units
    public Optional<ElementId> nearestEdge(double x, double y, double within) {
        Point point = new Point(x, y);
        BitSet found = runGrid.touching(new Box(x, y, 0, 0).grown(within));
        Run best = null;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            Run run = runs.get(i);
            if (run.nearest(point).distance(point) <= within && (best == null || isBetter(run, best, point))) {
                best = run;
            }
        }
        return Optional.ofNullable(best).map(run -> run.edge().element());
    }

    private static boolean isBetter(Run run, Run best, Point point) {
        double distance = run.nearest(point).distance(point);
        double nearest = best.nearest(point).distance(point);
        if (Math.abs(distance - nearest) > 1e-9) {
            return distance < nearest;
        }
        return run.toGo(point) < best.toGo(point);
    }
}
