package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClusterVpcDnsTest {
    private static final String RULE = "cluster-vpc-dns";

    /// EKS-06.
    @Test
    void nodesRegisterUnderTheirNames() {
        Judged judged = Judged.of(dns("    dnsHostnames: false\n", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Turn on DNS hostnames of app");
        assertEquals(
                List.of("VPC app has DNS hostnames turned off. Nodes of cluster eks cannot register"
                        + " without both, and neither the private API endpoint nor interface endpoints"
                        + " resolve. Turn it on."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void dnsSupportIsNeededAsWell() {
        Judged.of(dns("    dnsSupport: false\n    dnsHostnames: false\n", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Turn on DNS support and DNS hostnames of app");
    }

    @Test
    void bothAreOnByDefault() {
        Judged.of(dns("", "")).isAsMarked();
    }

    private static String dns(String settings, String mark) {
        return SoundCluster.with(
                "- id: app", "- id: app" + mark, "    nat: per-zone\n", settings + "    nat: per-zone\n");
    }
}
