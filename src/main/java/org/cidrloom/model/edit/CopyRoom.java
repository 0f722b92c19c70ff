package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.SubnetAllocator;

/// What a design has free for copies of its blocks while one after the other is taken. What the design has is looked
/// at once, not once a copy.
final class CopyRoom {
    private record Pool(Cidr range, SubnetAllocator free) {
        Pool without(Cidr block) {
            return range.overlaps(block) ? new Pool(range, free.without(block)) : this;
        }
    }

    private final CidrSet before;
    private final List<Cidr> since = new ArrayList<>();
    private final List<Pool> pools;

    CopyRoom(Network network) {
        List<Cidr> used = Allocation.used(network);
        before = CidrSet.of(used);
        pools = new ArrayList<>(Allocation.pools(network).stream()
                .map(pool -> new Pool(pool, SubnetAllocator.within(pool, used)))
                .toList());
    }

    /// Whether nothing that is taken meets it.
    boolean isFree(Cidr block) {
        return !before.overlaps(block) && since.stream().noneMatch(block::overlaps);
    }

    /// The next free block for a copy of one: out of the smallest pool that the original is in where that has room,
    /// else out of the first that has.
    Optional<Cidr> next(Cidr original) {
        Stream<Pool> own = pools.stream()
                .filter(pool -> pool.range().contains(original))
                .max(Comparator.comparingInt(pool -> pool.range().prefixLength()))
                .stream();
        return Stream.concat(own, pools.stream())
                .flatMap(pool -> pool.free().next(original.prefixLength()).stream())
                .findFirst();
    }

    /// Takes a block.
    void take(Cidr block) {
        since.add(block);
        pools.replaceAll(pool -> pool.without(block));
    }
}
