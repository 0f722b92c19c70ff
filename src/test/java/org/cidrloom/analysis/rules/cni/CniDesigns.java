package org.cidrloom.analysis.rules.cni;

/// Designs with one cluster under custom networking, for the tests of this package.
final class CniDesigns {
    private CniDesigns() {}

    /// Nodes in zones a, b and c, pod subnets in each, and those ENIConfigs.
    ///
    /// @param kind the kind of the node group
    /// @param mark what is expected of the cluster
    static String cluster(String podSubnets, String kind, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.255.0/28}
                      - {id: public-b, tier: public, zone: eu-west-1b, cidr: 10.0.255.16/28}
                      - {id: public-c, tier: public, zone: eu-west-1c, cidr: 10.0.255.32/28}
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: node-c, tier: node, zone: eu-west-1c, cidr: 10.0.2.0/24}
                      - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/19}
                      - {id: pod-b, tier: pod, zone: eu-west-1b, cidr: 100.64.32.0/19}
                      - {id: pod-c, tier: pod, zone: eu-west-1c, cidr: 100.64.64.0/19}
                clusters:
                  - id: eks%s
                    vpc: app
                    subnets: [node-a, node-b, node-c]
                    cni:
                      customNetworking: true
                      podSubnets: {%s}
                    nodeGroups:
                      - id: general
                        kind: %s
                        instanceTypes: [m5.large]
                        subnets: [node-a, node-b, node-c]
                        nodes: {min: 3, desired: 3, max: 6}
                        pods: 0
                """.formatted(mark, podSubnets, kind);
    }
}
