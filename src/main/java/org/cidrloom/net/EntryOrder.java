package org.cidrloom.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Sorts entries by block, keeping the order of equal ones: IPv4 as plain numbers, IPv6 by comparison.
final class EntryOrder {
    private static final int PREFIX_BITS = 6;
    private static final int PLACE_BITS = 25;

    private EntryOrder() {}

    /// The entries in order, in a list that cannot be changed.
    static <V> List<CidrIndex.Entry<V>> sorted(List<CidrIndex.Entry<V>> entries) {
        Comparator<CidrIndex.Entry<V>> byBlock = Comparator.comparing(CidrIndex.Entry::block);
        if (entries.size() >= 1 << PLACE_BITS) {
            return entries.stream().sorted(byBlock).toList();
        }
        long[] keys = new long[entries.size()];
        int count = 0;
        List<CidrIndex.Entry<V>> ipv6 = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Cidr block = entries.get(i).block();
            if (block.isIpv4()) {
                keys[count++] = key(block, i);
            } else {
                ipv6.add(entries.get(i));
            }
        }
        Arrays.sort(keys, 0, count);
        List<CidrIndex.Entry<V>> sorted = new ArrayList<>(entries.size());
        for (int i = 0; i < count; i++) {
            sorted.add(entries.get((int) (keys[i] & ((1L << PLACE_BITS) - 1))));
        }
        ipv6.sort(byBlock);
        sorted.addAll(ipv6);
        return List.copyOf(sorted);
    }

    /// Network, prefix length and place in the input in one positive number, so that numbers sort as entries do.
    ///
    /// ```
    /// | 0 | network, 32 bits | prefix length, 6 | place, 25 |
    /// ```
    private static long key(Cidr block, int place) {
        return (block.network().low() << PREFIX_BITS | block.prefixLength()) << PLACE_BITS | place;
    }
}
