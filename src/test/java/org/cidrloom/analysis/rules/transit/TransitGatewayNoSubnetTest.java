package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayNoSubnetTest {
    private static final String HUB = """
            transitGateways:
              - id: hub
                routeTables: [{id: main}]
                attachments:
                  - {to: app, association: main}%s
            """;

    @Test
    void anAttachmentWithoutASubnetIsRefused() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.1.0/24}
                      - {id: transit-b, tier: transit, zone: eu-west-1b, cidr: 10.0.2.0/28}
                      - {id: node-lax, tier: node, zone: eu-west-1-lax-1a, cidr: 10.0.3.0/24}
                """ + HUB.formatted("   # ! transit-gateway-no-subnet"))
                .isAsMarked()
                .isMendedBy(
                        "transit-gateway-no-subnet",
                        "Add transit-a to app and attach app to hub in transit-a and transit-b");
        assertEquals(List.of("app", "hub"), judged.related("transit-gateway-no-subnet"));
        assertEquals(
                List.of("The attachment of VPC app to transit gateway hub names no subnet. AWS puts a network interface"
                        + " of the gateway into one subnet of each zone that is attached, and refuses an attachment"
                        + " without any. Name one subnet of each zone that has workloads, best a /28 of its own."),
                judged.details("transit-gateway-no-subnet"));
    }

    @Test
    void aVpcWithoutSubnetsIsASketchStill() {
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}]}]\n" + HUB.formatted(""))
                .isAsMarked();
    }

    @Test
    void theAttachmentOfAnExistingVpcNeedNotBeKnown() {
        Judged.of("""
                vpcs:
                  - id: app
                    existing: true
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}]
                """ + HUB.formatted("")).isAsMarked();
    }
}
