package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FargateSubnetsTest {
    private static final String RULE = "fargate-subnets";

    /// FARG-01.
    @Test
    void publicSubnetsAreRefused() {
        Judged judged = Judged.of(fargate("[public-a, node-b]", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Change subnets of general to node-a, node-b");
        assertEquals(
                List.of("In Fargate profile general of cluster eks public-a is public. Fargate takes"
                        + " private subnets only, those without a route to an internet gateway, in"
                        + " Availability Zones of the Region. Name private subnets."),
                judged.details(RULE));
        assertEquals(List.of("public-a"), judged.related(RULE));
    }

    /// FARG-02.
    @Test
    void localZonesAreRefused() {
        Judged.of(fargate("[node-a, node-b]", "")
                        .replace("node-b, tier: node, zone: eu-west-1b", "node-b, tier: node, zone: eu-west-1-lon-1a"))
                .tells(RULE, "node-b is in eu-west-1-lon-1a, which is no Availability Zone");
    }

    @Test
    void privateSubnetsAreFine() {
        Judged.of(fargate("[node-a, node-b]", "")).isAsMarked();
    }

    private static String fargate(String subnets, String mark) {
        return SoundCluster.with(
                "- id: general",
                "- id: general" + mark,
                "kind: managed",
                "kind: fargate",
                "        instanceTypes: [m5.large]\n",
                "",
                "        nodes: {min: 2, desired: 2, max: 4}\n",
                "",
                "[node-a, node-b]",
                subnets);
    }
}
