package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PeeredAddressUsageQuotaTest {
    private static final String ID = "peered-address-usage-quota";

    @Test
    void theUnitsOfPeersAreAddedUp() {
        Judged judged = Judged.of(
                        "quotas: {networkAddressUsagePeered: 200}\n" + EstateDesigns.NODES.replace("clusters:", """
                  - {id: peer, cidrs: [{cidr: 10.9.0.0/16}]}
                  - {id: far, region: eu-central-1, cidrs: [{cidr: 10.8.0.0/16}]}
                peerings: [{between: [app, peer]}, {between: [app, far]}]
                clusters:"""))
                .finds(ID, "peering-inter-region")
                .isMendedBy(ID, "Plan with a quota of 398 network address usage of peered VPCs");
        assertEquals(
                List.of("The network address usage of VPC app and its 1 peer in the Region is up to 398"
                        + " units together with the most nodes. The quota of network address usage of"
                        + " peered VPCs is 200 in this design (AWS's default is 128,000). AWS raises it on"
                        + " request, up to 512,000: ask for 398 before you build and plan with “quotas:"
                        + " {networkAddressUsagePeered: 398}” in the design, or peer it with fewer VPCs and"
                        + " join the others by a transit gateway."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
        assertEquals(List.of("peer"), judged.related(ID));
    }

    @Test
    void peersInOtherRegionsDoNotCount() {
        Judged.of("quotas: {networkAddressUsagePeered: 200}\n" + EstateDesigns.NODES.replace("clusters:", """
                  - {id: far, region: eu-central-1, cidrs: [{cidr: 10.8.0.0/16}]}
                peerings: [{between: [app, far]}]
                clusters:"""))
                .finds("peering-inter-region");
    }
}
