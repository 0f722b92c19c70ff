package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ApplianceModeOffTest {
    private static final String INSPECTION = """
            vpcs:
              - {id: spoke, cidrs: [{cidr: 10.0.0.0/16}]}
              - id: inspection
                cidrs: [{cidr: 10.1.0.0/16}]
                subnets:
                  - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.1.0.0/28}
                  - {id: transit-b, tier: transit, zone: eu-west-1b, cidr: 10.1.0.16/28}
                routes: [{tier: %s, destination: 0.0.0.0/0, via: hub}]
            transitGateways:
              - id: hub
                routeTables:
                  - {id: spokes, routes: [{destination: 0.0.0.0/0, via: inspection}]}
                  - {id: inspected}
                attachments:
                  - {to: spoke, association: spokes, propagations: [inspected]}
                  - {to: inspection, subnets: [transit-a, transit-b], association: inspected%s}
            """;

    @Test
    void anInspectingVpcInTwoZonesNeedsApplianceMode() {
        Judged judged = Judged.of(INSPECTION.formatted("transit", "")).isMendedByEachFixOf("appliance-mode-off");

        assertEquals(
                List.of(
                        "Transit gateway hub sends packets of other networks through VPC inspection (0.0.0.0/0 in spokes),"
                                + " which stands in eu-west-1a and eu-west-1b and sends them back. With appliance mode off,"
                                + " question and answer may take different zones, and a stateful appliance drops what it has not"
                                + " seen begin. Turn appliance mode on for the attachment."),
                judged.details("appliance-mode-off"));
        assertEquals(List.of("inspection"), judged.related("appliance-mode-off"));
    }

    @Test
    void withApplianceModeItIsFine() {
        assertEquals(
                List.of(),
                Judged.of(INSPECTION.formatted("transit", ", applianceMode: true"))
                        .details("appliance-mode-off"));
    }

    @Test
    void aVpcThatSendsNothingBackInspectsNothing() {
        assertEquals(List.of(), Judged.of(INSPECTION.formatted("private", "")).details("appliance-mode-off"));
    }
}
