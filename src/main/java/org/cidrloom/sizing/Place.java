package org.cidrloom.sizing;

/// Where something stands that carries no workload.
enum Place {
    /// In routable subnets of its own.
    OWN,

    /// In the node subnets.
    WITH_NODES,

    /// In subnets of its own in a non-routable block.
    INSIDE,

    /// Nowhere: there is none.
    NONE
}
