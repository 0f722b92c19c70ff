package org.cidrloom.sizing;

/// What a trial takes of the subnets of one zone, as the capacity engine counts it with the pods there will be.
///
/// @param node addresses of the node subnet, AWS's five left out
/// @param pod the same of the pod subnet
/// @param prefixes the longest prefix lengths that hold them
record Needs(long node, long pod, Prefixes prefixes) {}
