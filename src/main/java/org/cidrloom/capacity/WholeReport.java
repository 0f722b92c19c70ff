package org.cidrloom.capacity;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfSubnet;
import org.jspecify.annotations.Nullable;

/// A report that has everything. Its maps are made when first asked for, because they are as large as the design and an
/// edit makes a new report; threads that ask at once make them twice.
final class WholeReport implements CapacityReport {
    private final List<VpcCapacity> vpcs;
    private final List<ClusterCapacity> ordered;
    private volatile @Nullable Map<String, VpcCapacity> byVpc;
    private volatile @Nullable Map<String, ClusterCapacity> clusters;
    private volatile @Nullable Map<OfSubnet, SubnetLoad> subnets;

    WholeReport(List<VpcCapacity> vpcs, List<ClusterCapacity> clusters) {
        this.vpcs = List.copyOf(vpcs);
        this.ordered = List.copyOf(clusters);
    }

    @Override
    public Map<String, ClusterCapacity> clusters() {
        Map<String, ClusterCapacity> known = clusters;
        if (known == null) {
            Map<String, ClusterCapacity> made = new LinkedHashMap<>();
            ordered.forEach(cluster -> made.put(cluster.cluster(), cluster));
            known = Collections.unmodifiableMap(made);
            clusters = known;
        }
        return known;
    }

    @Override
    public Map<OfSubnet, SubnetLoad> subnets() {
        Map<OfSubnet, SubnetLoad> known = subnets;
        if (known == null) {
            Map<OfSubnet, SubnetLoad> made = new LinkedHashMap<>();
            vpcs.forEach(vpc -> vpc.subnets().values().forEach(load -> made.put(load.subnet(), load)));
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
        Map<String, VpcCapacity> known = byVpc;
        if (known == null) {
            known = new HashMap<>();
            for (VpcCapacity vpc : vpcs) {
                known.put(vpc.vpc(), vpc);
            }
            byVpc = known;
        }
        return Optional.ofNullable(known.get(id.vpc())).map(vpc -> vpc.subnets().get(id.subnet()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeReport report && vpcs.equals(report.vpcs) && ordered.equals(report.ordered);
    }

    @Override
    public int hashCode() {
        return 31 * vpcs.hashCode() + ordered.hashCode();
    }

    @Override
    public String toString() {
        return "CapacityReport[clusters=" + clusters() + ", subnets=" + subnets() + "]";
    }
}
