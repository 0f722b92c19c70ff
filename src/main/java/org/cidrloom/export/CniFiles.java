package org.cidrloom.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.capacity.CniVersion;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroupKind;

/// What the files about the CNI of a cluster have in common: where they are, and the ENIConfigs in the form that the
/// chart and the add-on share.
public final class CniFiles {
    /// The name of the Helm release, and of the chart.
    public static final String CHART = "aws-vpc-cni";

    /// Chart 1.1.16 carries it; chart 1.1.12, with CNI 1.10.1, was the last that composed names.
    private static final CniVersion KEYS_ARE_NAMES = new CniVersion(1, 11, 0);

    private static final CniVersion COUNTED_ALIKE = new CniVersion(1, 18, 0);

    /// Charts by the CNI that they carry (CNI-27).
    private static final Map<String, String> EARLIER_CHARTS = Map.of("1.10.1", "1.1.12", "1.11.0", "1.1.16");

    private CniFiles() {}

    /// Whether every node of the cluster brings the CNI itself: those of EKS Auto Mode, where nothing is installed and
    /// nothing set (AUTO-01).
    public static boolean isBuiltIn(Cluster cluster) {
        return !cluster.nodeGroups().isEmpty()
                && cluster.nodeGroups().stream().allMatch(group -> group.kind() == NodeGroupKind.AUTO);
    }

    /// Whether the bundle installs the CNI of the cluster in that way.
    public static boolean isDelivered(Cluster cluster, CniDelivery way) {
        return cluster.cni().delivery() == way && !isBuiltIn(cluster);
    }

    /// The Helm values of a cluster.
    public static String values(Cluster cluster) {
        return "helm/" + cluster.id() + "/values.yaml";
    }

    /// The Helm values with the ENIConfigs' ids, which a person writes from Terraform's outputs.
    public static String eniConfigValues(Cluster cluster) {
        return "helm/" + cluster.id() + "/eniconfigs.yaml";
    }

    /// The root module of the cluster's Helm release, where Terraform installs the chart.
    ///
    /// @param terraform the folder of the flavour
    public static String release(String terraform, Cluster cluster) {
        return terraform + "/cni/" + cluster.id();
    }

    /// The version of the chart that carries the cluster's CNI: the same since 1.18. Earlier ones counted otherwise;
    /// empty where that is not known.
    public static Optional<String> chartVersion(Cluster cluster) {
        String version = cluster.cni().version();
        return CniVersion.parse(version)
                .filter(parsed -> parsed.isAtLeast(COUNTED_ALIKE))
                .map(alike -> version)
                .or(() -> Optional.ofNullable(EARLIER_CHARTS.get(version)));
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
        return "terraform -chdir=" + Place.of(network, cluster).root() + " output -raw " + name + "_" + cluster.id();
    }

    /// Whether the chart of that CNI makes the names of ENIConfigs of its Region and the key, as it did before CNI 1.11
    /// (CNI-27), and not of the key alone.
    public static boolean composesNames(Cluster cluster) {
        return CniVersion.parse(cluster.cni().version())
                .filter(version -> !version.isAtLeast(KEYS_ARE_NAMES))
                .isPresent();
    }

    /// What the chart takes for the ENIConfig: the whole name, or what the old chart puts behind the Region.
    public static String key(Network network, Cluster cluster, EniConfig config) {
        String region = Place.of(network, cluster).region();
        return composesNames(cluster) && config.name().startsWith(region)
                ? config.name().substring(region.length())
                : config.name();
    }

    /// The `eniConfig` object of chart and add-on (CNI-25, CNI-26), keyed by the ENIConfigs' names, with placeholders
    /// for the ids.
    public static Map<String, Object> eniConfig(Network network, Cluster cluster) {
        Map<String, Object> subnets = new LinkedHashMap<>();
        for (EniConfig config : EniConfig.of(cluster)) {
            subnets.put(key(network, cluster, config), Map.of("id", config.placeholder()));
        }
        Map<String, Object> eniConfig = new LinkedHashMap<>();
        eniConfig.put("create", true);
        eniConfig.put("region", Place.of(network, cluster).region());
        eniConfig.put("subnets", subnets);
        return eniConfig;
    }
}
