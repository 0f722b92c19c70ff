package org.cidrloom.capacity;

import java.util.List;
import java.util.Optional;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// What ends in one zone of one node group, the first wall first.
///
/// @param group whose pods
/// @param zone the Availability Zone
/// @param planned its planned pods there
/// @param walls at least one, by pods
public record ZoneWalls(OfNodeGroup group, String zone, long planned, List<Wall> walls) {
    public ZoneWalls {
        walls = List.copyOf(walls);
    }

    /// The walls of every zone of every group of a cluster, in the order of the design; none where its VPC is not
    /// there.
    public static List<ZoneWalls> of(Network network, String cluster, InstanceTypes types) {
        Optional<Vpc> vpc = network.cluster(cluster).map(Cluster::vpc).flatMap(network::vpc);
        return vpc.map(home -> Books.of(network, home, types, Spread.EVEN).plans(cluster).stream()
                        .flatMap(plan -> plan.walls().stream())
                        .toList())
                .orElse(List.of());
    }

    /// The wall that is met first: the one that binds.
    public Wall first() {
        return walls.getFirst();
    }

    /// `zone eu-west-1b: pod-b runs out of /28 prefixes at 1,730 pods; addresses would last to 2,040`.
    public String words() {
        return "zone " + zone + ": " + said();
    }

    /// The same where the zone is known: `pod-b runs out of /28 prefixes at 1,730 pods; addresses would last to 2,040`.
    public String said() {
        String told = first().words();
        return walls.size() < 2
                ? told
                : told + "; " + walls.get(1).resource() + " would last to "
                        + Told.number(walls.get(1).pods());
    }
}
