package org.cidrloom.ui.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Growth;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.WhatIf;
import org.cidrloom.capacity.WhatIfTable;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.capacity.ZoneWalls;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.jspecify.annotations.Nullable;

/// What the view asks the capacity engine.
///
/// @param cluster the id of the cluster
/// @param pods how many percent of the planned pods are counted on; 100 for what is planned
/// @param growth by how many percent pods grow each month
/// @param lostZone the zone that is counted as lost; null for none
record Question(
        String cluster, int pods, int growth, @Nullable String lostZone) {
    /// A zone of the cluster with the subnets that it takes addresses of.
    ///
    /// @param zone the Availability Zone
    /// @param capacity its pods; null where no nodes start there
    /// @param walls what ends there, of each group
    /// @param subnets the subnets with their loads
    record ZoneColumn(String zone, @Nullable ZoneCapacity capacity, List<ZoneWalls> walls, List<Bar> subnets) {
        ZoneColumn {
            walls = List.copyOf(walls);
            subnets = List.copyOf(subnets);
        }
    }

    /// A subnet and what takes its addresses.
    record Bar(Subnet subnet, SubnetLoad load) {}

    /// What the engine says.
    ///
    /// @param question what was asked
    /// @param planned pods counted on
    /// @param capacity of the cluster
    /// @param zones side by side, in the order of the VPC's subnets
    /// @param lost what becomes of the cluster without the lost zone
    /// @param walls which wall is met when
    /// @param whatIf other ways
    record Reply(
            Question question,
            long planned,
            ClusterCapacity capacity,
            List<ZoneColumn> zones,
            Optional<LostZone> lost,
            Growth walls,
            WhatIfTable whatIf) {
        Reply {
            zones = List.copyOf(zones);
        }
    }

    /// Asks about that network; nothing where it has no such cluster in a VPC.
    Optional<Reply> ask(Network network, InstanceTypes types) {
        boolean stands = network.cluster(cluster)
                .flatMap(each -> network.vpc(each.vpc()))
                .isPresent();
        if (!stands) {
            return Optional.empty();
        }
        Network counted = pods == 100 ? network : Growth.grown(network, new Growth.Percent(pods - 100), 1);
        Network left = lostZone == null ? counted : LostZone.without(lostZone, counted);
        CapacityReport report = Capacity.of(left, types);
        ClusterCapacity capacity = report.cluster(cluster).orElseThrow();
        long planned = counted.cluster(cluster).stream()
                .flatMap(each -> each.nodeGroups().stream())
                .mapToLong(group -> Math.max(0, group.pods()))
                .sum();
        Optional<LostZone> lost = lostZone == null
                ? Optional.empty()
                : LostZone.of(counted, lostZone, types).stream()
                        .filter(each -> each.cluster().equals(cluster))
                        .findFirst();
        return Optional.of(new Reply(
                this,
                planned,
                capacity,
                columns(left, report, capacity, ZoneWalls.of(left, cluster, types)),
                lost,
                Growth.of(left, cluster, types, new Growth.Percent(growth)),
                WhatIf.of(counted, cluster, types)));
    }

    private static List<ZoneColumn> columns(
            Network network, CapacityReport report, ClusterCapacity capacity, List<ZoneWalls> walls) {
        Map<String, List<Bar>> byZone = new LinkedHashMap<>();
        for (OfSubnet id : capacity.subnets()) {
            network.vpc(id.vpc())
                    .flatMap(vpc -> vpc.subnet(id.subnet()))
                    .ifPresent(subnet -> report.subnet(id)
                            .ifPresent(load -> byZone.computeIfAbsent(subnet.zone(), zone -> new ArrayList<>())
                                    .add(new Bar(subnet, load))));
        }
        return byZone.entrySet().stream()
                .map(entry -> new ZoneColumn(
                        entry.getKey(),
                        capacity.zones().stream()
                                .filter(zone -> zone.zone().equals(entry.getKey()))
                                .findFirst()
                                .orElse(null),
                        walls.stream()
                                .filter(zone -> zone.zone().equals(entry.getKey()))
                                .toList(),
                        entry.getValue()))
                .toList();
    }
}
