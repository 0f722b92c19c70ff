package org.cidrloom.ui.canvas;

import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;

/// Which box on the canvas itself an element stands in.
final class Owners {
    private Owners() {}

    /// The VPC of a subnet, cluster or node group, the gateway of a route table, else the element itself.
    static ElementId of(Network network, ElementId element) {
        return switch (element) {
            case OfSubnet(String vpc, String _) -> new OfVpc(vpc);
            case OfRouteTable(String gateway, String _) -> new OfTransitGateway(gateway);
            case OfCluster(String cluster) -> vpcOf(network, cluster, element);
            case OfNodeGroup(String cluster, String _) -> vpcOf(network, cluster, element);
            default -> element;
        };
    }

    private static ElementId vpcOf(Network network, String cluster, ElementId otherwise) {
        return network.cluster(cluster)
                .map(Cluster::vpc)
                .<ElementId>map(OfVpc::new)
                .orElse(otherwise);
    }
}
