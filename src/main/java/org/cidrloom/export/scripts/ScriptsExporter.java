package org.cidrloom.export.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.Format;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.Place;
import org.cidrloom.export.Template;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;

/// Scripts for what neither Terraform nor Helm does: handing the running CNI over to Helm, and rolling nodes.
public final class ScriptsExporter implements Exporter {
    private static final String ADOPT = "adopt-cni-by-helm.sh";
    private static final String ROLL = "roll-nodes.sh";

    @Override
    public String name() {
        return "scripts";
    }

    @Override
    public String title() {
        return "Scripts that hand the CNI over to Helm and roll nodes";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Cluster cluster : design.network().clusters()) {
            if (CniFiles.isDelivered(cluster, CniDelivery.HELM)) {
                files.add(script(cluster, ADOPT, adopt(design.network(), cluster)));
            }
            if (cluster.nodeGroups().stream().anyMatch(ScriptsExporter::isRolled)) {
                files.add(script(cluster, ROLL, roll(design.network(), cluster)));
            }
        }
        return files;
    }

    private static GeneratedFile script(Cluster cluster, String name, Map<String, Object> model) {
        String text = Template.load("scripts/" + name, Format.SHELL).render(model);
        return GeneratedFile.script(CniFiles.script(cluster, name), text);
    }

    /// Whether its nodes sit in an Auto Scaling group that replaces them. Karpenter and Auto Mode replace drifted nodes
    /// themselves.
    private static boolean isRolled(NodeGroup group) {
        return group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED;
    }

    private static Map<String, Object> adopt(Network network, Cluster cluster) {
        Map<String, Object> model = place(network, cluster);
        model.put(
                "eniConfigs",
                EniConfig.of(cluster).stream().map(EniConfig::name).toList());
        return model;
    }

    private static Map<String, Object> roll(Network network, Cluster cluster) {
        List<NodeGroup> groups =
                cluster.nodeGroups().stream().filter(ScriptsExporter::isRolled).toList();
        Map<String, Object> model = place(network, cluster);
        model.put("customNetworking", CniSettings.customNetworking(cluster));
        model.put("groups", groups.stream().map(NodeGroup::id).toList());
        model.put("selectors", groups.stream().map(ScriptsExporter::selector).toList());
        model.put(
                "maxPods",
                groups.stream()
                        .map(group -> KubeletMaxPods.of(cluster, group).wanted().orElse(0))
                        .map(Object::toString)
                        .toList());
        return model;
    }

    /// The label that EKS, or the launch template of the Terraform, gives the nodes of a group.
    private static String selector(NodeGroup group) {
        return group.kind() == NodeGroupKind.MANAGED
                ? "eks.amazonaws.com/nodegroup=" + group.id()
                : "node-group=" + group.id();
    }

    private static Map<String, Object> place(Network network, Cluster cluster) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("cluster", ClusterName.of(cluster));
        model.put("region", Place.of(network, cluster).region());
        return model;
    }
}
