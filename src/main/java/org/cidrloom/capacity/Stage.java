package org.cidrloom.capacity;

/// How far the node groups have grown.
public enum Stage {
    /// The least nodes.
    MIN,

    /// The usual nodes.
    DESIRED,

    /// The most nodes.
    MAX,

    /// The most nodes, and the extra ones that stand beside them while rolling.
    SURGE
}
