package org.cidrloom.routing.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.LongestPrefix;
import org.cidrloom.routing.NatGateway;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.Route;
import org.cidrloom.routing.TransitLookup;
import org.cidrloom.routing.VpcLookup;

/// The tables that packets are looked up in, and what has been asked of them.
///
/// @param index the network
/// @param transit the tables of its transit gateways
/// @param vpcs the tables of VPCs that have been asked so far, by the VPC's id
record Tables(NetworkIndex index, TransitLookup transit, Map<String, VpcLookup> vpcs) {
    static Tables of(NetworkIndex index, TransitLookup transit) {
        return new Tables(index, transit, new HashMap<>());
    }

    List<LongestPrefix.Part<Route>> lookup(Site.InVpc site, Cidr range) {
        return of(site.vpc()).lookup(site.subnet(), range);
    }

    List<NatGateway> natGateways(Vpc vpc) {
        return of(vpc).natGateways();
    }

    private VpcLookup of(Vpc vpc) {
        return vpcs.computeIfAbsent(vpc.id(), id -> VpcLookup.of(index, vpc, transit));
    }
}
