package org.cidrloom.capacity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// One stretch of a subnet's fill bar.
///
/// @param kind what the addresses are used for
/// @param addresses how many there are
public record Layer(Kind kind, long addresses) {
    /// What addresses are used for, in the order of the bar.
    public enum Kind {
        /// AWS's own five (SUB-03).
        RESERVED,

        /// Fixed consumers: control plane, gateways, endpoints.
        FIXED,

        /// Primary addresses of nodes and of their further network interfaces, the trunk's included.
        NODES,

        /// Addresses that pods have.
        PODS,

        /// Addresses that nodes hold and no pod has: the warm pool.
        WARM,

        /// What the extra nodes while rolling take on top.
        SURGE,

        /// Left over.
        FREE
    }

    private static final Map<Kind, Layer> EMPTY = new EnumMap<Kind, Layer>(
            Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> new Layer(kind, 0))));

    /// That many addresses of a kind; most layers of most subnets have none.
    static Layer of(Kind kind, long addresses) {
        return addresses == 0 ? Objects.requireNonNull(EMPTY.get(kind)) : new Layer(kind, addresses);
    }
}
