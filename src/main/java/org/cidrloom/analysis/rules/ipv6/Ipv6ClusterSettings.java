package org.cidrloom.analysis.rules.ipv6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Hypervisor;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;

/// What does not go together with an IPv6 cluster (V6-01, V6-03).
public final class Ipv6ClusterSettings implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The cluster asks for what IPv6 clusters do not have";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        if (cluster.ipFamily() != IpFamily.IPV6) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        String id = cluster.id();
        if (cluster.cni().customNetworking()) {
            told.add("custom networking");
            edits.add(CniEdits.changeCustomNetworking(id, false));
        }
        if (cluster.serviceCidr() != null) {
            told.add("the service CIDR " + cluster.serviceCidr() + ", because EKS chooses one of fc00::/7");
            edits.add(ClusterEdits.changeServiceCidr(id, null));
        }
        if (!cluster.remoteNodeNetworks().isEmpty()
                || !cluster.remotePodNetworks().isEmpty()) {
            told.add("networks of hybrid nodes");
            edits.add(ClusterEdits.change(
                    id,
                    "Remove the networks of hybrid nodes from " + id,
                    was -> was.with(b -> b.remoteNodeNetworks(List.of()).remotePodNetworks(List.of()))));
        }
        int mended = told.size();
        List<OfNodeGroup> groups = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            ofGroup(group, facts).ifPresent(what -> {
                told.add(what);
                groups.add(new OfNodeGroup(id, group.id()));
            });
        }
        if (facts.vpc(cluster)
                .map(facts::regionOf)
                .filter(region -> region.startsWith("cn-"))
                .isPresent()) {
            told.add("a Region in China");
        }
        if (told.isEmpty()) {
            return List.of();
        }
        Problem problem = Problem.of(
                        new ElementId.OfCluster(id),
                        "Cluster " + id + " is an IPv6 cluster and has " + String.join("; ", told)
                                + ". IPv6 clusters do not go together with " + (told.size() == 1 ? "that" : "those")
                                + ", and the family cannot be changed once the cluster is there. Do without, or make it"
                                + " an IPv4 cluster.")
                .relatedTo(groups);
        Problem first = mended == told.size()
                ? problem.mendedBy(Edit.all("Remove what " + id + " cannot have with IPv6", edits))
                : problem;
        return List.of(first.mendedBy(ClusterEdits.changeIpFamily(id, IpFamily.IPV4)));
    }

    private static Optional<String> ofGroup(NodeGroup group, Facts facts) {
        if (group.os() == NodeOs.WINDOWS) {
            return Optional.of("Windows nodes (" + group.id() + ")");
        }
        List<String> without = group.kind() == NodeGroupKind.FARGATE
                ? List.of()
                : group.instanceTypes().stream()
                        .flatMap(name -> facts.types().find(name).stream())
                        .filter(type -> type.hypervisor() == Hypervisor.XEN)
                        .map(InstanceType::name)
                        .toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of("nodes that do not run on Nitro (" + Words.list(without) + " in " + group.id() + ")");
    }
}
