package org.cidrloom.export.karpenter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.Placeholder;
import org.cidrloom.export.Shared;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// A node class and a node pool for each group that Karpenter or EKS Auto Mode runs, and Karpenter's chart values.
/// Sources: https://karpenter.sh/docs/concepts/nodeclasses/ (KARP-01, MAXP-11) and
/// https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html (AUTO-03).
public final class NodePoolExporter implements Exporter {
    @Override
    public String name() {
        return "nodepools";
    }

    @Override
    public String title() {
        return "Node classes and node pools for Karpenter and EKS Auto Mode";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Cluster cluster : design.network().clusters()) {
            Vpc vpc = Shared.vpcs(design).get(cluster.vpc());
            if (vpc != null) {
                addFiles(files, vpc, cluster);
            }
        }
        return files;
    }

    private static void addFiles(List<GeneratedFile> files, Vpc vpc, Cluster cluster) {
        boolean karpenter = false;
        for (NodeGroup group : cluster.nodeGroups()) {
            boolean auto = group.kind() == NodeGroupKind.AUTO;
            if (!auto && group.kind() != NodeGroupKind.KARPENTER) {
                continue;
            }
            karpenter |= !auto;
            String text = head(group)
                    + Structured.yamlDocuments(List.of(nodeClass(vpc, cluster, group), nodePool(vpc, group)));
            files.add(GeneratedFile.text("nodepools/" + cluster.id() + "/" + group.id() + ".yaml", text));
        }
        if (karpenter) {
            files.add(GeneratedFile.text(
                    "nodepools/" + cluster.id() + "/karpenter-values.yaml", Structured.yaml(values(cluster))));
        }
    }

    private static String head(NodeGroup group) {
        return "# Nodes of " + group.id()
                + ". What stands in brackets is a name or an id that AWS gives: write the real ones" + " over it.\n";
    }

    private static Map<String, Object> nodeClass(Vpc vpc, Cluster cluster, NodeGroup group) {
        boolean auto = group.kind() == NodeGroupKind.AUTO;
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!auto) {
            String alias = group.os() == NodeOs.WINDOWS ? "windows2022@latest" : "al2023@latest";
            spec.put("amiSelectorTerms", List.of(Map.of("alias", alias)));
        }
        spec.put("role", Placeholder.of("the name of the IAM role of the nodes"));
        spec.put(
                "subnetSelectorTerms",
                group.subnets().stream()
                        .map(subnet -> Map.of("id", Placeholder.subnet(vpc.id(), subnet)))
                        .toList());
        // EKS puts this tag on the security group that it makes for the cluster
        spec.put(
                "securityGroupSelectorTerms",
                List.of(Map.of("tags", Map.of("aws:eks:cluster-name", ClusterName.of(cluster)))));
        if (!auto) {
            // Karpenter does not know the CNI's settings (MAXP-11), so the kubelet is told
            KubeletMaxPods.of(cluster, group)
                    .wanted()
                    .ifPresent(wanted -> spec.put("kubelet", Map.of("maxPods", wanted)));
        }
        return object(
                auto ? "eks.amazonaws.com/v1" : "karpenter.k8s.aws/v1",
                auto ? "NodeClass" : "EC2NodeClass",
                group.id(),
                spec);
    }

    private static Map<String, Object> nodePool(Vpc vpc, NodeGroup group) {
        boolean auto = group.kind() == NodeGroupKind.AUTO;
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("group", auto ? "eks.amazonaws.com" : "karpenter.k8s.aws");
        reference.put("kind", auto ? "NodeClass" : "EC2NodeClass");
        reference.put("name", group.id());
        List<Object> requirements = new ArrayList<>();
        requirements.add(in("kubernetes.io/os", List.of(group.os().key())));
        if (!group.instanceTypes().isEmpty()) {
            requirements.add(in("node.kubernetes.io/instance-type", group.instanceTypes()));
        }
        List<String> zones = vpc.subnets(group.subnets()).stream()
                .map(Subnet::zone)
                .distinct()
                .toList();
        if (!zones.isEmpty()) {
            requirements.add(in("topology.kubernetes.io/zone", zones));
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("nodeClassRef", reference);
        template.put("requirements", requirements);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("template", Map.of("spec", template));
        long vcpus = mostVcpus(group);
        if (vcpus > 0) {
            spec.put("limits", Map.of("cpu", Long.toString(vcpus)));
        }
        return object("karpenter.sh/v1", "NodePool", group.id(), spec);
    }

    /// The vCPUs of as many nodes as the design allows, so that the subnets are not asked for more; 0 where it sets no
    /// limit.
    private static long mostVcpus(NodeGroup group) {
        long each = types(group)
                .map(InstanceType::vcpus)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        return each * group.nodes().max();
    }

    private static Stream<InstanceType> types(NodeGroup group) {
        return group.instanceTypes().stream().flatMap(name -> InstanceTypes.bundled().find(name).stream());
    }

    private static Map<String, Object> in(String key, List<String> values) {
        Map<String, Object> requirement = new LinkedHashMap<>();
        requirement.put("key", key);
        requirement.put("operator", "In");
        requirement.put("values", values);
        return requirement;
    }

    private static Map<String, Object> object(String version, String kind, String name, Map<String, Object> spec) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", version);
        object.put("kind", kind);
        object.put("metadata", Map.of("name", name));
        object.put("spec", spec);
        return object;
    }

    private static Map<String, Object> values(Cluster cluster) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("clusterName", ClusterName.of(cluster));
        int reserved =
                (CniSettings.customNetworking(cluster) ? 1 : 0) + (cluster.cni().podSecurityGroups() ? 1 : 0);
        if (reserved > 0) {
            // the primary that custom networking sets aside, and the trunk of security groups for pods (MAXP-11)
            settings.put("reservedENIs", Integer.toString(reserved));
        }
        return Map.of("settings", settings);
    }
}
