package org.cidrloom.capacity;

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
}
