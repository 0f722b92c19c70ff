package org.cidrloom.sizing;

/// How large the subnets are that grow with what is asked.
///
/// @param node the prefix length of node subnets
/// @param pod the longest prefix length of pod subnets; where the block has room they are larger
record Prefixes(int node, int pod) {}
