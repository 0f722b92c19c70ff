package org.cidrloom.analysis.rules.eks;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;

/// AWS recommends sixteen addresses in each cluster subnet (EKS-02). It is told of subnets that pods share: where only
/// nodes do, the most of them are counted. Fewer than six are told by the rule cluster-subnet-full.
public final class ClusterSubnetTight implements Rule.OfCluster {
    private static final int LEAST = 6;
    private static final int ADVISED = 16;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A cluster subnet has fewer than sixteen addresses for the control plane";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        return ControlPlaneRoom.of(cluster, facts).stream()
                .filter(room -> room.free() >= LEAST && room.free() < ADVISED && room.holdsPods(cluster, facts))
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
                                + " for the control plane of cluster " + cluster.id() + ". Six in each will do, and AWS"
                                + " recommends sixteen: pods take what is free."
                                + " Give the control plane"
                                + " subnets of its own, a /28 in each zone.")
                .relatedTo(rooms.stream().map(ControlPlaneRoom::subnet).toList());
        return List.of(ControlPlaneRoom.ownSubnets(cluster, facts)
                .map(problem::mendedBy)
                .orElse(problem));
    }
}
