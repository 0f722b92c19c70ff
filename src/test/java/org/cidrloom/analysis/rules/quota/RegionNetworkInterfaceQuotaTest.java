package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RegionNetworkInterfaceQuotaTest {
    private static final String ID = "region-network-interface-quota";

    @Test
    void theInterfacesOfNodesAndControlPlanesAreCounted() {
        Judged judged = Judged.of("quotas: {networkInterfacesPerRegion: 20}\n" + EstateDesigns.NODES)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 48 network interfaces per Region");
        assertEquals(
                List.of("The design's account in eu-west-1 takes up to 48 network interfaces with the"
                        + " most nodes, for nodes, control planes, gateways and endpoints. The quota of"
                        + " network interfaces per Region is 20 in this design (AWS's default is 5,000)."
                        + " AWS raises it on request: ask for 48 before you build and plan with “quotas:"
                        + " {networkInterfacesPerRegion: 48}” in the design, or use fewer and larger nodes"
                        + " or further accounts."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("app"), judged.related(ID));
    }

    @Test
    void thatManyAreFine() {
        Judged.of("quotas: {networkInterfacesPerRegion: 48}\n" + EstateDesigns.NODES)
                .finds();
    }
}
