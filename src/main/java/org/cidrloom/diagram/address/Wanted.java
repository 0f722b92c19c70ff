package org.cidrloom.diagram.address;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Tier;
import org.jspecify.annotations.Nullable;

/// What of the address plan is asked for. The rest is drawn quietly, because it still takes its addresses.
///
/// @param where which roots
/// @param pool the pool that is asked for; null unless `where` is [Where#POOL]
/// @param routable whether blocks have to be routable or must not be; null for both
/// @param tier the tier of subnets; null for all
public record Wanted(
        Where where,
        ElementId.@Nullable OfPool pool,
        @Nullable Boolean routable,
        @Nullable Tier tier) {
    /// Everything.
    public static final Wanted ALL = new Wanted(Where.EVERYWHERE, null, null, null);

    /// Which root ranges are asked for.
    public enum Where {
        /// All.
        EVERYWHERE,
        /// One pool.
        POOL,
        /// What lies in no pool.
        OUTSIDE
    }

    /// Whether everything is asked for.
    public boolean isAll() {
        return where == Where.EVERYWHERE && isWhole();
    }

    private boolean isWhole() {
        return routable == null && tier == null;
    }

    /// The root ranges that are asked for or have something in them that is; in them, what is not asked for is quiet.
    public List<Span> of(AddressMap map) {
        if (isAll()) {
            return map.roots();
        }
        List<Span> here = map.roots().stream().filter(this::here).toList();
        return isWhole()
                ? here
                : here.stream()
                        .map(root -> quieted(root, false))
                        .filter(root -> !root.quiet())
                        .toList();
    }

    private boolean here(Span root) {
        return switch (where) {
            case EVERYWHERE -> true;
            case POOL -> holds(root);
            case OUTSIDE -> root.kind() != Kind.POOL;
        };
    }

    private boolean holds(Span span) {
        return span.kind() == Kind.POOL
                && ((span.element() instanceof ElementId.OfPool element && element.equals(pool))
                        || span.lanes().stream()
                                .flatMap(lane -> lane.spans().stream())
                                .anyMatch(this::holds));
    }

    /// The range with what is not asked for quiet; in a block that is not asked for, that is all.
    private Span quieted(Span span, boolean left) {
        boolean out = left || (span.kind() == Kind.BLOCK && routable != null && routable != span.routable());
        List<Lane> lanes = span.lanes().stream()
                .map(lane -> new Lane(lane.spans().stream()
                        .map(inside -> quieted(inside, out))
                        .toList()))
                .toList();
        boolean inside = lanes.stream()
                .flatMap(lane -> lane.spans().stream())
                .anyMatch(each -> !each.kind().isFree() && !each.quiet());
        boolean wanted = switch (span.kind()) {
            case POOL, SPACE, TWINS -> inside;
            case BLOCK -> !out && (tier == null || inside);
            case SUBNET -> !out && (tier == null || span.tier() == tier);
            case NETWORK -> tier == null && !Boolean.FALSE.equals(routable);
            case RESERVATION -> !out;
            case FREE, GAP -> true;
        };
        return span.quieted(!wanted, lanes);
    }
}
