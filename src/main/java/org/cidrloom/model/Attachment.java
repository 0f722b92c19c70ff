package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attachment of a VPC or of an outside network (VPN or Direct Connect) to a transit gateway.
///
/// @param to the id of the VPC or network
/// @param subnets for a VPC, the subnets that hold the attachment, one a zone (TGW-01)
/// @param association the route table that traffic from here is looked up in (TGW-05); null for none
/// @param propagations the route tables that learn its ranges (TGW-06)
@RecordBuilder
public record Attachment(
        String to, List<String> subnets, @Nullable String association, List<String> propagations)
        implements AttachmentBuilder.With {
    public Attachment {
        subnets = List.copyOf(subnets);
        propagations = List.copyOf(propagations);
    }
}
