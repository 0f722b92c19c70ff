package org.cidrloom.analysis.rules.eks;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;

/// Each cluster subnet has at least six addresses for EKS (EKS-02).
public final class ClusterSubnetFull implements Rule.OfCluster {
    private static final int LEAST = 6;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A cluster subnet has fewer than six addresses for the control plane";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return ControlPlaneRoom.of(cluster, facts).stream()
                .filter(room -> room.free() < LEAST)
                .collect(Collectors.collectingAndThen(Collectors.toList(), rooms -> problem(cluster, rooms, facts)));
    }

    private static List<Problem> problem(Cluster cluster, List<ControlPlaneRoom> rooms, Facts facts) {
        if (rooms.isEmpty()) {
            return List.of();
        }
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Beside their nodes and whatever else stands in them, "
                                + ControlPlaneRoom.told(rooms)
                                + " for the control plane of cluster " + cluster.id()
                                + ", which needs at least six in each."
                                + " EKS refuses the cluster, or its next upgrade, for want of addresses."
                                + " Give the control plane"
                                + " subnets of its own, a /28 in each zone.")
                .relatedTo(rooms.stream().map(ControlPlaneRoom::subnet).toList());
        return List.of(ControlPlaneRoom.ownSubnets(cluster, facts)
                .map(problem::mendedBy)
                .orElse(problem));
    }
}
