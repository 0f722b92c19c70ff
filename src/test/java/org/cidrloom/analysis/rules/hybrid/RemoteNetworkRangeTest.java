package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RemoteNetworkRangeTest {
    private static final String ROUTES = """
                routes:
                  - {tier: control-plane, destination: 10.64.0.0/10, via: dc}
                  - {tier: control-plane, destination: 203.0.113.0/24, via: dc}
                  - {tier: control-plane, destination: 100.64.0.0/10, via: dc}
            """;

    private static final String RULE = "remote-network-range";

    /// EKS-11.
    @Test
    void aPublicRangeIsRefused() {
        Judged judged = Judged.of(hybrid("    remotePodNetworks: [203.0.113.0/24]\n", "   # ! " + RULE));
        assertEquals(
                List.of("EKS refuses the networks of hybrid nodes of cluster eks: the remote pod"
                        + " network 203.0.113.0/24 lies in no private range. Name IPv4 ranges of"
                        + " 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, at most 15 of"
                        + " each kind."),
                judged.details(RULE));
    }

    /// EKS-11: 16 pod CIDRs.
    @Test
    void sixteenRangesAreTooMany() {
        String ranges =
                IntStream.range(0, 16).mapToObj(i -> "10.80." + i + ".0/24").collect(Collectors.joining(", "));
        Judged.of(hybrid("    remotePodNetworks: [" + ranges + "]\n", ""))
                .tells(RULE, "there are 16 remote pod networks");
    }

    @Test
    void privateRangesAreFine() {
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
