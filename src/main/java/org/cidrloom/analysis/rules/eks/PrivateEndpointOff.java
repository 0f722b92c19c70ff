package org.cidrloom.analysis.rules.eks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ClusterEdits;

/// Nodes without a way to the internet need the cluster's private endpoint (EKS-13, EKS-19).
public final class PrivateEndpointOff implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Nodes cannot reach the API endpoint of the cluster";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (cluster.endpointAccess() != EndpointAccess.PUBLIC || vpc.isEmpty()) {
            return List.of();
        }
        SequencedSet<Subnet> without = new LinkedHashSet<>();
        List<OfNodeGroup> groups = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            List<Subnet> isolated = facts.subnetsOf(cluster, group).stream()
                    .filter(subnet -> DefaultRoute.of(vpc.get(), subnet, facts) == DefaultRoute.NONE)
                    .toList();
            if (!isolated.isEmpty()) {
                without.addAll(isolated);
                groups.add(new OfNodeGroup(cluster.id(), group.id()));
            }
        }
        if (without.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "The API endpoint of cluster " + cluster.id()
                                + " answers on the internet only, and nodes start in "
                                + Words.list(without.stream().map(Subnet::id).toList())
                                + ", which have no way there: no NAT gateway, internet gateway or default route. They"
                                + " cannot join the cluster. Turn private endpoint access on.")
                .relatedTo(groups)
                .relatedTo(without.stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList())
                .mendedBy(ClusterEdits.changeEndpointAccess(cluster.id(), EndpointAccess.PUBLIC_AND_PRIVATE))
                .mendedBy(ClusterEdits.changeEndpointAccess(cluster.id(), EndpointAccess.PRIVATE)));
    }
}
