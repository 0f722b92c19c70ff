package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ZoneImbalanceTest {
    private static final String RULE = "zone-imbalance";

    /// EKS-21.
    @Test
    void theZoneWithTheSmallestSubnetRunsOutFirst() {
        Judged judged = Judged.of(PodDesigns.cluster(
                                """
                        - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/26}   # ! subnet-exhausted
                        - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.16.0/20}
                        """,
                                "{}",
                                "{id: general, instanceTypes: [m5.large], subnets: [node-a, node-b],"
                                        + " nodes: {min: 2, desired: 8, max: 8}, surge: 0, pods: 80}   # ! zone-imbalance")
                        .replace("- id: eks", "- id: eks   # ! zone-loss"))
                .isAsMarked()
                .tells(RULE, "node-a (eu-west-1a) lacks", "node-b (eu-west-1b) keeps");
        assertEquals(List.of("node-a", "node-b"), judged.related(RULE));
    }

    @Test
    void zonesAlikeRunOutTogether() {
        Judged judged = Judged.of(PodDesigns.cluster(
                """
                - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/26}
                - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.0.64/26}
                """,
                "{}",
                "{id: general, instanceTypes: [m5.large], subnets: [node-a, node-b],"
                        + " nodes: {min: 2, desired: 8, max: 8}, surge: 0, pods: 80}"));
        assertEquals(List.of(), judged.details(RULE));
        assertEquals(2, judged.details("subnet-exhausted").size());
    }
}
