package org.cidrloom.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;

/// The capacity as rules see it: who asks for one cluster or subnet depends on the VPC that has it, and on no other.
///
/// @param facts what it is asked of
record TrackedCapacity(Facts facts) implements CapacityReport {
    private CapacityReport whole() {
        Network network = facts.network();
        Map<String, VpcCapacity> byVpc = new HashMap<>();
        network.vpcs().forEach(vpc -> facts.capacityOf(vpc.id()).ifPresent(known -> byVpc.put(vpc.id(), known)));
        return CapacityReport.of(network.vpcs(), network.clusters(), byVpc, facts::capacityOf);
    }

    @Override
    public Map<String, ClusterCapacity> clusters() {
        return whole().clusters();
    }

    @Override
    public Map<OfSubnet, SubnetLoad> subnets() {
        return whole().subnets();
    }

    @Override
    public Optional<ClusterCapacity> cluster(String id) {
        return facts.cluster(id).map(facts::capacityOf);
    }

    @Override
    public Optional<SubnetLoad> subnet(OfSubnet id) {
        return facts.capacityOf(id.vpc()).map(vpc -> vpc.subnets().get(id.subnet()));
    }
}
