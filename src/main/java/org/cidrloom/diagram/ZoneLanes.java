package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// The zones of a VPC as lanes side by side: the design's zones in their order, where the VPC is in the design's
/// region, then those that only its subnets name.
///
/// @param zones the names, left to right
/// @param listed how many of them the design lists
record ZoneLanes(List<String> zones, int listed) {
    static final double PAD = 8;
    static final double GAP = 8;
    static final double WIDTH = SubnetCard.WIDTH + 2 * PAD;

    /// Room at the left for the names of tiers.
    static final double GUTTER = 112;

    static ZoneLanes of(Network network, Vpc vpc) {
        if (vpc.subnets().isEmpty()) {
            return new ZoneLanes(List.of(), 0);
        }
        Set<String> zones = new LinkedHashSet<>();
        if (network.regionOf(vpc).equals(network.region())) {
            zones.addAll(network.zones());
        }
        int listed = zones.size();
        vpc.subnets().stream().map(Subnet::zone).sorted().forEach(zones::add);
        boolean elsewhere = !network.regionOf(vpc).equals(network.region());
        return new ZoneLanes(List.copyOf(new ArrayList<>(zones)), elsewhere ? zones.size() : listed);
    }

    double width() {
        return zones.isEmpty() ? 0 : GUTTER + zones.size() * (WIDTH + GAP) - GAP;
    }

    /// Where a lane begins, from the left end of the gutter.
    double left(int lane) {
        return GUTTER + lane * (WIDTH + GAP);
    }

    boolean isListed(int lane) {
        return lane < listed;
    }
}
