package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An AWS Direct Connect gateway: networks outside AWS on the one side; on the other VPCs by their virtual private
/// gateways, and the transit gateways that attach it.
///
/// @param id slug, unique among the design's top-level elements
/// @param name what people call it; null where the id says enough
/// @param asn its autonomous system number
/// @param networks the networks outside AWS that its virtual interfaces lead to, by id
/// @param vpcs the VPCs that are associated with it by a virtual private gateway, by id; none may overlap (VPC-13)
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record DirectConnectGateway(
        String id,
        @Nullable String name,
        long asn,
        List<String> networks,
        List<String> vpcs,
        @Nullable String notes,
        List<String> formerIds)
        implements DirectConnectGatewayBuilder.With {
    /// The Amazon-side ASN that AWS gives where none is asked for.
    public static final long DEFAULT_ASN = 64512;

    /// A gateway that has had no other id.
    public DirectConnectGateway(
            String id,
            @Nullable String name,
            long asn,
            List<String> networks,
            List<String> vpcs,
            @Nullable String notes) {
        this(id, name, asn, networks, vpcs, notes, List.of());
    }

    public DirectConnectGateway {
        formerIds = List.copyOf(formerIds);
        networks = List.copyOf(networks);
        vpcs = List.copyOf(vpcs);
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }
}
