package org.cidrloom.export.eksctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.Shared;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Vpc;

/// A ClusterConfig of eksctl for each cluster, for teams that make clusters with it in a VPC that is there.
/// Schema: https://schema.eksctl.io
public final class EksctlExporter implements Exporter {
    @Override
    public String name() {
        return "eksctl";
    }

    @Override
    public String title() {
        return "ClusterConfig files for eksctl";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Network network = design.network();
        Map<String, Vpc> vpcs = Shared.vpcs(design);
        List<GeneratedFile> files = new ArrayList<>();
        for (Cluster cluster : network.clusters()) {
            Vpc vpc = vpcs.get(cluster.vpc());
            if (vpc != null) {
                files.add(GeneratedFile.text(
                        "eksctl/" + cluster.id() + "/cluster.yaml",
                        head(cluster) + Structured.yaml(new ClusterConfig(network, vpc, cluster).tree())));
            }
        }
        return files;
    }

    private static String head(Cluster cluster) {
        StringBuilder head =
                new StringBuilder("# Cluster ").append(ClusterName.of(cluster)).append("""
                 for eksctl, in the VPC that the Terraform of this bundle makes.
                # What stands in brackets is an id that AWS gives: write the real ones over it, then run
                #   eksctl create cluster --config-file FILE
                # Use this or the cluster of the Terraform, not both.
                """);
        enforced(cluster)
                .forEach((group, maxPods) -> head.append("# EKS enforces its own max pods on a managed group")
                        .append(" without an AMI of its own: ")
                        .append(group)
                        .append(" takes ")
                        .append(maxPods)
                        .append(" whatever maxPodsPerNode says.\n"));
        return head.toString();
    }

    /// The managed groups whose kubelets would not take what they are told (MAXP-03).
    private static Map<String, Integer> enforced(Cluster cluster) {
        Map<String, Integer> enforced = new LinkedHashMap<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            KubeletMaxPods maxPods = KubeletMaxPods.of(cluster, group);
            OptionalInt byEks = maxPods.byEks();
            if (group.kind() == NodeGroupKind.MANAGED && maxPods.needsOwnAmi(group) && byEks.isPresent()) {
                enforced.put(group.id(), byEks.getAsInt());
            }
        }
        return enforced;
    }
}
