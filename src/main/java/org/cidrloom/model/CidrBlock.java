package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.cidrloom.net.Cidr;

/// An IPv4 block associated with a VPC.
///
/// @param cidr the block
/// @param routable whether the rest of the company can reach it; a non-routable block must stay inside its VPC
@RecordBuilder
public record CidrBlock(Cidr cidr, boolean routable) implements CidrBlockBuilder.With {
    /// A routable block.
    public static CidrBlock routable(Cidr cidr) {
        return new CidrBlock(cidr, true);
    }
}
