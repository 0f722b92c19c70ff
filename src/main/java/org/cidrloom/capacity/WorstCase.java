package org.cidrloom.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// What subnets have to give when pods fall as they should not: for each subnet the worst that can happen to it,
/// which does not happen to all of them at once.
///
/// - All planned pods of a group that a zone's nodes can run are in that zone.
/// - They lie on its nodes so that pools are largest: one pod on each node wakes a warm interface or prefix there.
/// - Under prefix delegation pods have come and gone until each stands in a prefix of its own (CNI-30), as far as max
///   pods lets the pool grow.
/// - Auto Scaling groups keep nodes even over zones; the nodes of Karpenter and EKS Auto Mode are all in one zone,
///   where nothing tells them otherwise.
/// - Of several instance types the one that takes most stands everywhere.
public final class WorstCase {
    private WorstCase() {}

    /// The load of every subnet at its worst, in the order of the design.
    public static Map<OfSubnet, SubnetLoad> of(Network network, InstanceTypes types) {
        Map<OfSubnet, SubnetLoad> loads = new LinkedHashMap<>();
        for (Vpc vpc : network.vpcs()) {
            Books.of(network, vpc, types, Spread.WORST).loads().forEach(load -> loads.put(load.subnet(), load));
        }
        return Collections.unmodifiableMap(loads);
    }
}
