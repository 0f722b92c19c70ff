package org.cidrloom.capacity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// The fifty addresses, for tests: a /26 and two /27 for nodes, /19s of 100.64.0.0/16 for pods, one group on
/// t3.medium.
final class Estate {
    static final List<String> NODE_SUBNETS = List.of("node-a", "node-b", "node-c");

    static final Map<String, String> ENI_CONFIGS =
            Map.of("eu-west-1a", "pod-a", "eu-west-1b", "pod-b", "eu-west-1c", "pod-c");

    private Estate() {}

    /// The VPC with pod subnets.
    static Vpc dev() {
        return bare().with(b -> b.cidrs(List.of(
                        new CidrBlock(cidr("10.24.56.128/25"), true), new CidrBlock(cidr("100.64.0.0/16"), false)))
                .subnets(Stream.concat(
                                bare().subnets().stream(),
                                Stream.of(
                                        Subnet.of("pod-a", Tier.POD, "eu-west-1a", cidr("100.64.0.0/19")),
                                        Subnet.of("pod-b", Tier.POD, "eu-west-1b", cidr("100.64.32.0/19")),
                                        Subnet.of("pod-c", Tier.POD, "eu-west-1c", cidr("100.64.64.0/19"))))
                        .toList()));
    }

    /// The VPC with node subnets alone.
    static Vpc bare() {
        return Vpc.of("dev", List.of(new CidrBlock(cidr("10.24.56.128/25"), true)))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.24.56.128/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", cidr("10.24.56.192/27")),
                        Subnet.of("node-c", Tier.NODE, "eu-west-1c", cidr("10.24.56.224/27"))));
    }

    /// Three to six t3.medium with 28 pods.
    static NodeGroup general() {
        return NodeGroup.of("general", List.of("t3.medium"), NODE_SUBNETS, new NodeCount(3, 3, 6))
                .withPods(28);
    }

    /// A cluster with that group, in secondary IP mode.
    static Cluster cluster() {
        return Cluster.of("dev-cluster", "dev", NODE_SUBNETS).withNodeGroups(List.of(general()));
    }

    static Cni customNetworking() {
        return Cni.DEFAULT.withCustomNetworking(true).withPodSubnets(ENI_CONFIGS);
    }

    static Network network(Vpc vpc, Cluster... clusters) {
        return Network.empty("n", "eu-west-1", List.of("eu-west-1a", "eu-west-1b", "eu-west-1c"))
                .with(b -> b.vpcs(List.of(vpc)).clusters(List.of(clusters)));
    }

    /// A VPC 10.0.0.0/16 with one node subnet of that size in one zone, and a cluster whose control plane is
    /// elsewhere.
    static Network oneSubnet(String cidr, Cni cni, NodeGroup... groups) {
        Vpc vpc = Vpc.of("dev", List.of(new CidrBlock(cidr("10.0.0.0/16"), true)))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr(cidr))));
        return network(
                vpc, Cluster.of("dev-cluster", "dev", List.of()).withCni(cni).withNodeGroups(List.of(groups)));
    }

    static NodeGroup group(String id, String type, int nodes, int pods) {
        return NodeGroup.of(id, List.of(type), List.of("node-a"), new NodeCount(nodes, nodes, nodes))
                .with(b -> b.pods(pods).surge(0));
    }

    static Cidr cidr(String text) {
        return Cidr.parse(text);
    }
}
