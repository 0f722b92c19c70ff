package org.cidrloom.analysis.rules.quota;

/// Designs that several tests of this package count in.
final class EstateDesigns {
    /// Ten nodes with ten pods each, in two subnets.
    static final String NODES = """
            vpcs:
              - id: app
                cidrs: [{cidr: 10.0.0.0/16}]
                interfaceEndpoints: [ec2, ecr.api, ecr.dkr, sts]
                subnets:
                  - {id: a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/20}
                  - {id: b, tier: node, zone: eu-west-1b, cidr: 10.0.16.0/20}
            clusters:
              - id: eks
                vpc: app
                serviceCidr: 172.20.0.0/16
                endpointAccess: private
                subnets: [a, b]
                nodeGroups:
                  - {id: general, instanceTypes: [m5.large], subnets: [a, b], nodes: {min: 10, desired: 10, max: 10}, surge: 0, pods: 100, hostNetworkPodsPerNode: 2}
            """;

    private EstateDesigns() {}
}
