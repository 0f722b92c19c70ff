package org.cidrloom.capacity;

import org.cidrloom.model.ElementId;

/// What keeps further pods out: the first thing to widen for more.
///
/// @param kind what kind of limit
/// @param subject the element whose limit it is: a subnet for addresses and prefixes, else the node group
/// @param words in a few words, such as `pod-a addresses` or `max pods of t3.medium`
public record Binding(Kind kind, ElementId subject, String words) {
    /// What keeps further pods out.
    public enum Kind {
        /// Nodes have more addresses for pods than the kubelet takes pods: the max pods number.
        MAX_PODS,

        /// The kubelet takes more pods than the nodes' network interfaces carry addresses.
        ENI_ADDRESSES,

        /// A subnet has no more addresses for pods.
        SUBNET_ADDRESSES,

        /// A subnet has no more whole /28 blocks.
        SUBNET_PREFIXES,

        /// A subnet has no address left for a node.
        NODE_ADDRESSES,

        /// Custom networking finds no pod subnet for the nodes of a zone (CNI-23).
        POD_SUBNET_MISSING,

        /// The group has no nodes.
        NO_NODES,

        /// The instance type is not in the catalogue, so its limits are unknown.
        UNKNOWN_TYPE
    }
}
