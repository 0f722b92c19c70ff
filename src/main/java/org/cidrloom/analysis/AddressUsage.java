package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;

/// Network address usage, AWS's measure of how large a VPC is (VPC-16). With the most nodes:
///
/// - 1 for each address that nodes and pods hold, the warm ones too, and 1 for each network interface on top;
/// - where pods stand in prefixes, 1 for each prefix or each pod, whichever is more: the newer pages count a pod as 1
///   and do not say how that goes with prefixes, so the cautious reading is taken;
/// - 6 for each gateway attachment, NAT gateway, endpoint and load balancer in each zone.
final class AddressUsage {
    private static final int SERVICE_UNITS = 6;
    private static final int PREFIX = 16;

    private AddressUsage() {}

    /// The units of a VPC of that capacity.
    ///
    /// @param clusters its clusters
    static long of(List<Cluster> clusters, VpcCapacity capacity) {
        long units = ofIpv6(clusters, capacity);
        for (SubnetLoad load : capacity.subnets().values()) {
            units += of(load);
        }
        return units;
    }

    private static long of(SubnetLoad load) {
        long interfaces = 0;
        long pods = 0;
        long warm = 0;
        long surge = 0;
        for (Layer layer : load.layers()) {
            switch (layer.kind()) {
                case NODES -> interfaces = layer.addresses();
                case PODS -> pods = layer.addresses();
                case WARM -> warm = layer.addresses();
                case SURGE -> surge = layer.addresses();
                default -> {}
            }
        }
        long prefixes = load.prefixesNeeded().max();
        long more = Math.max(0, load.prefixesNeeded().surge() - prefixes);
        long inPrefixes = PREFIX * prefixes;
        long single = Math.max(0, pods + warm - inPrefixes);
        return 2 * interfaces
                + single
                + Math.max(prefixes, Math.min(pods, inPrefixes))
                + Math.max(0, surge - (PREFIX - 1) * more)
                + services(load);
    }

    private static long services(SubnetLoad load) {
        long units = 0;
        for (FixedConsumer consumer : load.consumers()) {
            boolean ofControlPlane = consumer.kind() == FixedConsumer.Kind.CONTROL_PLANE
                    || consumer.kind() == FixedConsumer.Kind.CONTROL_PLANE_UPGRADE;
            units += (ofControlPlane ? 2L : SERVICE_UNITS) * consumer.addresses();
        }
        return units;
    }

    /// IPv6 pods take no address of a subnet that could run out, but each counts, and so does each node's prefix.
    private static long ofIpv6(List<Cluster> clusters, VpcCapacity capacity) {
        long units = 0;
        for (Cluster cluster : clusters) {
            ClusterCapacity computed = capacity.clusters().get(cluster.id());
            if (cluster.ipFamily() == IpFamily.IPV6 && computed != null) {
                units += computed.planned();
                for (GroupCapacity group : computed.groups()) {
                    units += group.nodes().max();
                }
            }
        }
        return units;
    }
}
