package org.cidrloom.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// What is free of some blocks, and the next free block of a size. Immutable and deterministic: the same question about
/// the same blocks has the same answer always.
///
/// Free space is kept per parent block: two parents side by side are not one larger block, because a subnet has to lie
/// inside one block of its VPC (SUB-01).
///
/// ```
/// parents   |10.0.0.0/24                    |10.0.1.0/24                    |
/// taken     |#0.0/26#|              |#0.192#|               |###1.128/25####|
/// free               |0.64/26|0.128/26|     |1.0/25.........|
///                    (no /25: it would not start at a multiple of 128)
/// ```
///
/// Best fit: a block is cut from the smallest free block that it fits into, the lowest of equals, from its low end. So
/// large free blocks stay whole as long as they can.
public final class SubnetAllocator {
    private static final Comparator<Cidr> BEST_FIT =
            Comparator.comparingInt(Cidr::prefixLength).reversed().thenComparing(Comparator.naturalOrder());

    private final Family family;

    // Apart from each other, and as large as can be inside one parent; smallest first, then by address.
    private final List<Cidr> free;

    private SubnetAllocator(Family family, List<Cidr> free) {
        this.family = family;
        this.free = List.copyOf(free);
    }

    /// What is free of one block.
    ///
    /// @param parent the block
    /// @param taken blocks that are used or kept as holes; what of them lies outside the parent does not matter
    public static SubnetAllocator within(Cidr parent, Collection<Cidr> taken) {
        return within(parent.family(), List.of(parent), taken);
    }

    /// What is free of several blocks of one family.
    ///
    /// @param family the family to allocate from; blocks of the other one are left aside
    /// @param parents the blocks; one inside another counts once
    /// @param taken blocks that are used or kept as holes; what of them lies outside the parents does not matter
    public static SubnetAllocator within(Family family, Collection<Cidr> parents, Collection<Cidr> taken) {
        CidrSet used = CidrSet.of(taken);
        List<Cidr> free = new ArrayList<>();
        for (Cidr parent : outermost(family, parents)) {
            free.addAll(used.complementWithin(parent).prefixes());
        }
        return new SubnetAllocator(family, bestFit(family, free));
    }

    /// Sorts blocks that are in the order of their addresses by best fit: without comparing them.
    private static List<Cidr> bestFit(Family family, List<Cidr> byAddress) {
        List<List<Cidr>> byLength = new ArrayList<>();
        for (int length = 0; length <= family.bits(); length++) {
            byLength.add(new ArrayList<>(0));
        }
        byAddress.forEach(block -> byLength.get(block.prefixLength()).add(block));
        List<Cidr> sorted = new ArrayList<>(byAddress.size());
        byLength.reversed().forEach(sorted::addAll);
        return sorted;
    }

    private static List<Cidr> outermost(Family family, Collection<Cidr> parents) {
        List<Cidr> outermost = new ArrayList<>();
        for (Cidr parent : parents.stream().sorted().toList()) {
            boolean inside = !outermost.isEmpty() && outermost.getLast().contains(parent);
            if (parent.family() == family && !inside) {
                outermost.add(parent);
            }
        }
        return outermost;
    }

    /// The longest prefix length whose blocks have that many usable addresses: 26 for 59 usable ones of IPv4 when
    /// 5 are reserved, 25 for 60. Empty where not even the whole address space has as many.
    ///
    /// @param family the family
    /// @param usable how many addresses are needed, at least 0
    /// @param reserved how many addresses of each block cannot be used, at least 0 (5 in an AWS subnet, SUB-03)
    public static OptionalInt prefixLengthFor(Family family, long usable, int reserved) {
        if (usable < 0 || reserved < 0) {
            throw new IllegalArgumentException("cannot be negative: " + usable + ", " + reserved);
        }
        BigInteger needed = BigInteger.valueOf(usable).add(BigInteger.valueOf(reserved));
        int bits = needed.signum() == 0 ? 0 : needed.subtract(BigInteger.ONE).bitLength();
        return bits > family.bits() ? OptionalInt.empty() : OptionalInt.of(family.bits() - bits);
    }

    /// The free blocks, best fit first: the smallest first, and by address among equals.
    public List<Cidr> free() {
        return free;
    }

    /// How many addresses are free.
    public BigInteger freeAddresses() {
        return free.stream().map(Cidr::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// How many blocks of that prefix length could be allocated.
    public BigInteger room(int prefixLength) {
        requireLength(prefixLength);
        BigInteger room = BigInteger.ZERO;
        for (Cidr block : free) {
            if (block.prefixLength() <= prefixLength) {
                room = room.add(BigInteger.ONE.shiftLeft(prefixLength - block.prefixLength()));
            }
        }
        return room;
    }

    /// The block of that prefix length that is allocated next, by best fit; empty where none is free.
    public Optional<Cidr> next(int prefixLength) {
        requireLength(prefixLength);
        return free.stream()
                .filter(block -> block.prefixLength() <= prefixLength)
                .findFirst()
                .map(block -> new Cidr(block.network(), prefixLength));
    }

    /// One block for each of the prefix lengths, all apart from each other, in the order in which they are asked
    /// for; empty where they do not all fit.
    ///
    /// The largest are placed first, equals in the order asked for: so nothing that could fit is turned away.
    public Optional<List<Cidr>> allocate(List<Integer> prefixLengths) {
        prefixLengths.forEach(this::requireLength);
        List<Integer> largestFirst = new ArrayList<>();
        for (int i = 0; i < prefixLengths.size(); i++) {
            largestFirst.add(i);
        }
        largestFirst.sort(Comparator.comparing(prefixLengths::get));
        Cidr[] blocks = new Cidr[prefixLengths.size()];
        NavigableSet<Cidr> remaining = new TreeSet<>(BEST_FIT);
        remaining.addAll(free);
        for (int place : largestFirst) {
            int prefixLength = prefixLengths.get(place);
            Cidr from = remaining.ceiling(new Cidr(Address.first(family), prefixLength));
            if (from == null) {
                return Optional.empty();
            }
            blocks[place] = new Cidr(from.network(), prefixLength);
            remaining.remove(from);
            remaining.addAll(from.without(blocks[place]));
        }
        return Optional.of(List.copyOf(Arrays.asList(blocks)));
    }

    /// What is free once a block is taken too.
    public SubnetAllocator without(Cidr taken) {
        List<Cidr> rest = new ArrayList<>(free.size() + 32);
        for (Cidr block : free) {
            if (!block.overlaps(taken)) {
                rest.add(block);
            } else if (block.contains(taken)) {
                rest.addAll(block.without(taken));
            }
        }
        rest.sort(BEST_FIT);
        return new SubnetAllocator(family, rest);
    }

    private void requireLength(int prefixLength) {
        if (prefixLength < 0 || prefixLength > family.bits()) {
            throw new IllegalArgumentException("no prefix length of " + family + ": " + prefixLength);
        }
    }

    /// Its free blocks, best fit first.
    @Override
    public String toString() {
        return "free " + free;
    }
}
