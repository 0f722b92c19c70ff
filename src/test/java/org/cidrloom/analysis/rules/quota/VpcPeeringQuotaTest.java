package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcPeeringQuotaTest {
    private static final String ID = "vpc-peering-quota";

    @Test
    void morePeeringsThanPlannedWithAreTold() {
        Judged judged = Judged.of("""
                quotas: {peeringsPerVpc: 2}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}]}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}]}
                peerings:
                  - {between: [v2, v1]}
                  - {between: [v1, v3]}
                  - {between: [v4, v1]}
                """)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 3 active VPC peering connections per VPC");
        assertEquals(
                List.of("VPC v1 has 3 peerings. The quota of active VPC peering connections per VPC is 2"
                        + " in this design (AWS's default is 50). AWS raises it on request, up to 125: ask"
                        + " for 3 before you build and plan with “quotas: {peeringsPerVpc: 3}” in the"
                        + " design, or join VPCs by a transit gateway."),
                judged.details(ID));
        assertEquals("v1", judged.finding(ID).subject().path());
        assertEquals(List.of("v2~v1", "v1~v3", "v4~v1"), judged.related(ID));
    }

    @Test
    void asManyAsTheQuotaAreFine() {
        Judged.of("""
                quotas: {peeringsPerVpc: 3}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}]}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}]}
                peerings:
                  - {between: [v2, v1]}
                  - {between: [v1, v3]}
                  - {between: [v4, v1]}
                """).finds();
    }

    /// The example of PEER-03.
    @Test
    void fiftyOnePeeringsAreOneTooMany() {
        Judged.of(hub(51)).finds(ID).tells(ID, "VPC hub has 51 peerings", "is 50, AWS's default", "up to 125");
    }

    @Test
    void noQuotaGoesBeyondOneHundredAndTwentyFive() {
        Judged judged = Judged.of(hub(126)).finds(ID).tells(ID, "AWS raises it to no more than 125, so join VPCs");
        assertEquals(List.of(), judged.finding(ID).fixes());
    }

    private static String hub(int peers) {
        StringBuilder vpcs =
                new StringBuilder("quotas: {vpcsPerRegion: 200}\nvpcs:\n  - {id: hub, cidrs: [{cidr: 10.0.0.0/24}]}\n");
        StringBuilder peerings = new StringBuilder("peerings:\n");
        for (int i = 1; i <= peers; i++) {
            vpcs.append("  - {id: v")
                    .append(i)
                    .append(", cidrs: [{cidr: 10.")
                    .append(i)
                    .append(".0.0/24}]}\n");
            peerings.append("  - {between: [hub, v").append(i).append("]}\n");
        }
        return vpcs.append(peerings).toString();
    }
}
