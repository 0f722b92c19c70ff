package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrivateEndpointOffTest {
    private static final String RULE = "private-endpoint-off";

    /// EKS-13: the example of the fact.
    @Test
    void isolatedNodesCannotJoin() {
        Judged judged = Judged.of(isolated("public", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Change endpoint access of eks to public-and-private");
        assertEquals(
                List.of("The API endpoint of cluster eks answers on the internet only, and nodes start"
                        + " in node-a and node-b, which have no way there: no NAT gateway, internet"
                        + " gateway or default route. They cannot join the cluster. Turn private endpoint"
                        + " access on."),
                judged.details(RULE));
        assertEquals(List.of("general", "node-a", "node-b"), judged.related(RULE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "public-and-private"})
    void withPrivateAccessTheyCan(String access) {
        Judged.of(isolated(access, "")).isAsMarked();
    }

    @Test
    void throughANatGatewayTheyCan() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }

    /// A way out through the company counts.
    @Test
    void aDefaultRouteToATransitGatewayCounts() {
        Judged judged = Judged.of(isolated("public", "")
                        .replace("clusters:", "    routes: [{tier: node, destination: 0.0.0.0/0, via: hub}]\nclusters:")
                + """
                networks: [{id: dc, cidrs: [0.0.0.0/0]}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [transit-a, transit-b], association: main}
                      - {to: dc, association: main, propagations: [main]}
                """);
        assertEquals(List.of(), judged.details(RULE));
    }

    /// A NAT gateway without an internet gateway leads nowhere.
    @Test
    void aVpcWithoutAnInternetGatewayHasNoWayOut() {
        Judged.of(SoundCluster.with("    internet: true\n", "")).tells(RULE, "cannot join the cluster");
    }

    private static String isolated(String access, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "    nat: per-zone\n    internet: true\n",
                "    interfaceEndpoints: [ec2, ecr.api, ecr.dkr, sts]\n",
                "    serviceCidr: 172.20.0.0/16\n",
                "    serviceCidr: 172.20.0.0/16\n    endpointAccess: " + access + "\n");
    }
}
