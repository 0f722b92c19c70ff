package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayLocalZoneTest {
    private static final String VPC = """
            vpcs:
              - id: app
                region: us-west-2
                cidrs: [{cidr: 10.0.0.0/16}]
                subnets:
                  - {id: node-a, tier: node, zone: us-west-2a, cidr: 10.0.0.0/24}
                  - {id: node-lax, tier: node, zone: us-west-2-lax-1a, cidr: 10.0.1.0/24}
                  - {id: transit-a, tier: transit, zone: us-west-2a, cidr: 10.0.2.0/28}
                  - {id: transit-lax, tier: transit, zone: us-west-2-lax-1a, cidr: 10.0.2.16/28}
            transitGateways:
              - id: hub
                routeTables: [{id: main}]
                attachments:
            """;

    @Test
    void aSubnetInALocalZoneHoldsNoAttachment() {
        Judged judged = Judged.of(
                        VPC + "      - {to: app, subnets: [transit-a, transit-lax]}   # ! transit-gateway-local-zone\n")
                .isAsMarked()
                .isMendedBy("transit-gateway-local-zone", "Change attachment subnets of app to transit-a");
        assertEquals(List.of("app", "transit-lax"), judged.related("transit-gateway-local-zone"));
        assertEquals(
                List.of("The attachment of VPC app to transit gateway hub names transit-lax in us-west-2-lax-1a. AWS"
                        + " takes no subnet of a Local Zone or Wavelength Zone for an attachment. What runs there"
                        + " reaches the gateway through the parent Availability Zone. Name a subnet of that zone"
                        + " instead."),
                judged.details("transit-gateway-local-zone"));
    }

    /// Nodes in the Local Zone need no subnet of the attachment there.
    @Test
    void theParentZoneIsEnough() {
        Judged.of(VPC + "      - {to: app, subnets: [transit-a]}\n").isAsMarked();
    }
}
