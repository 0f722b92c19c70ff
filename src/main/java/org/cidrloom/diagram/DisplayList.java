package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// A design as drawn: shapes in painting order, where each element stands, and indexes for painting and asking only
/// what is on screen. Immutable.
public final class DisplayList {
    /// A drawing of nothing.
    public static final DisplayList EMPTY = new DisplayList(List.of(), List.of(), List.of());

    private final List<Shape> shapes;
    private final List<Placed> placed;
    private final List<Lane> lanes;
    private final List<PlacedBlock> blocks;
    private final Box bounds;
    private final Map<ElementId, Placed> byElement = new HashMap<>();
    private final Map<LevelOfDetail, Level> levels = new EnumMap<>(LevelOfDetail.class);
    private final Map<ElementId, List<PlacedBlock>> blocksOf = new HashMap<>();
    private final HitIndex hits;
    private final Explained.ByMark explained;

    /// The pieces of shapes, one after the other; most shapes are one piece.
    private static final class Pieces {
        private final List<Box> boxes;
        private final List<Box> bounds;

        /// Where the pieces of each shape end.
        private final int[] ends;

        Pieces(List<Shape> shapes) {
            boxes = new ArrayList<>(shapes.size() + shapes.size() / 8);
            bounds = new ArrayList<>(shapes.size());
            ends = new int[shapes.size()];
            for (int i = 0; i < ends.length; i++) {
                Shape shape = shapes.get(i);
                Box all = shape.bounds();
                if (shape instanceof Shape.Path) {
                    boxes.addAll(shape.pieces());
                } else {
                    boxes.add(all);
                }
                bounds.add(all);
                ends[i] = boxes.size();
            }
        }
    }

    /// What one level shows: shapes in painting order, what finds pieces of them, and which shape each piece is of.
    private static final class Level {
        private final List<Shape> shapes;
        private final BoxGrid grid;
        private final int[] owners;

        /// @param all all shapes of the drawing, in painting order
        /// @param pieces the pieces of each of them
        Level(List<Shape> all, Pieces pieces, LevelOfDetail level) {
            List<Shape> shown = new ArrayList<>(all.size());
            List<Box> boxes = new ArrayList<>(pieces.boxes.size());
            int[] owner = new int[pieces.boxes.size()];
            int next = 0;
            for (int i = 0; i < all.size(); i++) {
                Shape shape = all.get(i);
                int end = pieces.ends[i];
                if (shape.mark().detail().isShownAt(level)) {
                    for (; next < end; next++) {
                        owner[boxes.size()] = shown.size();
                        boxes.add(pieces.boxes.get(next));
                    }
                    shown.add(shape);
                }
                next = end;
            }
            shapes = List.copyOf(shown);
            grid = new BoxGrid(boxes);
            owners = Arrays.copyOf(owner, boxes.size());
        }

        BitSet touching(Box area) {
            BitSet found = new BitSet(shapes.size());
            BitSet touching = grid.touching(area);
            for (int piece = touching.nextSetBit(0); piece >= 0; piece = touching.nextSetBit(piece + 1)) {
                found.set(owners[piece]);
            }
            return found;
        }
    }

    /// A drawing in which no address block stands on its own.
    ///
    /// @param shapes as below
    /// @param placed as below
    /// @param lanes as below
    public DisplayList(List<Shape> shapes, List<Placed> placed, List<Lane> lanes) {
        this(shapes, placed, lanes, List.of());
    }

    /// A drawing.
    ///
    /// @param shapes in any order; within a layer the later ones lie above
    /// @param placed where the elements stand; of two with one address the first counts
    /// @param lanes where zones stand
    /// @param blocks where address blocks stand on their own
    public DisplayList(List<Shape> shapes, List<Placed> placed, List<Lane> lanes, List<PlacedBlock> blocks) {
        this.shapes = sorted(shapes);
        this.placed = List.copyOf(placed);
        this.lanes = List.copyOf(lanes);
        this.blocks = List.copyOf(blocks);
        this.blocks.forEach(block -> blocksOf.computeIfAbsent(block.owner(), owner -> new ArrayList<>())
                .add(block));
        Pieces pieces = new Pieces(this.shapes);
        this.bounds = Box.around(pieces.bounds);
        placed.forEach(place -> byElement.putIfAbsent(place.element(), place));
        for (LevelOfDetail level : LevelOfDetail.values()) {
            levels.put(level, new Level(this.shapes, pieces, level));
        }
        this.hits = new HitIndex(this.placed);
        this.explained = new Explained.ByMark(this.shapes);
    }

    /// The shapes by layer, those of one layer in the order as given.
    private static List<Shape> sorted(List<Shape> shapes) {
        Map<Layer, List<Shape>> layers = new EnumMap<>(Layer.class);
        for (Shape shape : shapes) {
            layers.computeIfAbsent(shape.mark().layer(), layer -> new ArrayList<>())
                    .add(shape);
        }
        List<Shape> sorted = new ArrayList<>(shapes.size());
        layers.values().forEach(sorted::addAll);
        return List.copyOf(sorted);
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

    /// Where the address blocks of a VPC or network stand, in its own order; none where it is not drawn.
    public List<PlacedBlock> blocks(ElementId owner) {
        return List.copyOf(blocksOf.getOrDefault(owner, List.of()));
    }

    /// Where one of its address blocks stands; nothing where it has none such.
    public Optional<PlacedBlock> block(ElementId owner, Cidr cidr) {
        return blocks(owner).stream().filter(block -> block.cidr().equals(cidr)).findFirst();
    }

    /// The rectangle around all shapes.
    public Box bounds() {
        return bounds;
    }

    /// Where an element stands; nothing for what is not drawn, as address pools.
    public Optional<Placed> place(ElementId element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /// What of these layers a legend explains.
    Explained explained(Set<Layer> layers, LevelOfDetail level) {
        return explained.of(layers, level);
    }

    /// What a pointer asks.
    public HitIndex hits() {
        return hits;
    }

    /// The same drawing with more shapes.
    public DisplayList with(List<Shape> more) {
        List<Shape> all = new ArrayList<>(shapes);
        all.addAll(more);
        return new DisplayList(all, placed, lanes, blocks);
    }

    /// The shapes that touch an area, in painting order.
    public List<Shape> in(Box area, LevelOfDetail detail) {
        Level level = levels.get(detail);
        if (level == null) {
            return List.of();
        }
        BitSet found = level.touching(area);
        List<Shape> seen = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            seen.add(level.shapes.get(i));
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
