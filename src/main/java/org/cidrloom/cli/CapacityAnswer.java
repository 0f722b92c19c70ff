package org.cidrloom.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Fragmentation;
import org.cidrloom.capacity.Growth;
import org.cidrloom.capacity.LikelyCase;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.WhatIf;
import org.cidrloom.capacity.WhatIfTable;
import org.cidrloom.capacity.WorstCase;
import org.cidrloom.capacity.ZoneWalls;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.jspecify.annotations.Nullable;

/// Everything that `cidrloom capacity` was asked for.
///
/// @param names what elements are called
/// @param lostZone the zone that is counted as lost; null for none
/// @param growth how many percent more pods are counted; null for none
/// @param clusters in the order of the design
record CapacityAnswer(
        ElementNames names,
        @Nullable String lostZone,
        @Nullable Double growth,
        List<OfCluster> clusters) {
    CapacityAnswer {
        clusters = List.copyOf(clusters);
    }

    /// One cluster.
    ///
    /// @param planned the pods that are planned, grown if that was asked for, those of groups without a zone too
    /// @param capacity without the lost zone, and grown
    /// @param walls the same
    /// @param subnets the subnets that it takes addresses of
    /// @param lost what becomes of it without the lost zone
    /// @param growth when it meets which wall
    /// @param whatIf other ways
    record OfCluster(
            long planned,
            ClusterCapacity capacity,
            List<ZoneWalls> walls,
            List<OfOneSubnet> subnets,
            Optional<LostZone> lost,
            Optional<Growth> growth,
            Optional<WhatIfTable> whatIf) {
        OfCluster {
            walls = List.copyOf(walls);
            subnets = List.copyOf(subnets);
        }
    }

    /// One subnet.
    ///
    /// @param load as it is counted on
    /// @param likely when groups run the first of their instance types
    /// @param worst when pods fall as they should not
    /// @param fragmentation where nodes ask for prefixes
    record OfOneSubnet(SubnetLoad load, SubnetLoad likely, SubnetLoad worst, Optional<Fragmentation> fragmentation) {}

    /// @param zone the zone to lose; null for none
    /// @param percent of growth; null for none
    /// @param whatIf whether other ways are compared
    static CapacityAnswer of(
            Network design, InstanceTypes types, @Nullable String zone, @Nullable Double percent, boolean whatIf) {
        Network grown = percent == null ? design : Growth.grown(design, new Growth.Percent(percent), 1);
        Network counted = zone == null ? grown : LostZone.without(zone, grown);
        CapacityReport report = Capacity.of(counted, types);
        CapacityReport likely = LikelyCase.of(counted, types);
        Map<OfSubnet, SubnetLoad> worst = WorstCase.of(counted, types);
        List<LostZone> losses = zone == null ? List.of() : LostZone.of(grown, zone, types);
        List<OfCluster> clusters = new ArrayList<>();
        for (Cluster cluster : grown.clusters()) {
            ClusterCapacity capacity = report.cluster(cluster.id()).orElseThrow();
            List<OfOneSubnet> subnets = capacity.subnets().stream()
                    .map(id -> subnet(counted, id, report, likely, worst))
                    .toList();
            boolean hasVpc = design.vpc(cluster.vpc()).isPresent();
            clusters.add(new OfCluster(
                    cluster.nodeGroups().stream()
                            .mapToLong(group -> Math.max(0, group.pods()))
                            .sum(),
                    capacity,
                    ZoneWalls.of(counted, cluster.id(), types),
                    subnets,
                    losses.stream()
                            .filter(lost -> lost.cluster().equals(cluster.id()))
                            .findFirst(),
                    Optional.ofNullable(percent)
                            .map(rate -> Growth.of(
                                    zone == null ? design : LostZone.without(zone, design),
                                    cluster.id(),
                                    types,
                                    new Growth.Percent(rate))),
                    whatIf && hasVpc ? Optional.of(WhatIf.of(grown, cluster.id(), types)) : Optional.empty()));
        }
        return new CapacityAnswer(ElementNames.of(design), zone, percent, clusters);
    }

    private static OfOneSubnet subnet(
            Network network,
            OfSubnet id,
            CapacityReport report,
            CapacityReport likely,
            Map<OfSubnet, SubnetLoad> worst) {
        SubnetLoad load = report.subnet(id).orElseThrow();
        Optional<Subnet> subnet = network.vpc(id.vpc()).flatMap(vpc -> vpc.subnet(id.subnet()));
        return new OfOneSubnet(
                load,
                likely.subnet(id).orElse(load),
                worst.getOrDefault(id, load),
                subnet.filter(each -> load.prefixesNeeded().peak() > 0).map(each -> Fragmentation.of(each, load)));
    }
}
