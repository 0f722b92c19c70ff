package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayZoneMissingTest {
    @Test
    void aZoneWithWorkloadsNeedsASubnetOfTheAttachment() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: node-c, tier: node, zone: eu-west-1c, cidr: 10.0.2.0/24}
                      - {id: transit-c, tier: transit, zone: eu-west-1c, cidr: 10.0.3.0/28}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - to: app   # ! transit-gateway-zone-missing transit-gateway-workload-subnet
                        subnets: [node-a, node-b]
                        association: main
                """)
                .isAsMarked()
                .tells("transit-gateway-zone-missing", "eu-west-1c", "node-c", "cannot reach")
                .isMendedBy(
                        "transit-gateway-zone-missing",
                        "Change attachment subnets of app to node-a, node-b, transit-c");
        assertEquals(List.of("app", "hub", "node-c"), judged.related("transit-gateway-zone-missing"));
    }

    @Test
    void nodesCountWhateverTheTierOfTheirSubnet() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: public-b, tier: public, zone: eu-west-1b, cidr: 10.0.1.0/24}
                    internet: true
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - to: app   # ! transit-gateway-zone-missing transit-gateway-workload-subnet
                        subnets: [public-a]
                        association: main
                clusters:
                  - id: eks
                    vpc: app
                    subnets: [public-a, public-b]
                    nodeGroups:
                      - {id: general, instanceTypes: [m5.large], subnets: [public-b], nodes: {min: 1, desired: 1, max: 1}}
                """).isAsMarked();
    }

    @Test
    void publicAndPodSubnetsNeedNone() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: public-b, tier: public, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: pod-c, tier: pod, zone: eu-west-1c, cidr: 10.0.2.0/24}
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.3.0/28}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [transit-a], association: main}
                """).isAsMarked();
    }

    @Test
    void theAttachmentOfAnExistingVpcNeedNotBeKnown() {
        Judged.of("""
                vpcs:
                  - id: app
                    existing: true
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, association: main}
                """).isAsMarked();
    }
}
