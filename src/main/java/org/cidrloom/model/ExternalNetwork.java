package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A network outside AWS: a data centre, a partner, another cloud.
///
/// @param id slug, unique among the design's top-level elements
/// @param name what people call it; null where the id says enough
/// @param cidrs its ranges
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record ExternalNetwork(
        String id,
        @Nullable String name,
        List<Cidr> cidrs,
        @Nullable String notes,
        List<String> formerIds) implements ExternalNetworkBuilder.With {
    /// A network that has had no other id.
    public ExternalNetwork(String id, @Nullable String name, List<Cidr> cidrs, @Nullable String notes) {
        this(id, name, cidrs, notes, List.of());
    }

    public ExternalNetwork {
        formerIds = List.copyOf(formerIds);
        cidrs = List.copyOf(cidrs);
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }
}
