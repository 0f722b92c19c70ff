package org.cidrloom.routing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cidrloom.net.Cidr;

/// Ranges that do not overlap, each with its holder. Because no two of them overlap, the one before and the one after a
/// range in order are the only ones that it can meet.
final class Occupied {
    private final TreeMap<Cidr, String> holders = new TreeMap<>();

    /// The holder of a range that overlaps this one.
    Optional<String> holderOf(Cidr range) {
        Map.Entry<Cidr, String> before = holders.floorEntry(range);
        if (before != null && before.getKey().overlaps(range)) {
            return Optional.of(before.getValue());
        }
        Map.Entry<Cidr, String> after = holders.higherEntry(range);
        return after != null && after.getKey().overlaps(range) ? Optional.of(after.getValue()) : Optional.empty();
    }

    /// Adds a range. Where it meets another of the same VPC's, which AWS refuses (VPC-06), the larger stays.
    void add(Cidr range, String holder) {
        Map.Entry<Cidr, String> before = holders.floorEntry(range);
        if (before != null && before.getKey().contains(range)) {
            return;
        }
        Map.Entry<Cidr, String> after = holders.higherEntry(range);
        while (after != null && range.contains(after.getKey())) {
            holders.remove(after.getKey());
            after = holders.higherEntry(range);
        }
        holders.put(range, holder);
    }
}
