package org.cidrloom.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

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

    /// The same of many elements, without going through the network for each.
    static UnaryOperator<ElementId> in(Network network) {
        Map<String, String> homes = new HashMap<>();
        network.clusters().forEach(cluster -> homes.putIfAbsent(cluster.id(), cluster.vpc()));
        return element -> switch (element) {
            case OfCluster(String cluster) -> vpc(homes.get(cluster), element);
            case OfNodeGroup(String cluster, String _) -> vpc(homes.get(cluster), element);
            default -> of(network, element);
        };
    }

    private static ElementId vpc(@Nullable String id, ElementId otherwise) {
        return id == null ? otherwise : new OfVpc(id);
    }

    private static ElementId vpcOf(Network network, String cluster, ElementId otherwise) {
        return network.cluster(cluster)
                .map(Cluster::vpc)
                .<ElementId>map(OfVpc::new)
                .orElse(otherwise);
    }
}
