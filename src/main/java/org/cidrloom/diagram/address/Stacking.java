package org.cidrloom.diagram.address;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressRange;
import org.cidrloom.net.Cidr;

/// Puts ranges into lanes so that none overlaps another of its lane. Of two blocks that overlap one contains the
/// other, so a range's lane is how many others lie around it: one walk over the sorted ranges, however many there are.
final class Stacking {
    private Stacking() {}

    /// Ranges of one parent, in lanes; the first lane is filled up with what is free.
    ///
    /// @param parent the block they lie in
    /// @param items the ranges, in any order
    /// @param free what the rest of the first lane is
    static List<Lane> lanes(Cidr parent, List<Span> items, Kind free) {
        List<List<Span>> stacked = stacked(items);
        if (stacked.isEmpty()) {
            stacked.add(List.of());
        }
        stacked.set(0, filled(parent, stacked.getFirst(), free));
        return stacked.stream().map(Lane::new).toList();
    }

    private static List<List<Span>> stacked(List<Span> items) {
        List<List<Span>> lanes = new ArrayList<>();
        Deque<Cidr> around = new ArrayDeque<>();
        for (Span item : Cidr.sorted(items, Span::cidr)) {
            while (!around.isEmpty() && !around.getLast().contains(item.cidr())) {
                around.removeLast();
            }
            if (lanes.size() == around.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(around.size()).add(item);
            around.add(item.cidr());
        }
        return lanes;
    }

    private static List<Span> filled(Cidr parent, List<Span> apart, Kind free) {
        List<Span> filled = new ArrayList<>(2 * apart.size() + 1);
        Address from = parent.first();
        boolean full = false;
        for (Span span : apart) {
            if (from.compareTo(span.cidr().first()) < 0) {
                fill(filled, new AddressRange(from, span.cidr().first().previous()), free);
            }
            full = span.cidr().last().equals(parent.last());
            if (!full) {
                from = span.cidr().last().next();
            }
            filled.add(span);
        }
        if (!full) {
            fill(filled, new AddressRange(from, parent.last()), free);
        }
        return filled;
    }

    private static void fill(List<Span> spans, AddressRange range, Kind free) {
        range.prefixes().forEach(block -> spans.add(Span.free(free, block)));
    }

    /// How many others each of these ranges overlaps, by its place.
    ///
    /// @param sorted a block before everything inside it
    static int[] overlaps(List<Cidr> sorted) {
        int[] overlaps = new int[sorted.size()];
        Deque<Integer> around = new ArrayDeque<>();
        for (int i = 0; i < sorted.size(); i++) {
            while (!around.isEmpty() && !sorted.get(around.getLast()).contains(sorted.get(i))) {
                int outer = around.removeLast();
                overlaps[outer] += i - outer - 1;
            }
            overlaps[i] = around.size();
            around.add(i);
        }
        for (int outer : around) {
            overlaps[outer] += sorted.size() - outer - 1;
        }
        return overlaps;
    }
}
