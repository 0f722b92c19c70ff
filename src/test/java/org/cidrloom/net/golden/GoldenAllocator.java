package org.cidrloom.net.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;

/// An allocator that tries every place of every parent.
///
/// @param universe the world
/// @param parents the blocks to allocate from, of one family and apart from each other
/// @param taken what is used
public record GoldenAllocator(Universe universe, List<Cidr> parents, GoldenSet taken) {
    private static final Comparator<Cidr> BEST_FIT = Comparator.<Cidr>comparingInt(block -> -block.prefixLength())
            .thenComparing(block -> Universe.number(block.network()));

    /// An allocator within the parents of a family, those inside others left out.
    public static GoldenAllocator of(
            Universe universe, Family family, Collection<Cidr> parents, Collection<Cidr> taken) {
        List<Cidr> outermost = parents.stream()
                .distinct()
                .filter(parent -> parent.family() == family)
                .filter(parent ->
                        parents.stream().noneMatch(other -> !other.equals(parent) && GoldenIndex.has(other, parent)))
                .toList();
        return new GoldenAllocator(universe, outermost, GoldenSet.of(universe, taken, List.of()));
    }

    /// Free blocks that lie in no larger free block of their parent, best fit first.
    public List<Cidr> free() {
        List<Cidr> free = new ArrayList<>();
        for (Cidr parent : parents) {
            BitSet bits = GoldenSet.of(universe, List.of(parent), List.of()).bits();
            bits.andNot(taken.bits());
            free.addAll(new GoldenSet(universe, bits).prefixes());
        }
        free.sort(BEST_FIT);
        return free;
    }

    /// The place that wastes least: tried one by one in every free block.
    public Optional<Cidr> next(int prefixLength) {
        return free().stream()
                .filter(block -> block.prefixLength() <= prefixLength)
                .min(BEST_FIT)
                .map(block -> new Cidr(block.network(), prefixLength));
    }

    /// What is left once a block is taken too.
    public GoldenAllocator without(Cidr block) {
        return new GoldenAllocator(universe, parents, taken.or(GoldenSet.of(universe, List.of(block), List.of())));
    }

    /// Whether blocks of these lengths can be placed at all, by trying every place for every one.
    public boolean fits(List<Integer> prefixLengths) {
        if (prefixLengths.isEmpty()) {
            return true;
        }
        int prefixLength = prefixLengths.getFirst();
        for (Cidr parent : parents) {
            int first = universe.place(parent.first());
            int last = universe.place(parent.last());
            int freeBits = parent.family().bits() - prefixLength;
            for (int place = first; place <= last; place += 1 << Math.min(freeBits, 8)) {
                Cidr block = universe.block(place, freeBits);
                boolean free = GoldenIndex.has(parent, block) && !taken.hasAny(block);
                if (free && without(block).fits(prefixLengths.subList(1, prefixLengths.size()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
