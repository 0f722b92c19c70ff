package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;

/// A design as drawn: shapes in painting order, where each element stands, and indexes for painting and asking only
/// what is on screen. Immutable.
public final class DisplayList {
    /// A drawing of nothing.
    public static final DisplayList EMPTY = new DisplayList(List.of(), List.of(), List.of());

    private final List<Shape> shapes;
    private final List<Placed> placed;
    private final List<Lane> lanes;
    private final Box bounds;
    private final Map<ElementId, Placed> byElement = new HashMap<>();
    private final Map<LevelOfDetail, Level> levels = new EnumMap<>(LevelOfDetail.class);
    private final HitIndex hits;

    /// What one level shows.
    ///
    /// @param shapes in painting order
    /// @param grid finds pieces of them
    /// @param owners by piece, which shape it is of
    private record Level(List<Shape> shapes, BoxGrid grid, List<Integer> owners) {
        static Level of(List<Shape> all, LevelOfDetail level) {
            List<Shape> shown = all.stream()
                    .filter(shape -> shape.mark().detail().isShownAt(level))
                    .toList();
            List<Box> pieces = new ArrayList<>(shown.size());
            List<Integer> owners = new ArrayList<>(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                for (Box piece : shown.get(i).pieces()) {
                    pieces.add(piece);
                    owners.add(i);
                }
            }
            return new Level(shown, new BoxGrid(pieces), List.copyOf(owners));
        }
    }

    /// A drawing.
    ///
    /// @param shapes in any order; within a layer the later ones lie above
    /// @param placed where the elements stand; of two with one address the first counts
    /// @param lanes where zones stand
    public DisplayList(List<Shape> shapes, List<Placed> placed, List<Lane> lanes) {
        List<Shape> sorted = new ArrayList<>(shapes);
        sorted.sort(Comparator.comparing(shape -> shape.mark().layer()));
        this.shapes = List.copyOf(sorted);
        this.placed = List.copyOf(placed);
        this.lanes = List.copyOf(lanes);
        this.bounds = Box.around(this.shapes.stream().map(Shape::bounds).toList());
        placed.forEach(place -> byElement.putIfAbsent(place.element(), place));
        for (LevelOfDetail level : LevelOfDetail.values()) {
            levels.put(level, Level.of(this.shapes, level));
        }
        this.hits = new HitIndex(this.placed);
    }

    /// The shapes, in painting order.
    public List<Shape> shapes() {
        return shapes;
    }

    /// Where every element stands: boxes before what stands in them, edges last.
    public List<Placed> placed() {
        return placed;
    }

    /// Where zones stand in VPCs.
    public List<Lane> lanes() {
        return lanes;
    }

    /// The rectangle around all shapes.
    public Box bounds() {
        return bounds;
    }

    /// Where an element stands; nothing for what is not drawn, as address pools.
    public Optional<Placed> place(ElementId element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /// What a pointer asks.
    public HitIndex hits() {
        return hits;
    }

    /// The same drawing with more shapes.
    public DisplayList with(List<Shape> more) {
        List<Shape> all = new ArrayList<>(shapes);
        all.addAll(more);
        return new DisplayList(all, placed, lanes);
    }

    /// The shapes that touch an area, in painting order.
    public List<Shape> in(Box area, LevelOfDetail detail) {
        Level level = levels.get(detail);
        if (level == null) {
            return List.of();
        }
        BitSet found = new BitSet(level.shapes().size());
        level.grid().touching(area).stream()
                .forEach(piece -> found.set(level.owners().get(piece)));
        List<Shape> seen = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            seen.add(level.shapes().get(i));
        }
        return seen;
    }

    /// Paints what touches the viewport.
    ///
    /// @param painter on what
    /// @param viewport the visible area, in diagram units
    /// @param detail how much of it
    /// @param layers which layers
    public void paint(Painter painter, Box viewport, LevelOfDetail detail, Set<Layer> layers) {
        for (Shape shape : in(viewport, detail)) {
            if (layers.contains(shape.mark().layer())) {
                painter.begin(shape.mark());
                shape.paint(painter);
                painter.end(shape.mark());
            }
        }
    }

    /// Paints everything, near.
    public void paint(Painter painter) {
        paint(painter, bounds, LevelOfDetail.NEAR, EnumSet.allOf(Layer.class));
    }
}
