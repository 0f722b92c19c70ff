package org.cidrloom.model;

import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A static route of a transit gateway route table.
///
/// @param destination what it matches
/// @param via the id of the attached VPC or network it points to; null for a blackhole, which drops what it matches
public record TransitRoute(Cidr destination, @Nullable String via) {
    /// Whether it drops what it matches (TGW-13).
    public boolean isBlackhole() {
        return via == null;
    }
}
