package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RemoteNetworkOverlapTest {
    private static final String ROUTES = """
                routes:
                  - {tier: control-plane, destination: 10.64.0.0/10, via: dc}
                  - {tier: control-plane, destination: 203.0.113.0/24, via: dc}
                  - {tier: control-plane, destination: 100.64.0.0/10, via: dc}
            """;

    private static final String RULE = "remote-network-overlap";

    /// EKS-11: the example of the fact.
    @Test
    void podsOfHybridNodesInTheVpcAreRefused() {
        Judged judged = Judged.of(hybrid("    remotePodNetworks: [10.0.8.0/22]\n", ""));
        assertEquals(
                List.of("In cluster eks, 10.0.8.0/22 (remote pods) meets 10.0.0.0/16 (VPC app). EKS"
                        + " refuses networks of hybrid nodes that overlap each other, the VPC or the"
                        + " service CIDR. Choose ranges that are free."),
                judged.details(RULE));
        assertEquals(List.of("app"), judged.related(RULE));
    }

    @Test
    void theServiceCidrAndEachOtherCountAsWell() {
        Judged judged = Judged.of(hybrid(
                "    remoteNodeNetworks: [10.80.0.0/16]\n    remotePodNetworks: [10.80.128.0/17, 172.20.4.0/24]\n",
                ""));
        judged.tells(
                RULE,
                "10.80.128.0/17 (remote pods) meets 10.80.0.0/16 (remote nodes)",
                "172.20.4.0/24 (remote pods) meets 172.20.0.0/16 (service CIDR)");
        assertEquals(List.of(), judged.related(RULE));
    }

    @Test
    void freeRangesAreFine() {
        Judged.of(hybrid("    remoteNodeNetworks: [10.80.0.0/16]\n    remotePodNetworks: [10.81.0.0/16]\n", ""))
                .isAsMarked();
    }

    private static String hybrid(String networks, String mark) {
        return SoundCluster.with(
                        "- id: eks",
                        "- id: eks" + mark,
                        "    cni: {}\n",
                        "    endpointAccess: private\n" + networks,
                        "clusters:",
                        ROUTES + "clusters:")
                + "networks: [{id: dc, cidrs: [10.64.0.0/10]}]\n";
    }
}
