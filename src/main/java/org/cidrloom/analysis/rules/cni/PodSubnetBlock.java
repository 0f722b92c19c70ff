package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.PodHome;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Under custom networking AWS's guide wants the pods in another block of the VPC than the nodes (CNI-24).
public final class PodSubnetBlock implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Pod subnets stand in the block of the nodes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (vpc.isEmpty()) {
            return List.of();
        }
        SequencedSet<Subnet> pods = new LinkedHashSet<>();
        Set<Subnet> nodes = new HashSet<>();
        Set<Cidr> nodeBlocks = new HashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (PodNetworking.of(cluster, group).customNetworking()) {
                for (PodHome home : PodHome.of(cluster, group, facts)) {
                    pods.add(home.pods());
                    if (nodes.add(home.nodes())) {
                        block(vpc.get(), home.nodes()).ifPresent(nodeBlocks::add);
                    }
                }
            }
        }
        List<Subnet> shared = new ArrayList<>();
        for (Subnet subnet : pods) {
            if (block(vpc.get(), subnet).filter(nodeBlocks::contains).isPresent()) {
                shared.add(subnet);
            }
        }
        return shared.isEmpty() ? List.of() : List.of(problem(cluster, vpc.get(), shared));
    }

    private static Problem problem(Cluster cluster, Vpc vpc, List<Subnet> shared) {
        List<Cidr> blocks = shared.stream()
                .flatMap(subnet -> block(vpc, subnet).stream())
                .distinct()
                .toList();
        List<String> names = shared.stream().map(Subnet::id).toList();
        return Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " gives pods addresses of " + Words.list(names) + " by custom"
                                + " networking, and " + (names.size() == 1 ? "it stands" : "they stand") + " in "
                                + Words.list(blocks) + ", as its nodes do. AWS's guide wants pods in another block of"
                                + " the VPC, and this way custom networking spares none of the nodes' addresses while it"
                                + " takes one network interface from each node. Put the pod subnets into a secondary"
                                + " block, such as one of 100.64.0.0/10, or turn custom networking off.")
                .relatedTo(shared.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
    }

    private static Optional<Cidr> block(Vpc vpc, Subnet subnet) {
        for (CidrBlock block : vpc.cidrs()) {
            if (block.cidr().contains(subnet.cidr())) {
                return Optional.of(block.cidr());
            }
        }
        return Optional.empty();
    }
}
