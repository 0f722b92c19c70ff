package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// A subnet for pods serves the nodes of its own zone only, and under custom networking only by an ENIConfig (CNI-20,
/// CNI-23).
public final class PodSubnetUnused implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A pod subnet is used by no node";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cluster> clusters = facts.clustersOf(vpc.id());
        return clusters.isEmpty() ? List.of() : Problem.listOf(problem(vpc, clusters, facts));
    }

    private static Optional<Problem> problem(Vpc vpc, List<Cluster> clusters, Facts facts) {
        List<Subnet> unused = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.tier() == Tier.POD && !isUsed(subnet, clusters, facts)) {
                unused.add(subnet);
            }
        }
        // a cluster with no nodes yet says nothing about its pods
        if (unused.isEmpty()
                || clusters.stream()
                        .allMatch(cluster -> facts.zonesOfNodes(cluster).isEmpty())) {
            return Optional.empty();
        }
        List<String> names = unused.stream().map(Subnet::id).toList();
        boolean one = names.size() == 1;
        return Optional.of(Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "No node takes pod addresses of " + Words.list(names) + " of VPC " + vpc.id()
                                + ". A node reaches"
                                + " subnets of its own zone only: under custom networking the one that its zone's"
                                + " ENIConfig names, and else, with subnet discovery, those that are tagged for it."
                                + " Name " + (one ? "it" : "them") + " in an ENIConfig of "
                                + (one ? "its" : "their") + " zone, start nodes in the zone, or remove "
                                + (one ? "it" : "them") + ".")
                .relatedTo(unused.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList())
                .relatedTo(clusters.stream()
                        .map(cluster -> new ElementId.OfCluster(cluster.id()))
                        .toList()));
    }

    private static boolean isUsed(Subnet subnet, List<Cluster> clusters, Facts facts) {
        for (Cluster cluster : clusters) {
            if (uses(cluster, subnet, facts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(Cluster cluster, Subnet subnet, Facts facts) {
        if (cluster.subnets().contains(subnet.id())) {
            return true;
        }
        for (NodeGroup group : cluster.nodeGroups()) {
            if (group.subnets().contains(subnet.id())) {
                return true;
            }
        }
        Map<String, String> configs = cluster.cni().podSubnets();
        if (cluster.cni().customNetworking() && cluster.ipFamily() == IpFamily.IPV4) {
            // a missing ENIConfig is told by eniconfig-missing-zone, one of another zone by pod-subnet-zone
            return configs.containsValue(subnet.id())
                    || (!configs.containsKey(subnet.zone()) && hasNodesIn(subnet.zone(), cluster, facts));
        }
        return cluster.cni().subnetDiscovery() && hasNodesIn(subnet.zone(), cluster, facts);
    }

    private static boolean hasNodesIn(String zone, Cluster cluster, Facts facts) {
        return facts.zonesOfNodes(cluster).contains(zone);
    }
}
