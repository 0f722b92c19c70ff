package org.cidrloom.analysis.rules.eks;

import org.cidrloom.net.Cidr;

/// Designs with one cluster, for the tests of this package.
final class EksDesigns {
    private EksDesigns() {}

    /// A cluster with that service CIDR in a VPC with that block.
    ///
    /// @param mark what is expected of the cluster
    static String cluster(String block, String serviceCidr, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: %s}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: %s}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: %s}
                clusters:
                  - id: eks%s
                    vpc: app
                    serviceCidr: %s
                    subnets: [a, b]
                """.formatted(block, half(block, 0), half(block, 1), mark, serviceCidr);
    }

    private static String half(String block, int number) {
        return Cidr.parse(block).split(24).get(number).toString();
    }
}
