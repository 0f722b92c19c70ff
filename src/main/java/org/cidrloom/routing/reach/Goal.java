package org.cidrloom.routing.reach;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.CidrSetBuilder;
import org.jspecify.annotations.Nullable;

/// What packets are to reach.
///
/// @param element the element that is to get them; null for whoever has the addresses
/// @param sites the places that it stands for
/// @param addresses the addresses
record Goal(@Nullable ElementId element, List<Site> sites, CidrSet addresses) {
    static Goal of(ElementId element, List<Site> sites) {
        CidrSetBuilder addresses = CidrSet.builder();
        sites.forEach(site -> addresses.addAll(site.addresses()));
        return new Goal(element, sites, addresses.build());
    }

    static Goal of(CidrSet addresses) {
        return new Goal(null, List.of(), addresses);
    }

    /// The leg, which has not arrived where it did so at somebody else's.
    Leg judge(Leg leg) {
        Site arrived = leg.arrived();
        ElementId wanted = element;
        if (arrived == null || wanted == null || sites.stream().anyMatch(site -> isHome(site, arrived))) {
            return leg;
        }
        ElementId at = arrived instanceof Site.InVpc in && !isOwnVpc(in)
                ? new OfVpc(in.vpc().id())
                : arrived.element();
        String owner =
                arrived instanceof Site.Internet ? "the internet" : at.path() + ", which has the same addresses,";
        String why = "Packets to " + Walk.told(leg.to()) + " come to " + owner + " and not to " + wanted.path() + ".";
        return new Leg(leg.to(), leg.trail(), null, new Leg.Break(at, Cause.OTHER_OWNER, why));
    }

    private boolean isOwnVpc(Site.InVpc in) {
        return sites.stream()
                .anyMatch(site -> site instanceof Site.InVpc home
                        && home.vpc().id().equals(in.vpc().id()));
    }

    private static boolean isHome(Site meant, Site arrived) {
        return switch (arrived) {
            case Site.InVpc in ->
                meant instanceof Site.InVpc home
                        && home.vpc().id().equals(in.vpc().id())
                        && (home.isUndivided()
                                || in.isUndivided()
                                || home.subnet().id().equals(in.subnet().id()));
            case Site.OutsideAws(var network) ->
                meant instanceof Site.OutsideAws(var home) && home.id().equals(network.id());
            case Site.Internet internet -> false;
        };
    }

    /// Whose pods the packets are for; null where they are for no pods.
    Site.@Nullable Pods podsAt(Site arrived) {
        for (Site site : sites) {
            if (site instanceof Site.InVpc home && home.pods() != null && isHome(home, arrived)) {
                return home.pods();
            }
        }
        return null;
    }
}
