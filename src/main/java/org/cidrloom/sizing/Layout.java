package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;

/// Where what carries no workload stands.
///
/// @param controlPlane the network interfaces of the control plane
/// @param transit the transit gateway attachment
/// @param publicTier the public subnets
/// @param publicPrefix the prefix length of the public subnets: /27 takes load balancers (EKS-16), /28 NAT alone
record Layout(Place controlPlane, Place transit, Place publicTier, int publicPrefix) {
    private static final int FOR_LOAD_BALANCERS = 27;
    private static final int SMALLEST = 28;

    /// All layouts to try, the best separated first.
    ///
    /// The control plane's interfaces are routable where networks outside have to reach a private endpoint; the API
    /// answers at their addresses (EKS-12).
    static List<Layout> of(Requirements asked, PodMode mode) {
        List<Layout> layouts = new ArrayList<>();
        if (mode.usesSecondaryBlock()) {
            Place transit = asked.connected() ? Place.INSIDE : Place.NONE;
            Place publicTier = asked.internet() ? Place.INSIDE : Place.NONE;
            boolean reached = asked.privateEndpoint() && asked.connected();
            for (Place controlPlane :
                    reached ? List.of(Place.OWN, Place.WITH_NODES) : List.of(Place.INSIDE, Place.WITH_NODES)) {
                layouts.add(new Layout(controlPlane, transit, publicTier, FOR_LOAD_BALANCERS));
            }
            return layouts;
        }
        List<Place> transits = asked.connected() ? List.of(Place.OWN, Place.WITH_NODES) : List.of(Place.NONE);
        for (int length : asked.internet() ? List.of(FOR_LOAD_BALANCERS, SMALLEST) : List.of(SMALLEST)) {
            for (Place transit : transits) {
                for (Place controlPlane : List.of(Place.OWN, Place.WITH_NODES)) {
                    layouts.add(new Layout(controlPlane, transit, asked.internet() ? Place.OWN : Place.NONE, length));
                }
            }
        }
        return layouts;
    }

    /// The prefix length of subnets that the control plane has to itself: /28 holds its interfaces and those of an
    /// upgrade (EKS-02, EKS-03); with interface endpoints beside them, /27.
    static int controlPlanePrefix(Requirements asked) {
        return asked.reachesInternet() ? SMALLEST : FOR_LOAD_BALANCERS;
    }
}
