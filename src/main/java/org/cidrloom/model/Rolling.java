package org.cidrloom.model;

/// How the nodes of a group are replaced when they are rolled, and so how many stand beside the others meanwhile.
public sealed interface Rolling {
    /// So many nodes at once. EKS starts new nodes before it drains old ones: as many more as may be unavailable,
    /// and up to two for each zone of a managed group
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html>).
    ///
    /// @param nodes how many nodes may be unavailable at once, at least 1
    record MaxUnavailable(int nodes) implements Rolling {}

    /// A second group of the same size takes the place of this one.
    record BlueGreen() implements Rolling {}
}
