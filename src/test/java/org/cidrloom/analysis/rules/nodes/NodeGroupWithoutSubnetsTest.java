package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NodeGroupWithoutSubnetsTest {
    private static final String RULE = "node-group-without-subnets";

    @Test
    void aGroupWithoutSubnetsStartsNowhere() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "        subnets: [node-a, node-b]\n",
                        "",
                        "pods: 20",
                        "pods: 0"))
                .isAsMarked()
                .isMendedBy(RULE, "Change subnets of general to node-a, node-b");
        assertEquals(
                List.of("Node group general of cluster eks has no subnets, so its nodes start nowhere,"
                        + " and no capacity is counted for it. Name a subnet for each zone."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void aGroupWithSubnetsIsFine() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }
}
