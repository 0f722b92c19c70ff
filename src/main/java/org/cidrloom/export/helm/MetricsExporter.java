package org.cidrloom.export.helm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Place;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;

/// Values of the cni-metrics-helper chart, which publishes how full the address pools of the nodes are. Values and
/// images are versioned with the CNI.
/// Source: https://docs.aws.amazon.com/eks/latest/userguide/cni-metrics-helper.html
public final class MetricsExporter implements Exporter {
    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public String title() {
        return "Values of the cni-metrics-helper Helm chart";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Network network = design.network();
        return network.clusters().stream()
                .filter(cluster -> !CniFiles.isBuiltIn(cluster))
                .map(cluster -> GeneratedFile.text(
                        "helm/" + cluster.id() + "/cni-metrics-helper.yaml", Structured.yaml(values(network, cluster))))
                .toList();
    }

    private static Map<String, Object> values(Network network, Cluster cluster) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("region", Place.of(network, cluster).region());
        image.put("tag", "v" + cluster.cni().version());
        Map<String, Object> env = new LinkedHashMap<>();
        env.put("USE_CLOUDWATCH", "true");
        env.put("AWS_CLUSTER_ID", ClusterName.of(cluster));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("image", image);
        values.put("env", env);
        return values;
    }
}
