package org.cidrloom.routing.reach;

import org.cidrloom.model.ElementId;
import org.cidrloom.net.CidrSet;
import org.jspecify.annotations.Nullable;

/// How far the packets to some addresses came.
///
/// @param to the addresses
/// @param trail what they passed
/// @param arrived where they arrived; null where they did not
/// @param broken where and why not; null where they arrived
record Leg(
        CidrSet to,
        Trail trail,
        @Nullable Site arrived,
        @Nullable Break broken) {
    /// The place where packets go no further.
    ///
    /// @param at the place
    /// @param cause why
    /// @param why the same for people
    record Break(ElementId at, Cause cause, String why) {}
}
