package org.cidrloom.sizing;

/// One way to build it, without addresses.
///
/// @param instanceType the instance type
/// @param mode how pods get their addresses
/// @param warmth how many addresses a node keeps ready
/// @param layout where the rest stands
/// @param nodes how many nodes there are, now and in the end
record Trial(String instanceType, PodMode mode, Warmth warmth, Layout layout, Nodes nodes) {
    /// How many nodes there are.
    ///
    /// @param now with the pods there are
    /// @param end with the pods there will be
    /// @param podsPerNode pods on a node now, rounded up
    record Nodes(int now, int end, int podsPerNode) {}
}
