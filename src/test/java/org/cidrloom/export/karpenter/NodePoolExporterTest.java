package org.cidrloom.export.karpenter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NodePoolExporterTest {
    private static Map<String, String> files(NodeGroupKind kind, Cni cni) {
        Design design = Design.empty("d", "eu-west-1", List.of("eu-west-1a"));
        Vpc vpc = Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/24"))));
        NodeGroup group = NodeGroup.of("burst", List.of("m5.large"), List.of("node-a"), new NodeCount(0, 0, 10))
                .withKind(kind);
        Cluster cluster =
                Cluster.of("eks", "app", List.of("node-a")).withCni(cni).withNodeGroups(List.of(group));
        return new NodePoolExporter()
                        .files(design.withNetwork(
                                design.network().withVpcs(List.of(vpc)).withClusters(List.of(cluster))))
                        .stream()
                        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    }

    @Test
    void karpenterIsToldMaxPodsAndTheInterfaceThatCustomNetworkingSetsAside() {
        Map<String, String> files = files(NodeGroupKind.KARPENTER, Cni.DEFAULT.withCustomNetworking(true));

        assertEquals("""
                # Nodes of burst. What stands in brackets is a name or an id that AWS gives: write the real ones over it.
                apiVersion: "karpenter.k8s.aws/v1"
                kind: "EC2NodeClass"
                metadata:
                  name: "burst"
                spec:
                  amiSelectorTerms:
                    - alias: "al2023@latest"
                  role: "[the name of the IAM role of the nodes]"
                  subnetSelectorTerms:
                    - id: "[the id of subnet app/node-a]"
                  securityGroupSelectorTerms:
                    - tags:
                        "aws:eks:cluster-name": "eks"
                  kubelet:
                    maxPods: 20
                ---
                apiVersion: "karpenter.sh/v1"
                kind: "NodePool"
                metadata:
                  name: "burst"
                spec:
                  template:
                    spec:
                      nodeClassRef:
                        group: "karpenter.k8s.aws"
                        kind: "EC2NodeClass"
                        name: "burst"
                      requirements:
                        - key: "kubernetes.io/os"
                          operator: "In"
                          values:
                            - "linux"
                        - key: "node.kubernetes.io/instance-type"
                          operator: "In"
                          values:
                            - "m5.large"
                        - key: "topology.kubernetes.io/zone"
                          operator: "In"
                          values:
                            - "eu-west-1a"
                  limits:
                    cpu: "20"
                """, files.get("nodepools/eks/burst.yaml"));
        assertEquals("""
                settings:
                  clusterName: "eks"
                  reservedENIs: "1"
                """, files.get("nodepools/eks/karpenter-values.yaml"));
    }

    @Test
    void autoModeHasNodeClassesOfItsOwnAndNoMaxPods() {
        Map<String, String> files = files(NodeGroupKind.AUTO, Cni.DEFAULT);

        assertEquals(1, files.size());
        String text = String.join("", files.values());
        assertTrue(text.contains("apiVersion: \"eks.amazonaws.com/v1\"\nkind: \"NodeClass\""), text);
        assertTrue(!text.contains("maxPods") && !text.contains("amiSelectorTerms"), text);
    }

    @Test
    void managedGroupsHaveNone() {
        assertEquals(Map.of(), files(NodeGroupKind.MANAGED, Cni.DEFAULT));
    }
}
