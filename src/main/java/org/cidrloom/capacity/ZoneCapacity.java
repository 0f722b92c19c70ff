package org.cidrloom.capacity;

/// The pods of one zone, of one group or of a whole cluster.
///
/// @param zone the Availability Zone
/// @param nodes nodes in the zone when nodes are spread evenly
/// @param planned planned pods in the zone when pods are spread evenly over the usual nodes
/// @param possible how many pods get an address there with the most nodes
/// @param binding what keeps further pods out
public record ZoneCapacity(String zone, Demand nodes, long planned, long possible, Binding binding) {}
