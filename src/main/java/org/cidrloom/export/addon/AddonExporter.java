package org.cidrloom.export.addon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeOs;

/// The configuration of the vpc-cni add-on, in the form of its JSON schema (CNI-26), for clusters that take the CNI so.
/// The Terraform sets the same by itself; the file is for reading, and for clusters that Terraform does not run.
public final class AddonExporter implements Exporter {
    @Override
    public String name() {
        return "addon";
    }

    @Override
    public String title() {
        return "Configuration of the vpc-cni add-on";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        return design.network().clusters().stream()
                .filter(cluster -> CniFiles.isDelivered(cluster, CniDelivery.ADDON))
                .map(cluster -> GeneratedFile.text(
                        CniFiles.addon(cluster), Structured.json(configuration(design.network(), cluster))))
                .toList();
    }

    private static Map<String, Object> configuration(Network network, Cluster cluster) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("env", CniSettings.forAddon(cluster));
        if (cluster.nodeGroups().stream().anyMatch(group -> group.os() == NodeOs.WINDOWS)) {
            configuration.put("enableWindowsIpam", "true");
        }
        if (!EniConfig.of(cluster).isEmpty()) {
            configuration.put("eniConfig", CniFiles.eniConfig(network, cluster));
        }
        return configuration;
    }
}
