package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// The attachment of a VPC, of an outside network (VPN or Direct Connect), of a Direct Connect gateway or of another
/// transit gateway (a peering, which both gateways list) to a transit gateway.
///
/// @param to the id of the VPC, network or gateway
/// @param subnets for a VPC, the subnets that hold the attachment, one a zone (TGW-01)
/// @param association the route table that traffic from here is looked up in (TGW-05); null for none
/// @param propagations the route tables that learn its ranges (TGW-06); a peering has none (TGW-11)
/// @param applianceMode whether both directions of a flow take one zone, as stateful appliances need (TGW-12)
/// @param allowedPrefixes for a Direct Connect gateway, the prefixes announced to on-premises (TGW-09)
@RecordBuilder
public record Attachment(
        String to,
        List<String> subnets,
        @Nullable String association,
        List<String> propagations,
        boolean applianceMode,
        List<Cidr> allowedPrefixes)
        implements AttachmentBuilder.With {
    public Attachment {
        subnets = List.copyOf(subnets);
        propagations = List.copyOf(propagations);
        allowedPrefixes = List.copyOf(allowedPrefixes);
    }

    /// An attachment without appliance mode, of anything but a Direct Connect gateway.
    public Attachment(String to, List<String> subnets, @Nullable String association, List<String> propagations) {
        this(to, subnets, association, propagations, false, List.of());
    }
}
