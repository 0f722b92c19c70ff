package org.cidrloom.model.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// What a design has free for copies of its blocks while one after the other is taken. What the design has is looked
/// at once, not once a copy.
final class CopyRoom {
    private final CidrSet before;
    private final TakenBlocks since = new TakenBlocks();
    private final List<FreeBlocks> pools;

    CopyRoom(Network network) {
        List<Cidr> used = Allocation.used(network);
        before = CidrSet.of(used);
        pools = Allocation.pools(network).stream()
                .map(pool -> new FreeBlocks(pool, used))
                .toList();
    }

    /// Whether nothing that is taken meets it.
    boolean isFree(Cidr block) {
        return !before.overlaps(block) && !since.overlap(block);
    }

    /// The next free block for a copy of one: out of the smallest pool that the original is in where that has room,
    /// else out of the first that has.
    Optional<Cidr> next(Cidr original) {
        Stream<FreeBlocks> own = pools.stream()
                .filter(pool -> pool.parent().contains(original))
                .max(Comparator.comparingInt(pool -> pool.parent().prefixLength()))
                .stream();
        return Stream.concat(own, pools.stream())
                .flatMap(pool -> pool.next(original.prefixLength()).stream())
                .findFirst();
    }

    /// Takes a block.
    void take(Cidr block) {
        since.add(block);
        pools.forEach(pool -> pool.take(block));
    }
}
