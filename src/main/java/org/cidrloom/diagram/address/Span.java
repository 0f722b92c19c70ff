package org.cidrloom.diagram.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A range of the address plan with what lies in it.
///
/// @param kind what it is
/// @param cidr which addresses
/// @param element what a click on it selects; null for what is no element's
/// @param name what people call it; empty where nobody does
/// @param tier of a subnet; null for everything else
/// @param routable whether the rest of the company can reach it
/// @param twins how many other ranges share addresses with it, those of its own VPC left out
/// @param conflict whom it meets and must not; null for nobody
/// @param quiet whether somebody asked for other ranges than this
/// @param lanes what lies in it, lane under lane; empty where the design does not say
public record Span(
        Kind kind,
        Cidr cidr,
        @Nullable ElementId element,
        String name,
        @Nullable Tier tier,
        boolean routable,
        int twins,
        @Nullable String conflict,
        boolean quiet,
        List<Lane> lanes) {
    public Span {
        lanes = List.copyOf(lanes);
    }

    /// What tells a range from every other of the same parent, and what stays the same when something else is edited.
    ///
    /// @param kind what it is
    /// @param cidr which addresses
    /// @param element whose; null for nobody's
    public record Key(Kind kind, Cidr cidr, @Nullable ElementId element) {}

    static Span of(Kind kind, Cidr cidr, @Nullable ElementId element, String name) {
        return new Span(kind, cidr, element, name, null, true, 0, null, false, List.of());
    }

    static Span free(Kind kind, Cidr cidr) {
        return of(kind, cidr, null, "");
    }

    Span with(List<Lane> inside) {
        return new Span(kind, cidr, element, name, tier, routable, twins, conflict, quiet, inside);
    }

    Span overlapped(int others, @Nullable String meets) {
        return new Span(kind, cidr, element, name, tier, routable, others, meets, quiet, lanes);
    }

    Span quieted(boolean unwanted, List<Lane> inside) {
        return new Span(kind, cidr, element, name, tier, routable, twins, conflict, unwanted, inside);
    }

    /// What tells it from the others.
    public Key key() {
        return new Key(kind, cidr, element);
    }

    /// Whether something is known of what lies in it.
    public boolean hasInside() {
        return !lanes.isEmpty();
    }

    /// The range in it that has that key.
    public Optional<Span> child(Key key) {
        return lanes.stream().flatMap(lane -> lane.find(key).stream()).findFirst();
    }
}
