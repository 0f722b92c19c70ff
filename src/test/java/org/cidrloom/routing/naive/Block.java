package org.cidrloom.routing.naive;

import java.util.List;
import org.cidrloom.net.Cidr;

/// An IPv4 block as two numbers.
///
/// @param first its first address
/// @param last its last address
public record Block(long first, long last) {
    /// That block.
    public static Block of(Cidr cidr) {
        String[] parts = cidr.toString().split("[./]", -1);
        long first = 0;
        for (int i = 0; i < 4; i++) {
            first = first * 256 + Long.parseLong(parts[i]);
        }
        return new Block(first, first + (1L << (32 - Integer.parseInt(parts[4]))) - 1);
    }

    /// How many addresses it has.
    public long size() {
        return last - first + 1;
    }

    boolean has(long address) {
        return first <= address && address <= last;
    }

    /// Whether all of the other is in it.
    public boolean has(Block other) {
        return first <= other.first && other.last <= last;
    }

    /// Whether they share an address.
    public boolean meets(Block other) {
        return first <= other.last && other.first <= last;
    }

    static boolean anyHas(List<Cidr> blocks, long address) {
        return blocks.stream().anyMatch(block -> of(block).has(address));
    }
}
