package org.cidrloom.export;

import java.util.List;
import org.cidrloom.model.Cluster;

/// An ENIConfig of a cluster: where pods on nodes of one zone take their addresses (CNI-21).
///
/// @param name its name, as the design has it; nodes look for their zone's full name (CNI-23)
/// @param vpc the id of the VPC
/// @param subnet the id of the pod subnet in it
public record EniConfig(String name, String vpc, String subnet) {
    /// The ENIConfigs of a cluster in the design's order; none without custom networking.
    public static List<EniConfig> of(Cluster cluster) {
        return CniSettings.customNetworking(cluster)
                ? cluster.cni().podSubnets().entrySet().stream()
                        .map(entry -> new EniConfig(entry.getKey(), cluster.vpc(), entry.getValue()))
                        .toList()
                : List.of();
    }

    /// The subnet's path in the design: `payments/pod-a`.
    public String subnetPath() {
        return vpc + "/" + subnet;
    }

    /// What stands for the subnet's id until AWS has given it one. As a value of the chart it renders to a YAML list,
    /// which Kubernetes refuses where the ENIConfig wants a string, so that it cannot be applied by mistake.
    public String placeholder() {
        return Placeholder.subnet(vpc, subnet);
    }
}
