package org.cidrloom.analysis.rules.pods;

/// Designs with one cluster and one node group, for the tests of this package.
final class PodDesigns {
    private PodDesigns() {}

    /// A cluster in VPC app, 10.0.0.0/16 and non-routable 100.64.0.0/16, whose control plane stands in subnets of its
    /// own.
    ///
    /// @param subnets the node and pod subnets, each a flow mapping on a line of its own
    /// @param cni the settings of the CNI, a flow mapping
    /// @param group the node group, a flow mapping, with its mark behind it
    static String cluster(String subnets, String cni, String group) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                    nat: per-zone
                    internet: true
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.255.128/28}
                      - {id: public-b, tier: public, zone: eu-west-1b, cidr: 10.0.255.144/28}
                      - {id: control-a, tier: control-plane, zone: eu-west-1a, cidr: 10.0.255.0/28}
                      - {id: control-b, tier: control-plane, zone: eu-west-1b, cidr: 10.0.255.16/28}
                %s
                clusters:
                  - id: eks%s
                    vpc: app
                    subnets: [control-a, control-b]
                    cni: %s
                    nodeGroups:
                      - %s
                """.formatted(subnets.strip().indent(6).stripTrailing(), "", cni, group);
    }
}
