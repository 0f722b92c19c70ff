package org.cidrloom.net.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex.Entry;
import org.cidrloom.net.CidrIndex.Match;
import org.cidrloom.net.CidrIndex.Overlap;
import org.cidrloom.net.Family;

/// A list of entries that is searched from end to end.
///
/// @param entries the entries in the order of adding
public record GoldenIndex(List<Entry<Integer>> entries) {
    private static final Comparator<Cidr> ORDER = Comparator.<Cidr, Family>comparing(Cidr::family)
            .thenComparing(block -> Universe.number(block.network()))
            .thenComparingInt(Cidr::prefixLength);

    /// Whether one block has all addresses of another.
    public static boolean has(Cidr outer, Cidr inner) {
        return outer.family() == inner.family()
                && Universe.number(outer.first()).compareTo(Universe.number(inner.first())) <= 0
                && Universe.number(inner.last()).compareTo(Universe.number(outer.last())) <= 0;
    }

    /// All entries, by block.
    public List<Entry<Integer>> sorted() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::block, ORDER))
                .toList();
    }

    /// The values of a block.
    public List<Integer> get(Cidr block) {
        return entries.stream()
                .filter(entry -> entry.block().equals(block))
                .map(Entry::value)
                .toList();
    }

    /// The entries around a block, largest first.
    public List<Entry<Integer>> containing(Cidr block) {
        return sorted().stream().filter(entry -> has(entry.block(), block)).toList();
    }

    /// The entries inside a block.
    public List<Entry<Integer>> within(Cidr block) {
        return sorted().stream().filter(entry -> has(block, entry.block())).toList();
    }

    /// The entries around or inside a block.
    public List<Entry<Integer>> overlapping(Cidr block) {
        return Stream.concat(containing(block).stream(), within(block).stream())
                .distinct()
                .toList();
    }

    /// The smallest block around a block.
    public Optional<Match<Integer>> longestMatch(Cidr block) {
        return containing(block).stream()
                .map(Entry::block)
                .max(Comparator.comparingInt(Cidr::prefixLength))
                .map(found -> new Match<>(found, get(found)));
    }

    /// All pairs, by comparing each entry with each.
    public List<Overlap<Integer>> overlaps() {
        List<Overlap<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                Entry<Integer> one = entries.get(i);
                Entry<Integer> other = entries.get(j);
                if (has(one.block(), other.block())) {
                    pairs.add(new Overlap<>(one, other));
                } else if (has(other.block(), one.block())) {
                    pairs.add(new Overlap<>(other, one));
                }
            }
        }
        return pairs;
    }
}
