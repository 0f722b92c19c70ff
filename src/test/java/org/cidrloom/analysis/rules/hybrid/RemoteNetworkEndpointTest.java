package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RemoteNetworkEndpointTest {
    private static final String ROUTES = """
                routes:
                  - {tier: control-plane, destination: 10.64.0.0/10, via: dc}
                  - {tier: control-plane, destination: 203.0.113.0/24, via: dc}
                  - {tier: control-plane, destination: 100.64.0.0/10, via: dc}
            """;

    private static final String RULE = "remote-network-endpoint";

    /// EKS-11.
    @Test
    void bothAccessesTogetherAreRefused() {
        Judged judged = Judged.of(hybrid("    remoteNodeNetworks: [10.80.0.0/16]\n", "   # ! " + RULE)
                        .replace("endpointAccess: private", "endpointAccess: public-and-private"))
                .isAsMarked()
                .isMendedBy(RULE, "Change endpoint access of eks to private");
        assertEquals(
                List.of("Cluster eks has networks of hybrid nodes, and its API endpoint answers on the"
                        + " internet and in the VPC. Outside the VPC its name then leads to public"
                        + " addresses only, so hybrid nodes do not find the private ones, and EKS wants"
                        + " one of the two. Choose public or private access."),
                judged.details(RULE));
    }

    @Test
    void oneOfThemIsFine() {
        Judged.of(hybrid("    remoteNodeNetworks: [10.80.0.0/16]\n", "")).isAsMarked();
    }

    @Test
    void withoutHybridNodesBothAreFine() {
        Judged.of(SoundCluster.with("    cni: {}\n", "    endpointAccess: public-and-private\n"))
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
