package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A transit gateway with its route tables and attachments.
///
/// @param id slug, unique among the design's top-level elements
/// @param name its Name tag; null where the id says enough
/// @param asn the Amazon-side autonomous system number (TGW-10)
/// @param existing whether it exists already: exports refer to it and do not create it
/// @param routeTables its route tables
/// @param attachments what is attached to it
/// @param notes what a person wrote about it
@RecordBuilder
public record TransitGateway(
        String id,
        @Nullable String name,
        long asn,
        boolean existing,
        List<TransitRouteTable> routeTables,
        List<Attachment> attachments,
        @Nullable String notes)
        implements TransitGatewayBuilder.With {
    /// The Amazon-side ASN that AWS gives where none is asked for.
    public static final long DEFAULT_ASN = 64512;

    public TransitGateway {
        routeTables = List.copyOf(routeTables);
        attachments = List.copyOf(attachments);
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }

    /// The route table of that id.
    public Optional<TransitRouteTable> routeTable(String tableId) {
        return routeTables.stream().filter(table -> table.id().equals(tableId)).findFirst();
    }

    /// The attachment of that VPC or network.
    public Optional<Attachment> attachment(String to) {
        return attachments.stream()
                .filter(attachment -> attachment.to().equals(to))
                .findFirst();
    }
}
