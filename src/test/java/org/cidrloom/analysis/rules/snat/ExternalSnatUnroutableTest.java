package org.cidrloom.analysis.rules.snat;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExternalSnatUnroutableTest {
    private static final String RULE = "external-snat-unroutable";

    private static final String HUB = """
            networks: [{id: dc, cidrs: [192.168.0.0/16]}]
            transitGateways:
              - id: hub
                routeTables:
                  - id: main
                    routes: [{destination: 10.0.0.0/16, via: app}]
                attachments:
                  - {to: app, subnets: [transit-a, transit-b], association: main}
                  - {to: dc, association: main, propagations: [main]}
            """;

    /// SNAT-03: the example of the fact.
    @Test
    void nonRoutablePodsAreAnsweredByNobody() {
        Judged judged = Judged.of(
                        SoundCluster.customNetworking("externalSnat: true", "- id: eks", "- id: eks   # ! " + RULE)
                                + HUB)
                .isAsMarked()
                .isMendedBy(RULE, "Turn off external SNAT of eks");
        assertEquals(
                List.of("In cluster eks pods send with their own addresses to everywhere (external"
                        + " SNAT), by the route table of their own subnet. But the addresses of pod-a and"
                        + " pod-b are non-routable, so nobody outside the VPC can answer them, and no"
                        + " private NAT gateway translates them. With SNAT by the node they leave with"
                        + " its address, which works. Turn that on again, or give the pods routable"
                        + " addresses and routes."),
                judged.details(RULE));
        assertEquals(List.of("pod-a", "pod-b"), judged.related(RULE));
    }

    @Test
    void translatedByTheirNodesTheyAreFine() {
        Judged.of(SoundCluster.customNetworking("") + HUB).isAsMarked();
    }

    /// CNI-10: exclusions are external SNAT for some destinations.
    @Test
    void exclusionsLeaveThePodsAddress() {
        Judged.of(SoundCluster.customNetworking(
                                "excludeSnatCidrs: [192.168.0.0/16, 10.0.0.0/24]",
                                "- id: eks",
                                "- id: eks   # ! " + RULE)
                        + HUB)
                .isAsMarked()
                .tells(RULE, "to 192.168.0.0/16 (SNAT exclusions)")
                .isMendedBy(RULE, "Clear SNAT exclusions of eks");
    }

    @Test
    void aPodSubnetWithoutADefaultRouteLeadsNowhere() {
        String proxied = SoundCluster.customNetworking(
                        "externalSnat: true",
                        "    nat: per-zone\n    internet: true\n",
                        "",
                        "- id: eks",
                        "- id: eks   # ! " + RULE)
                .replace("clusters:", "    routes: [{tier: node, destination: 0.0.0.0/0, via: hub}]\nclusters:");
        Judged.of(proxied.replace("172.20", "172.20") + HUB)
                .tells(RULE, "pod-a and pod-b have no default route, while the nodes' subnets have one");
    }

    /// A private NAT gateway gives a way out and a way back.
    @Test
    void privateNatGatewaysTranslateThem() {
        String text = SoundCluster.customNetworking("externalSnat: true", "nat: per-zone", "nat: private") + HUB;
        assertEquals(List.of(), Judged.of(text).details(RULE));
    }

    @Test
    void routablePodsAreAnswered() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {externalSnat: true}") + HUB)
                .isAsMarked();
    }
}
