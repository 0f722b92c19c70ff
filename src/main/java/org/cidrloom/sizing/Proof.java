package org.cidrloom.sizing;

import java.util.List;

/// Why no design fits.
///
/// @param byCounting whether the addresses do not suffice however they are cut; else every arrangement of the
/// assumptions was tried
/// @param lines the argument, a sentence each: first what all ways have in common, then each way
/// @param assumptions what it takes for granted
public record Proof(boolean byCounting, List<String> lines, String assumptions) {
    /// What every design that is tried has in common.
    static final String ASSUMPTIONS = "This holds for one VPC with one managed node group on one of the instance types,"
            + " the same subnets in every zone and one node subnet in each, nodes in the granted ranges, pods spread"
            + " evenly, one extra node while rolling, and the addresses that the capacity engine counts for the"
            + " control plane, attachments, gateways and endpoints.";

    public Proof {
        lines = List.copyOf(lines);
    }
}
