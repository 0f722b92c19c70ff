package org.cidrloom.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// An immutable index from blocks of both families to values; a block may have several.
///
/// Two blocks never overlap in part: one contains the other, or they are apart. So blocks sorted by network, shorter
/// prefix first, are a forest written in preorder, and a link from each block to the smallest one around it is all that
/// the questions here need: a binary search and a walk along at most 128 links, whatever the number of entries.
///
/// ```
/// index   0          1             2             3             4
///         10.0.0.0/8 10.1.0.0/16   10.1.2.0/24   10.7.0.0/16   192.168.0.0/16
///         |============================================|       |==========|
///                    |========================| |======|
///                                  |=======|
/// around  none       0             1             0             none
/// ```
///
/// @param <V> what is indexed
public final class CidrIndex<V> {
    private static final int NONE = -1;

    // Sorted by block, and in the order of adding where blocks are equal.
    private final List<Entry<V>> entries;

    // The distinct blocks, sorted: each stands before all blocks inside it, and nothing else stands between those.
    private final Cidr[] blocks;

    // The entries of blocks[i] are those from starts[i] up to, but not including, starts[i + 1].
    private final int[] starts;

    // The index of the smallest other block that contains blocks[i], always less than i, or NONE.
    private final int[] around;

    /// One block and one of its values.
    ///
    /// @param <V> what is indexed
    /// @param block the block
    /// @param value the value
    public record Entry<V>(Cidr block, V value) {}

    /// What a look-up finds: a block and all its values, in the order in which they were added.
    ///
    /// @param <V> what is indexed
    /// @param block the block
    /// @param values its values, at least one
    public record Match<V>(Cidr block, List<V> values) {}

    /// Two entries that share addresses.
    ///
    /// @param <V> what is indexed
    /// @param outer the one that contains the other; of two with equal blocks the one added first
    /// @param inner the other
    public record Overlap<V>(Entry<V> outer, Entry<V> inner) {}

    private CidrIndex(List<Entry<V>> sorted) {
        entries = sorted;
        Cidr[] distinct = new Cidr[sorted.size()];
        int[] first = new int[sorted.size() + 1];
        int count = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Cidr block = sorted.get(i).block();
            if (count == 0 || !block.equals(distinct[count - 1])) {
                distinct[count] = block;
                first[count++] = i;
            }
        }
        first[count] = sorted.size();
        blocks = Arrays.copyOf(distinct, count);
        starts = Arrays.copyOf(first, count + 1);
        around = new int[count];
        for (int i = 0; i < count; i++) {
            int candidate = i - 1;
            while (candidate != NONE && !blocks[candidate].contains(blocks[i])) {
                candidate = around[candidate];
            }
            around[i] = candidate;
        }
    }

    /// An index of these entries, in any order.
    public static <V> CidrIndex<V> of(List<Entry<V>> entries) {
        return new CidrIndex<>(AddressOrder.byBlock(entries, Entry::block));
    }

    /// A builder with nothing in it yet.
    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /// Collects entries and makes an index of them. It can be built from more than once.
    ///
    /// @param <V> what is indexed
    public static final class Builder<V> {
        private final List<Entry<V>> added = new ArrayList<>();

        private Builder() {}

        /// Adds a value to a block.
        public Builder<V> add(Cidr block, V value) {
            added.add(new Entry<>(block, value));
            return this;
        }

        /// The index of everything added so far.
        public CidrIndex<V> build() {
            return of(added);
        }
    }

    /// All entries, sorted by block, and in the order of adding where blocks are equal.
    public List<Entry<V>> entries() {
        return entries;
    }

    /// How many entries it has.
    public int size() {
        return entries.size();
    }

    /// Whether it has no entry.
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Whether any two entries share an address.
    public boolean hasOverlaps() {
        if (blocks.length < entries.size()) {
            return true;
        }
        for (int outer : around) {
            if (outer != NONE) {
                return true;
            }
        }
        return false;
    }

    /// The values of exactly that block, in the order of adding; empty where the block is not indexed.
    public List<V> get(Cidr block) {
        int i = floor(block.network(), block.prefixLength());
        return i != NONE && blocks[i].equals(block) ? match(i).values() : List.of();
    }

    /// The smallest indexed block that has the address: longest-prefix match, as routers do it.
    public Optional<Match<V>> longestMatch(Address address) {
        return matchAt(smallestAround(address, address.family().bits()));
    }

    /// The smallest indexed block that contains the whole block, be it the block itself.
    public Optional<Match<V>> longestMatch(Cidr block) {
        return matchAt(smallestAround(block.network(), block.prefixLength()));
    }

    /// The entries whose block has the address, largest block first.
    public List<Entry<V>> containing(Address address) {
        return chain(smallestAround(address, address.family().bits()));
    }

    /// The entries whose block contains the whole block, largest first, the block itself included.
    public List<Entry<V>> containing(Cidr block) {
        return chain(smallestAround(block.network(), block.prefixLength()));
    }

    /// The entries whose block is inside the block, sorted by block, the block itself included.
    public List<Entry<V>> within(Cidr block) {
        int from = ceiling(block);
        int to = floor(block.last(), block.family().bits()) + 1;
        return from >= to ? List.of() : entries.subList(starts[from], starts[to]);
    }

    /// The entries that share an address with the block: those around it, largest first, then those within it.
    public List<Entry<V>> overlapping(Cidr block) {
        List<Entry<V>> within = within(block);
        int i = smallestAround(block.network(), block.prefixLength());
        if (i != NONE && blocks[i].equals(block)) {
            i = around[i];
        }
        List<Entry<V>> found = new ArrayList<>(chain(i));
        found.addAll(within);
        return List.copyOf(found);
    }

    /// Whether any indexed block shares an address with the block.
    public boolean overlaps(Cidr block) {
        return smallestAround(block.network(), block.prefixLength()) != NONE
                || !within(block).isEmpty();
    }

    /// All pairs of entries that share an address, each once: sorted by the inner block, the smallest outer one
    /// first. Takes time for the entries and for the pairs found; a thousand entries with one same block are
    /// half a million pairs.
    public List<Overlap<V>> overlaps() {
        List<Overlap<V>> pairs = new ArrayList<>();
        forEachOverlap((outer, inner) -> pairs.add(new Overlap<>(outer, inner)));
        return pairs;
    }

    /// Visits the pairs of [#overlaps()] in the same order without keeping them.
    ///
    /// @param pair is given the outer and the inner entry
    public void forEachOverlap(BiConsumer<? super Entry<V>, ? super Entry<V>> pair) {
        for (int i = 0; i < blocks.length; i++) {
            for (int inner = starts[i]; inner < starts[i + 1]; inner++) {
                visit(starts[i], inner, inner, pair);
                for (int j = around[i]; j != NONE; j = around[j]) {
                    visit(starts[j], starts[j + 1], inner, pair);
                }
            }
        }
    }

    private void visit(int from, int to, int inner, BiConsumer<? super Entry<V>, ? super Entry<V>> pair) {
        for (int outer = from; outer < to; outer++) {
            pair.accept(entries.get(outer), entries.get(inner));
        }
    }

    private Optional<Match<V>> matchAt(int i) {
        return i == NONE ? Optional.empty() : Optional.of(match(i));
    }

    private Match<V> match(int i) {
        List<Entry<V>> found = entries.subList(starts[i], starts[i + 1]);
        return new Match<>(blocks[i], found.stream().map(Entry::value).toList());
    }

    /// The entries of a block and of all blocks around it, largest first.
    private List<Entry<V>> chain(int smallest) {
        List<Entry<V>> chain = new ArrayList<>();
        for (int i = smallest; i != NONE; i = around[i]) {
            chain.addAll(0, entries.subList(starts[i], starts[i + 1]));
        }
        return List.copyOf(chain);
    }

    /// The smallest block that contains the block of that address and prefix length. It can only be the last block that
    /// sorts at or before it, or one around that.
    private int smallestAround(Address address, int prefixLength) {
        int i = floor(address, prefixLength);
        while (i != NONE && (blocks[i].prefixLength() > prefixLength || !blocks[i].contains(address))) {
            i = around[i];
        }
        return i;
    }

    /// The index of the first block that sorts at or after the block.
    private int ceiling(Cidr block) {
        int i = floor(block.network(), block.prefixLength());
        return i != NONE && blocks[i].equals(block) ? i : i + 1;
    }

    /// The index of the last block that sorts at or before the block of that address and prefix length, or NONE.
    private int floor(Address address, int prefixLength) {
        int low = 0;
        int high = blocks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Cidr block = blocks[middle];
            int order = block.network().compareTo(address);
            if (order < 0 || (order == 0 && block.prefixLength() <= prefixLength)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
