package org.cidrloom.model;

import org.jspecify.annotations.Nullable;

/// A reference of a transit gateway route table to a prefix list: one static route for each entry (TGW-13).
///
/// @param prefixList the id of the prefix list
/// @param via the id of what is attached there; null for a blackhole, which drops what the entries match
public record PrefixListReference(
        String prefixList, @Nullable String via) {
    /// Whether it drops what it matches.
    public boolean isBlackhole() {
        return via == null;
    }
}
