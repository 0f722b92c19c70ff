package org.cidrloom.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;

/// What the files about the CNI of a cluster have in common: where they are, and the ENIConfigs in the form that the
/// chart and the add-on share.
public final class CniFiles {
    /// The name of the Helm release, and of the chart.
    public static final String CHART = "aws-vpc-cni";

    private CniFiles() {}

    /// The Helm values of a cluster.
    public static String values(Cluster cluster) {
        return "helm/" + cluster.id() + "/values.yaml";
    }

    /// The Helm values with the ENIConfigs' ids, which a person writes from Terraform's outputs.
    public static String eniConfigValues(Cluster cluster) {
        return "helm/" + cluster.id() + "/eniconfigs.yaml";
    }

    /// The ENIConfig manifests of a cluster.
    public static String manifests(Cluster cluster) {
        return "eniconfig/" + cluster.id() + "/eniconfigs.yaml";
    }

    /// The add-on's configuration of a cluster.
    public static String addon(Cluster cluster) {
        return "addon/" + cluster.id() + "/configuration.json";
    }

    /// A script for a cluster.
    public static String script(Cluster cluster, String name) {
        return "scripts/" + cluster.id() + "/" + name;
    }

    /// The command that prints a Terraform output of the cluster's root module.
    public static String output(Network network, Cluster cluster, String name) {
        return "terraform -chdir=" + Place.of(network, cluster).folder() + " output -raw " + name + "_" + cluster.id();
    }

    /// The `eniConfig` object of chart and add-on (CNI-25, CNI-26), keyed by the ENIConfigs' names, with placeholders
    /// for the ids.
    public static Map<String, Object> eniConfig(Network network, Cluster cluster) {
        Map<String, Object> subnets = new LinkedHashMap<>();
        for (EniConfig config : EniConfig.of(cluster)) {
            subnets.put(config.name(), Map.of("id", config.placeholder()));
        }
        Map<String, Object> eniConfig = new LinkedHashMap<>();
        eniConfig.put("create", true);
        eniConfig.put("region", Place.of(network, cluster).region());
        eniConfig.put("subnets", subnets);
        return eniConfig;
    }
}
