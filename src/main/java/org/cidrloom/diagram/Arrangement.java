package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Drawing.Position;

/// Where blocks stand: networks left, gateways in the middle, VPCs right, in columns; what a person has placed stays
/// where it was put, and the rest makes room.
///
/// Every block has its slot in the columns whether it was placed by hand or not, so that moving one moves no other.
final class Arrangement {
    /// Room between the parts, for attachments and their corners.
    private static final double AISLE = 96;

    /// How much wider than high an estate of many VPCs is laid out.
    private static final double ASPECT = 1.6;

    private final Map<Block, Box> boxes = new HashMap<>();
    private final Ground ground = new Ground();
    private final Map<String, Position> positions;

    private Arrangement(Map<String, Position> positions) {
        this.positions = positions;
    }

    /// Where the blocks of each part stand.
    ///
    /// @param parts networks, Direct Connect gateways, transit gateways, VPCs, from left to right
    static Map<Block, Box> of(List<List<? extends Block>> parts, Map<String, Position> positions) {
        Arrangement arrangement = new Arrangement(positions);
        Map<Block, Box> slots = new HashMap<>();
        List<Block> all = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<? extends Block> part = parts.get(i);
            int columns = i == 0 ? columnsOf(part, 0.5) : i == parts.size() - 1 ? columnsOf(part, ASPECT) : 1;
            x = arrangement.columns(part, x, columns, slots);
        }
        parts.reversed().forEach(all::addAll);
        arrangement.settle(all, slots);
        return arrangement.boxes;
    }

    private static int columnsOf(List<? extends Block> blocks, double aspect) {
        if (blocks.size() <= 2) {
            return 1;
        }
        double heights = 0;
        double widest = 0;
        for (Block block : blocks) {
            heights += block.height() + Grid.GAP;
            widest = Math.max(widest, block.width() + Grid.GAP);
        }
        return (int) Math.clamp(Math.rint(Math.sqrt(aspect * heights / widest)), 1, blocks.size());
    }

    /// Puts blocks into columns, each into the shortest so far.
    ///
    /// @return where the next part begins
    private double columns(List<? extends Block> blocks, double left, int count, Map<Block, Box> slots) {
        if (blocks.isEmpty()) {
            return left;
        }
        double[] bottoms = new double[count];
        double[] widths = new double[count];
        int[] columnOf = new int[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            int column = shortest(bottoms);
            columnOf[i] = column;
            bottoms[column] += blocks.get(i).height() + Grid.GAP;
            widths[column] = Math.max(widths[column], blocks.get(i).width());
        }
        double[] lefts = new double[count];
        double x = left;
        for (int column = 0; column < count; column++) {
            lefts[column] = x;
            x += widths[column] + Grid.GAP;
        }
        double[] tops = new double[count];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int column = columnOf[i];
            slots.put(block, new Box(lefts[column], tops[column], block.width(), block.height()));
            tops[column] += block.height() + Grid.GAP;
        }
        return x - Grid.GAP + AISLE;
    }

    private static int shortest(double[] bottoms) {
        int shortest = 0;
        for (int i = 1; i < bottoms.length; i++) {
            if (bottoms[i] < bottoms[shortest] - Grid.GAP) {
                shortest = i;
            }
        }
        return shortest;
    }

    private void settle(List<Block> blocks, Map<Block, Box> slots) {
        for (Block block : blocks) {
            Position position = positions.get(block.element().path());
            if (position != null && Double.isFinite(position.x()) && Double.isFinite(position.y())) {
                Box wish =
                        new Box(Grid.nearest(position.x()), Grid.nearest(position.y()), block.width(), block.height());
                stand(block, ground.free(wish, Grid.UNIT));
            }
        }
        boolean crowded = !boxes.isEmpty();
        for (Block block : blocks) {
            Box slot = slots.get(block);
            if (slot != null && !boxes.containsKey(block)) {
                stand(block, crowded ? ground.free(slot, Grid.CLEARANCE) : slot);
            }
        }
    }

    private void stand(Block block, Box box) {
        boxes.put(block, box);
        ground.take(box);
    }
}
