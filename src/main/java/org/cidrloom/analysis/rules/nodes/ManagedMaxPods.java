package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.edit.NodeGroupEdits;

/// EKS computes max pods of a managed group and enforces it over what the kubelet is told, unless the group has an
/// AMI of its own (MAXP-03). What it computes is the advised number of the type that carries least.
public final class ManagedMaxPods implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "A managed node group takes max pods from EKS unless it has an AMI of its own";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return Problem.ofEach(cluster.nodeGroups(), group -> problem(cluster, group, facts));
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        Integer said = group.maxPods();
        if (said == null || group.kind() != NodeGroupKind.MANAGED) {
            return Optional.empty();
        }
        PodNetworking networking = PodNetworking.of(cluster, group);
        OptionalInt byEks = group.instanceTypes().stream()
                .flatMap(name -> facts.types().find(name).stream())
                .mapToInt(type -> MaxPods.of(type, networking).maxPods())
                .min();
        if (byEks.isEmpty() || byEks.getAsInt() == said) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " says " + said
                                + " max pods. EKS computes the number of a managed node group by itself, "
                                + byEks.getAsInt() + " here, and enforces it over the kubelet's settings, unless the"
                                + " group's launch template names an AMI. Give it one, or take EKS's number.")
                .relatedTo(List.of(new ElementId.OfCluster(cluster.id())))
                .mendedBy(NodeGroupEdits.changeMaxPods(cluster.id(), group.id(), null)));
    }
}
