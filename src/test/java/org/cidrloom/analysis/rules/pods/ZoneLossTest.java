package org.cidrloom.analysis.rules.pods;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ZoneLossTest {
    private static final String RULE = "zone-loss";
    private static final String SMALL = """
            - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/26}
            - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.0.64/26}
            """;

    @Test
    void theOtherZoneHasToCarryTheNodes() {
        Judged judged = Judged.of(PodDesigns.cluster(SMALL, "{}", group("node-a, node-b", 4))
                        .replace("- id: eks", "- id: eks   # ! zone-loss"))
                .isAsMarked()
                .tells(RULE, "without eu-west-1a, node-b lacks", "without eu-west-1b, node-a lacks");
        assertEquals(List.of("node-b", "node-a"), judged.related(RULE));
    }

    @Test
    void roomForAllNodesInEachZoneIsFine() {
        Judged.of(PodDesigns.cluster(
                        SMALL.replace("/26", "/24").replace("10.0.0.64", "10.0.1.0"), "{}", group("node-a, node-b", 4)))
                .isAsMarked();
    }

    @Test
    void aGroupOfOneZoneIsLostWithIt() {
        Judged.of(PodDesigns.cluster(SMALL, "{}", group("node-a", 2))).isAsMarked();
    }

    private static String group(String subnets, int max) {
        return "{id: general, instanceTypes: [m5.large], subnets: [" + subnets + "], nodes: {min: 2, desired: 2, max: "
                + max + "}, surge: 0, pods: 8}";
    }
}
