package org.cidrloom.model;

/// A peering of two VPCs.
///
/// @param requester the id of the one VPC
/// @param accepter the id of the other
public record Peering(String requester, String accepter) {
    /// Whether it joins that VPC.
    public boolean joins(String vpcId) {
        return requester.equals(vpcId) || accepter.equals(vpcId);
    }
}
