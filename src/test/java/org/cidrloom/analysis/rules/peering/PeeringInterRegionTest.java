package org.cidrloom.analysis.rules.peering;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PeeringInterRegionTest {
    private static final String ID = "peering-inter-region";

    @Test
    void aPeeringBetweenRegionsIsWorthKnowing() {
        Judged judged = Judged.of(design("us-east-1")).finds(ID);
        assertEquals("a~b", judged.finding(ID).subject().path());
        assertEquals(List.of("a", "b"), judged.related(ID));
        assertEquals(
                List.of("VPC a is in eu-west-1 and VPC b in us-east-1. A peering between Regions carries packets of up"
                        + " to 8,500 bytes, within one Region 9,001. Hosts with jumbo frames have to discover that, or"
                        + " be told."),
                judged.details(ID));
    }

    @Test
    void aPeeringWithinARegionIsNotTold() {
        Judged.of(design("eu-west-1")).finds();
    }

    private static String design(String region) {
        return """
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: b, region: %s, cidrs: [{cidr: 10.2.0.0/16}]}
                peerings: [{between: [a, b]}]
                """.formatted(region);
    }
}
