package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A customer-managed prefix list: blocks that route tables refer to together (TGW-13).
///
/// @param id slug, unique among the design's top-level elements
/// @param name what people call it; null where the id says enough
/// @param maxEntries how many entries it may have at most, which is what a reference to it counts for in a route
/// table's quota; null for as many as it has
/// @param cidrs its entries, all of one family
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record PrefixList(
        String id,
        @Nullable String name,
        @Nullable Integer maxEntries,
        List<Cidr> cidrs,
        @Nullable String notes,
        List<String> formerIds)
        implements PrefixListBuilder.With {
    /// A list that has had no other id.
    public PrefixList(
            String id, @Nullable String name, @Nullable Integer maxEntries, List<Cidr> cidrs, @Nullable String notes) {
        this(id, name, maxEntries, cidrs, notes, List.of());
    }

    public PrefixList {
        formerIds = List.copyOf(formerIds);
        cidrs = List.copyOf(cidrs);
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }

    /// How many entries a reference counts for: [#maxEntries()], else as many as there are.
    public int size() {
        return maxEntries == null ? cidrs.size() : maxEntries;
    }
}
