package org.cidrloom.model.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;

/// What is free of one block while others are taken of it one after the other: the same blocks as
/// [SubnetAllocator] gives, without a list of all that is free for each that is taken.
final class FreeBlocks {
    private static final Comparator<Cidr> BEST_FIT =
            Comparator.comparingInt(Cidr::prefixLength).reversed().thenComparing(Comparator.naturalOrder());

    private final Cidr parent;
    private final NavigableSet<Cidr> bestFit = new TreeSet<>(BEST_FIT);
    private final NavigableSet<Cidr> byAddress = new TreeSet<>();

    /// @param taken what is used of it, of either family
    FreeBlocks(Cidr parent, Collection<Cidr> taken) {
        this.parent = parent;
        SubnetAllocator.within(parent, taken).free().forEach(this::free);
    }

    /// The block that all others are in.
    Cidr parent() {
        return parent;
    }

    /// The free block of that size that is taken next, by best fit.
    Optional<Cidr> next(int prefixLength) {
        Cidr from = bestFit.ceiling(new Cidr(Address.first(parent.family()), prefixLength));
        return from == null ? Optional.empty() : Optional.of(new Cidr(from.network(), prefixLength));
    }

    /// Takes a block, or what of it lies in the parent.
    void take(Cidr block) {
        if (!parent.overlaps(block)) {
            return;
        }
        List<Cidr> inside = byAddress.tailSet(block, true).stream()
                .takeWhile(block::contains)
                .toList();
        if (!inside.isEmpty()) {
            bestFit.removeAll(inside);
            inside.forEach(byAddress::remove);
            return;
        }
        Cidr around = byAddress.lower(block);
        if (around != null && around.contains(block)) {
            bestFit.remove(around);
            byAddress.remove(around);
            around.without(block).forEach(this::free);
        }
    }

    private void free(Cidr block) {
        bestFit.add(block);
        byAddress.add(block);
    }
}
