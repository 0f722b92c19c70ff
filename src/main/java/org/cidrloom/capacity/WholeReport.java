package org.cidrloom.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// A report of everything. Its maps are made when first asked for, because they are as large as the design and every
/// edit makes a new report; threads that ask at once make them twice.
final class WholeReport implements CapacityReport {
    private final List<Vpc> vpcs;
    private final List<Cluster> ordered;
    private final Map<String, VpcCapacity> byVpc;
    private final Function<Cluster, ClusterCapacity> others;
    private volatile @Nullable Map<String, ClusterCapacity> clusters;
    private volatile @Nullable Map<OfSubnet, SubnetLoad> subnets;

    WholeReport(
            List<Vpc> vpcs,
            List<Cluster> ordered,
            Map<String, VpcCapacity> byVpc,
            Function<Cluster, ClusterCapacity> others) {
        this.vpcs = vpcs;
        this.ordered = ordered;
        this.byVpc = byVpc;
        this.others = others;
    }

    @Override
    public Map<String, ClusterCapacity> clusters() {
        Map<String, ClusterCapacity> known = clusters;
        if (known == null) {
            Map<String, ClusterCapacity> made = new LinkedHashMap<>();
            ordered.forEach(cluster -> made.putIfAbsent(cluster.id(), of(cluster)));
            known = Collections.unmodifiableMap(made);
            clusters = known;
        }
        return known;
    }

    private ClusterCapacity of(Cluster cluster) {
        VpcCapacity vpc = byVpc.get(cluster.vpc());
        ClusterCapacity computed = vpc == null ? null : vpc.clusters().get(cluster.id());
        return computed == null ? others.apply(cluster) : computed;
    }

    @Override
    public Map<OfSubnet, SubnetLoad> subnets() {
        Map<OfSubnet, SubnetLoad> known = subnets;
        if (known == null) {
            Map<OfSubnet, SubnetLoad> made = new LinkedHashMap<>();
            for (Vpc vpc : vpcs) {
                VpcCapacity capacity = byVpc.get(vpc.id());
                if (capacity != null) {
                    capacity.subnets().values().forEach(load -> made.putIfAbsent(load.subnet(), load));
                }
            }
            known = Collections.unmodifiableMap(made);
            subnets = known;
        }
        return known;
    }

    @Override
    public Optional<ClusterCapacity> cluster(String id) {
        return Optional.ofNullable(clusters().get(id));
    }

    @Override
    public Optional<SubnetLoad> subnet(OfSubnet id) {
        return Optional.ofNullable(byVpc.get(id.vpc())).map(vpc -> vpc.subnets().get(id.subnet()));
    }

    @Override
    public String toString() {
        return "CapacityReport[clusters=" + clusters() + ", subnets=" + subnets() + "]";
    }
}
