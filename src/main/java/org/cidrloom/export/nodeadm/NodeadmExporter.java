package org.cidrloom.export.nodeadm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Placeholder;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.net.Cidr;

/// A NodeConfig of nodeadm for each group of Amazon Linux 2023 nodes, with max pods as an expression that is right for
/// every instance type of the group (MAXP-02). Source: https://awslabs.github.io/amazon-eks-ami/nodeadm/
public final class NodeadmExporter implements Exporter {
    @Override
    public String name() {
        return "nodeadm";
    }

    @Override
    public String title() {
        return "NodeConfig files for nodeadm";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Cluster cluster : design.network().clusters()) {
            for (NodeGroup group : cluster.nodeGroups()) {
                boolean joins = group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED;
                if (joins && group.os() == NodeOs.LINUX) {
                    files.add(GeneratedFile.text(
                            "nodeadm/" + cluster.id() + "/" + group.id() + ".yaml",
                            head(group) + Structured.yaml(config(cluster, group))));
                }
            }
        }
        return files;
    }

    private static String head(NodeGroup group) {
        String managed = group.kind() == NodeGroupKind.MANAGED
                ? "# EKS takes max pods from here only where the group's launch template names an AMI of its own.\n"
                : "";
        return "# User data of the nodes of " + group.id()
                + ", as the part application/node.eks.aws of a MIME document.\n"
                + "# What stands in brackets comes from `aws eks describe-cluster`.\n" + managed;
    }

    private static Map<String, Object> config(Cluster cluster, NodeGroup group) {
        Map<String, Object> joined = new LinkedHashMap<>();
        joined.put("name", ClusterName.of(cluster));
        joined.put("apiServerEndpoint", Placeholder.of("the endpoint of the cluster"));
        joined.put("certificateAuthority", Placeholder.of("the certificate authority of the cluster"));
        Cidr services = cluster.serviceCidr();
        joined.put("cidr", services == null ? Placeholder.of("the service CIDR of the cluster") : services.toString());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("cluster", joined);
        Integer said = group.maxPods();
        if (said == null) {
            MaxPodsExpression.of(cluster, group)
                    .ifPresent(expression -> spec.put("kubelet", Map.of("maxPodsExpression", expression)));
        } else {
            spec.put("kubelet", Map.of("config", Map.of("maxPods", said)));
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "node.eks.aws/v1alpha1");
        config.put("kind", "NodeConfig");
        config.put("spec", spec);
        return config;
    }
}
