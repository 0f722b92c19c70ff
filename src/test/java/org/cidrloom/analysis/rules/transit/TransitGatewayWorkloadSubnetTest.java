package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayWorkloadSubnetTest {
    private static final String ID = "transit-gateway-workload-subnet";

    private static final String VPC = """
            vpcs:
              - id: app
                cidrs: [{cidr: 10.0.0.0/16}]
                subnets:
                  - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                  - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.1.0/24}
                  - {id: transit-b, tier: transit, zone: eu-west-1b, cidr: 10.0.2.0/28}
            transitGateways:
              - id: hub
                routeTables: [{id: main}]
                attachments:
            """;

    @Test
    void anAttachmentAmongNodesIsWorthAWarning() {
        Judged judged = Judged.of(VPC + "      - {to: app, subnets: [node-a, node-b]}   # ! " + ID + "\n")
                .isAsMarked()
                .isMendedBy(ID, "Add transit-a to app and attach app to hub in transit-a and transit-b");
        assertEquals(List.of("app", "node-a", "node-b"), judged.related(ID));
        assertEquals(
                List.of("The attachment of VPC app to transit gateway hub stands in node-a (a node subnet) and node-b"
                        + " (a node subnet). The route table and the network ACL of such a subnet then hold for the"
                        + " workloads and for what comes through the gateway alike, and the two compete for addresses."
                        + " Give the attachment a small subnet of its own in each zone, a /28, with one route table"
                        + " for all of them."),
                judged.details(ID));
    }

    @Test
    void aFullVpcCannotBeMendedWithAnEdit() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/24}]
                    subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments: [{to: app, subnets: [node-a]}]   # ! transit-gateway-workload-subnet
                """).isAsMarked();
        assertEquals(List.of(), judged.finding(ID).fixes());
    }

    @Test
    void aTransitSubnetThatAControlPlaneUsesIsNotOfItsOwn() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.2.0/28}
                      - {id: transit-b, tier: transit, zone: eu-west-1b, cidr: 10.0.2.16/28}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [transit-a, transit-b]}
                clusters:
                  - {id: eks, vpc: app, serviceCidr: 172.20.0.0/16, subnets: [transit-a, transit-b]}
                """).tells(ID, "transit-a (which a cluster uses too) and transit-b (which a cluster uses too)");
    }

    @Test
    void subnetsOfItsOwnAreFine() {
        Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}
                      - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.2.0/28}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments: [{to: app, subnets: [transit-a]}]
                """).isAsMarked();
    }
}
