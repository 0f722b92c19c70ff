package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What packets have passed so far.
///
/// @param hops the places, in order
/// @param senders who sent them, and after that the NAT gateways that put their own address in its place
/// @param forwarded whether they come from outside the VPC that they are in
/// @param states the lookups that they have been through
record Trail(List<Hop> hops, List<Site> senders, boolean forwarded, Set<State> states) {
    /// A lookup whose outcome depends on nothing but this and the destination.
    ///
    /// @param element the route table or subnet
    /// @param zone the zone that the packets come from; null where there is none
    record State(ElementId element, @Nullable String zone) {}

    Trail {
        hops = List.copyOf(hops);
        senders = List.copyOf(senders);
        states = Set.copyOf(states);
    }

    static Trail from(Site sender) {
        return new Trail(List.of(), List.of(sender), false, Set.of());
    }

    Trail hop(ElementId element, String says) {
        return hop(element, null, says);
    }

    Trail hop(ElementId element, @Nullable Cidr route, String says) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(element, route, says));
        return new Trail(longer, senders, forwarded, states);
    }

    /// The trail with that lookup; empty where it was made before, for then it will be made for ever.
    Optional<Trail> enter(ElementId element, @Nullable String zone) {
        Set<State> more = new HashSet<>(states);
        return more.add(new State(element, zone))
                ? Optional.of(new Trail(hops, senders, forwarded, more))
                : Optional.empty();
    }

    /// The trail of packets that now carry the address of that NAT gateway.
    Trail translatedBy(Site gateway) {
        List<Site> more = new ArrayList<>(senders);
        more.add(gateway);
        return new Trail(hops, more, false, states);
    }

    /// The trail of packets that carry the address of their node in place of their own.
    Trail sentBy(Site node) {
        return new Trail(hops, List.of(node), false, states);
    }

    /// The trail in a VPC that they only pass.
    Trail abroad() {
        return new Trail(hops, senders, true, states);
    }
}
