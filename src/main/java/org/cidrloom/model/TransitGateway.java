package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A transit gateway with its route tables and attachments.
///
/// @param id slug, unique among the design's top-level elements
/// @param name its Name tag; null where the id says enough
/// @param account the twelve digits of its AWS account; null where the design does not say
/// @param region its AWS Region; null for the design's
/// @param asn the Amazon-side autonomous system number (TGW-10)
/// @param cidrs its own blocks, which Connect attachments and private VPNs take addresses from (TGW-10)
/// @param existing whether it exists already: exports refer to it and do not create it
/// @param routeTables its route tables
/// @param attachments what is attached to it
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record TransitGateway(
        String id,
        @Nullable String name,
        @Nullable String account,
        @Nullable String region,
        long asn,
        List<Cidr> cidrs,
        boolean existing,
        List<TransitRouteTable> routeTables,
        List<Attachment> attachments,
        @Nullable String notes,
        List<String> formerIds)
        implements TransitGatewayBuilder.With {
    /// The Amazon-side ASN that AWS gives where none is asked for.
    public static final long DEFAULT_ASN = 64512;

    public TransitGateway {
        formerIds = List.copyOf(formerIds);
        cidrs = List.copyOf(cidrs);
        routeTables = List.copyOf(routeTables);
        attachments = List.copyOf(attachments);
    }

    /// A gateway of the design's Region, in no account that is named, without blocks of its own.
    public TransitGateway(
            String id,
            @Nullable String name,
            long asn,
            boolean existing,
            List<TransitRouteTable> routeTables,
            List<Attachment> attachments,
            @Nullable String notes) {
        this(id, name, null, null, asn, List.of(), existing, routeTables, attachments, notes, List.of());
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }

    /// The route table of that id.
    public Optional<TransitRouteTable> routeTable(String tableId) {
        return routeTables.stream().filter(table -> table.id().equals(tableId)).findFirst();
    }

    /// The attachment of that VPC, network or gateway.
    public Optional<Attachment> attachment(String to) {
        return attachments.stream()
                .filter(attachment -> attachment.to().equals(to))
                .findFirst();
    }
}
