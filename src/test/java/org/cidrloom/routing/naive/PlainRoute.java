package org.cidrloom.routing.naive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a route table.
///
/// @param to what it matches
/// @param kind what kind of thing it points to: `local`, `internet`, `nat`, `gateway`, `peer`, `outside`, `blackhole`,
/// `attached`
/// @param name which one
public record PlainRoute(Block to, String kind, String name) {
    /// The line that a packet takes: the smallest block that has the address, and of equal ones the first.
    public static @Nullable PlainRoute taken(List<PlainRoute> table, long address) {
        PlainRoute best = null;
        for (PlainRoute route : table) {
            if (route.to.has(address) && (best == null || route.to.size() < best.to.size())) {
                best = route;
            }
        }
        return best;
    }
}
