package org.cidrloom.capacity;

/// How planned pods come to stand on nodes and zones.
public enum Spread {
    /// As the scheduler spreads them on the whole: evenly over nodes, nodes evenly over zones.
    EVEN,

    /// As it can come out: see [WorstCase].
    WORST
}
