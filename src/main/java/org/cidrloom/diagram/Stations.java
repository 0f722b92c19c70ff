package org.cidrloom.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks of a diagram by the id of their element, with their places.
final class Stations {
    private final Map<String, Block> byId = new HashMap<>();
    private final Map<Block, Box> boxes;

    Stations(List<? extends Block> blocks, Map<Block, Box> boxes) {
        this.boxes = boxes;
        blocks.forEach(block -> byId.putIfAbsent(block.element().path(), block));
    }

    Optional<Block> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Box box(Block block) {
        Box box = boxes.get(block);
        if (box == null) {
            throw new IllegalStateException("no place for " + block.element());
        }
        return box;
    }

    List<Box> boxes() {
        return byId.values().stream().map(this::box).toList();
    }

    /// Its ports at both sides.
    List<Port> ports(Block block, double offset) {
        Box box = box(block);
        return List.of(Port.left(box, offset), Port.right(box, offset));
    }
}
