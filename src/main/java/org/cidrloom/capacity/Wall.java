package org.cidrloom.capacity;

import org.cidrloom.model.ElementId;

/// One thing that ends, and at how many pods.
///
/// @param kind what ends
/// @param subject the element that it ends in: a subnet, else the node group
/// @param pods how many pods of the group in the zone get an address before it ends; for a subnet with more nodes
/// than planned where those that are planned do not reach it
/// @param words such as `pod-b runs out of /28 prefixes at 1,730 pods`
public record Wall(Binding.Kind kind, ElementId subject, long pods, String words) {
    static Wall of(Binding binding, long pods) {
        return new Wall(binding.kind(), binding.subject(), pods, words(binding, pods));
    }

    private static String words(Binding binding, long pods) {
        String at = pods == 0 ? " before the first pod" : " at " + Told.count(pods, "pod", "pods");
        String where = binding.subject() instanceof ElementId.OfSubnet subnet ? subnet.subnet() : "";
        return switch (binding.kind()) {
            case SUBNET_PREFIXES -> where + " runs out of /28 prefixes" + at;
            case SUBNET_ADDRESSES -> where + " runs out of addresses" + at;
            case NODE_ADDRESSES -> where + " has no address for one more node" + at;
            case MAX_PODS, ENI_ADDRESSES -> "the most nodes are full" + at + " (" + binding.words() + ")";
            case POD_SUBNET_MISSING, NO_NODES, UNKNOWN_TYPE -> binding.words();
        };
    }

    /// What it is that ends, as the subject of a sentence.
    String resource() {
        return switch (kind) {
            case SUBNET_PREFIXES -> "/28 prefixes";
            case SUBNET_ADDRESSES -> "addresses";
            case NODE_ADDRESSES -> "addresses for nodes";
            case MAX_PODS, ENI_ADDRESSES -> "the most nodes";
            case POD_SUBNET_MISSING, NO_NODES, UNKNOWN_TYPE -> "the rest";
        };
    }
}
