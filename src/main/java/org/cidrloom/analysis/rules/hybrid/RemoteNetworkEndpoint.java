package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.edit.ClusterEdits;

/// With hybrid nodes the endpoint is public or private, not both (EKS-11).
public final class RemoteNetworkEndpoint implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A cluster with hybrid nodes has both public and private endpoint access";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        boolean hybrid = !cluster.remoteNodeNetworks().isEmpty()
                || !cluster.remotePodNetworks().isEmpty();
        if (!hybrid || cluster.endpointAccess() != EndpointAccess.PUBLIC_AND_PRIVATE) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has networks of hybrid nodes, and its API endpoint answers on the"
                                + " internet and in the VPC. Outside the VPC its name then leads to public addresses"
                                + " only, so hybrid nodes do not find the private ones, and EKS wants one of the two."
                                + " Choose public or private access.")
                .mendedBy(ClusterEdits.changeEndpointAccess(cluster.id(), EndpointAccess.PRIVATE))
                .mendedBy(ClusterEdits.changeEndpointAccess(cluster.id(), EndpointAccess.PUBLIC)));
    }
}
