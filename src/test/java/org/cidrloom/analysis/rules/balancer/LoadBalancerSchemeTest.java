package org.cidrloom.analysis.rules.balancer;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LoadBalancerSchemeTest {
    private static final String RULE = "load-balancer-scheme";

    @Test
    void clientsOnTheInternetReachPublicSubnetsOnly() {
        Judged judged = Judged.of(balancer(
                        "type: application, scheme: internet-facing, subnets: [node-a, node-b]", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Make web internal");
        assertEquals(
                List.of("The internet-facing load balancer web of VPC app stands in node-a and node-b,"
                        + " which are not public: no client on the internet reaches it there. Put it into"
                        + " public subnets, or make it internal."),
                judged.details(RULE));
        assertEquals(List.of("node-a", "node-b"), judged.related(RULE));
    }

    @Test
    void aVpcWithoutAnInternetGatewayHasNoPlaceForIt() {
        Judged.of(balancer("type: network, scheme: internet-facing, subnets: [public-a]", "")
                        .replace("    internet: true\n", ""))
                .tells(RULE, "the VPC has no internet gateway: AWS refuses it");
    }

    @Test
    void publicSubnetsAreFine() {
        Judged.of(balancer("type: application, scheme: internet-facing, subnets: [public-a, public-b]", ""))
                .isAsMarked();
    }

    private static String balancer(String balancer, String mark) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "clusters:",
                "    loadBalancers:\n      - {id: web, " + balancer + "}\nclusters:");
    }
}
