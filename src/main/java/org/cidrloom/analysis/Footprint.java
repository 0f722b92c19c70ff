package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NatGateway;
import org.jspecify.annotations.Nullable;

/// What a VPC takes of the quotas that hold for an account in a Region, and its network address usage.
///
/// @param vpc its id
/// @param account its account; null where the design does not say
/// @param region its Region
/// @param natZones the zones that it has a NAT gateway in
/// @param elasticIps its Elastic IP addresses: one for each public NAT gateway
/// @param networkInterfaces its network interfaces with the most nodes: those of nodes, Fargate pods, control planes,
/// gateways and endpoints; branch interfaces of pods with security groups of their own are left out, because nobody
/// says how many there will be
/// @param addressUsage the units of its network address usage with the most nodes (VPC-16)
public record Footprint(
        String vpc,
        @Nullable String account,
        String region,
        List<String> natZones,
        int elasticIps,
        long networkInterfaces,
        long addressUsage) {
    public Footprint {
        natZones = List.copyOf(natZones);
    }

    /// The footprint of that VPC.
    ///
    /// @param clusters its clusters
    /// @param capacity its capacity; null where it has none
    static Footprint of(Vpc vpc, String region, List<Cluster> clusters, @Nullable VpcCapacity capacity) {
        List<String> zones = NatGateway.of(vpc).stream().map(NatGateway::zone).toList();
        return new Footprint(
                vpc.id(),
                vpc.account(),
                region,
                zones,
                vpc.nat() == NatMode.PRIVATE ? 0 : zones.size(),
                fargatePods(clusters) + (capacity == null ? 0 : interfaces(capacity)),
                capacity == null ? 0 : AddressUsage.of(clusters, capacity));
    }

    /// Each has a network interface of its own (FARG-02).
    private static long fargatePods(List<Cluster> clusters) {
        long pods = 0;
        for (Cluster cluster : clusters) {
            for (NodeGroup group : cluster.nodeGroups()) {
                pods += group.kind() == NodeGroupKind.FARGATE ? Math.max(0, group.pods()) : 0;
            }
        }
        return pods;
    }

    private static long interfaces(VpcCapacity capacity) {
        long interfaces = 0;
        for (SubnetLoad load : capacity.subnets().values()) {
            interfaces += load.fixed();
            for (Layer layer : load.layers()) {
                interfaces += layer.kind() == Layer.Kind.NODES ? layer.addresses() : 0;
            }
        }
        return interfaces;
    }
}
