package org.cidrloom.diagram.address;

import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.model.Tier;
import org.jspecify.annotations.Nullable;

/// How a range looks: what it is shows in its border, never in its colour alone.
///
/// @param fill its ground; null for none
/// @param border its border; null for none
/// @param words the colour of its words
record Look(@Nullable Role fill, @Nullable Stroke border, Role words) {
    static Look of(Span span) {
        if (span.quiet()) {
            return new Look(Role.LANE, Stroke.solid(Role.LINE, 1), Role.TEXT_SOFT);
        }
        return switch (span.kind()) {
            case POOL, SPACE, TWINS -> new Look(Role.PANEL, Stroke.solid(Role.NETWORK, 1), Role.TEXT);
            case BLOCK ->
                new Look(
                        Role.VPC_SOFT,
                        span.routable() ? Stroke.solid(Role.VPC, 1) : Stroke.dashed(Role.VPC, 1),
                        Role.TEXT);
            case NETWORK -> new Look(Role.NETWORK_SOFT, Stroke.solid(Role.NETWORK, 1), Role.TEXT);
            case SUBNET -> subnet(span.tier());
            case RESERVATION -> new Look(Role.PANEL, Stroke.solid(Role.FILL_FIXED, 1), Role.TEXT);
            case FREE -> new Look(Role.CANVAS, new Stroke(Role.TEXT_SOFT, 1, Stroke.Dash.DOTTED), Role.TEXT_SOFT);
            case GAP -> new Look(null, null, Role.TEXT_SOFT);
        };
    }

    private static Look subnet(@Nullable Tier tier) {
        return tier == null
                ? new Look(Role.PANEL, Stroke.solid(Role.LINE, 1), Role.TEXT)
                : new Look(Role.softOf(tier), Stroke.solid(Role.of(tier), 1), Role.TEXT);
    }
}
