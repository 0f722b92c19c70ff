package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RemoteNetworkRouteTest {
    private static final String RULE = "remote-network-route";

    private static final String HUB = """
            networks: [{id: dc, cidrs: [10.80.0.0/16]}]
            transitGateways:
              - id: hub
                routeTables:
                  - id: main
                    routes: [{destination: 10.0.0.0/16, via: app}]
                attachments:
                  - {to: app, subnets: [transit-a, transit-b], association: main}
                  - {to: dc, association: main, propagations: [main]}
            """;

    /// EKS-11.
    @Test
    void theControlPlaneHasToGetThere() {
        Judged judged = Judged.of(remote("10.80.4.0/22", "10.90.0.0/16", "   # ! " + RULE) + HUB)
                .isAsMarked();
        assertEquals(
                List.of("The control plane of cluster eks stands in control-a and control-b, whose"
                        + " routes do not all lead to 10.90.0.0/16, where its hybrid nodes or their pods"
                        + " are. Logs, exec and webhooks do not get there. Attach VPC app to a transit"
                        + " gateway that leads there, or add routes to a network outside AWS."),
                judged.details(RULE));
        assertEquals(List.of("app", "control-a", "control-b"), judged.related(RULE));
    }

    @Test
    void theTransitGatewayLeadsThere() {
        Judged.of(remote("10.80.4.0/22", "10.80.128.0/17", "") + HUB).isAsMarked();
    }

    @Test
    void aRouteOfTheTierLeadsThere() {
        Judged judged = Judged.of(remote("10.80.4.0/22", "10.90.0.0/16", "")
                        .replace(
                                "clusters:",
                                "    routes: [{tier: control-plane, destination: 10.90.0.0/16, via: hub}]\nclusters:")
                + HUB);
        assertEquals(List.of(), judged.details(RULE));
    }

    private static String remote(String nodes, String pods, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "    cni: {}\n",
                "    endpointAccess: private\n    remoteNodeNetworks: [" + nodes + "]\n    remotePodNetworks: [" + pods
                        + "]\n");
    }
}
