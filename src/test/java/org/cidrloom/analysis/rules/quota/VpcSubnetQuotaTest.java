package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcSubnetQuotaTest {
    private static final String ID = "vpc-subnet-quota";

    @Test
    void moreSubnetsThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {subnetsPerVpc: 3}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: s0, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: s1, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: s2, tier: private, zone: eu-west-1c, cidr: 10.0.2.0/24}
                      - {id: s3, tier: private, zone: eu-west-1a, cidr: 10.0.3.0/24}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 4 subnets per VPC");
        assertEquals(
                List.of("VPC app has 4 subnets. The quota of subnets per VPC is 3 in this design (AWS's"
                        + " default is 200). AWS raises it on request: ask for 4 before you build and plan"
                        + " with “quotas: {subnetsPerVpc: 4}” in the design, or use fewer and larger"
                        + " subnets, or more VPCs."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {subnetsPerVpc: 4}
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: s0, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: s1, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: s2, tier: private, zone: eu-west-1c, cidr: 10.0.2.0/24}
                      - {id: s3, tier: private, zone: eu-west-1a, cidr: 10.0.3.0/24}
                """).finds();
    }

    /// VPC-15.
    @Test
    void twoHundredSubnetsAreTheDefault() {
        String subnets = IntStream.range(0, 201)
                .mapToObj(number ->
                        "{id: s" + number + ", tier: private, zone: eu-west-1a, cidr: 10.0." + number + ".0/24}")
                .collect(Collectors.joining(", "));
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}], subnets: [" + subnets + "]}]\n")
                .finds(ID)
                .tells(ID, "has 201 subnets", "is 200, AWS's default");
    }
}
