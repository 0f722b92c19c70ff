package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A root range that the company lets its teams allocate from.
///
/// @param id slug, unique among the design's top-level elements
/// @param name what people call it; null where the id says enough
/// @param cidr the range
/// @param notes what a person wrote about it
@RecordBuilder
public record AddressPool(
        String id,
        @Nullable String name,
        Cidr cidr,
        @Nullable String notes) implements AddressPoolBuilder.With {
    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }
}
