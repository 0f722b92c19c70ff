package org.cidrloom.export.eniconfig;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;

/// ENIConfig manifests, one for each zone, for people who apply them by kubectl instead of chart or add-on.
public final class EniConfigExporter implements Exporter {
    /// A new object must not carry a version, and no object that is there has this one, so Kubernetes refuses the
    /// manifests with their placeholders.
    private static final String NO_VERSION = "1";

    @Override
    public String name() {
        return "eniconfig";
    }

    @Override
    public String title() {
        return "ENIConfig manifests";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        return design.network().clusters().stream()
                .filter(cluster -> !EniConfig.of(cluster).isEmpty())
                .map(cluster -> GeneratedFile.text(CniFiles.manifests(cluster), text(design.network(), cluster)))
                .toList();
    }

    private static String text(Network network, Cluster cluster) {
        return """
                # What to expect, not what to apply: AWS gives the ids when the subnets are made, and Kubernetes refuses these
                # manifests because of their resourceVersion. After `terraform apply`, this applies them with the real ids:
                #   COMMAND | kubectl apply -f -
                # Leave it out where the chart or the add-on makes the ENIConfigs.
                """.replace("COMMAND", CniFiles.output(network, cluster, "eniconfigs"))
                + Structured.yamlDocuments(EniConfig.of(cluster).stream()
                        .map(EniConfigExporter::manifest)
                        .toList());
    }

    private static Map<String, Object> manifest(EniConfig config) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", config.name());
        metadata.put("resourceVersion", NO_VERSION);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", "crd.k8s.amazonaws.com/v1alpha1");
        manifest.put("kind", "ENIConfig");
        manifest.put("metadata", metadata);
        manifest.put("spec", Map.of("subnet", config.placeholder()));
        return manifest;
    }
}
