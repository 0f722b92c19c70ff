package org.cidrloom.analysis.rules.ipv6;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class Ipv6ClusterSettingsTest {
    private static final String RULE = "ipv6-cluster-settings";

    /// V6-03, and V6-01 for the service CIDR.
    @Test
    void eachSettingIsNamed() {
        Judged judged = Judged.of(ipv6(
                        "    cni: {customNetworking: true}\n    remotePodNetworks: [10.80.0.0/16]\n",
                        "    serviceCidr: 172.20.0.0/16\n",
                        "   # ! " + RULE + ""))
                .isAsMarked()
                .isMendedBy(RULE, "Remove what eks cannot have with IPv6");
        assertEquals(
                List.of("Cluster eks is an IPv6 cluster and has custom networking; the service CIDR"
                        + " 172.20.0.0/16, because EKS chooses one of fc00::/7; networks of hybrid nodes."
                        + " IPv6 clusters do not go together with those, and the family cannot be changed"
                        + " once the cluster is there. Do without, or make it an IPv4 cluster."),
                judged.details(RULE));
        assertEquals(List.of(), judged.related(RULE));
    }

    @Test
    void nodesThatCannotAreNamed() {
        Judged judged = Judged.of(ipv6("", "", "   # ! " + RULE).replace("[m5.large]", "[m4.large]"))
                .isAsMarked();
        judged.tells(RULE, "nodes that do not run on Nitro (m4.large in general)");
        assertEquals(List.of("general"), judged.related(RULE));
        Judged.of(ipv6("", "", "").replace("kind: managed", "os: windows").replace("pods: 20", "pods: 4"))
                .tells(RULE, "Windows nodes (general)");
    }

    @Test
    void aPlainIpv6ClusterIsFine() {
        Judged.of(ipv6("", "", "")).isAsMarked();
    }

    /// The same settings are fine for IPv4.
    @Test
    void anIpv4ClusterMay() {
        Judged.of(SoundCluster.customNetworking("")).isAsMarked();
    }

    private static String ipv6(String more, String serviceCidr, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "    serviceCidr: 172.20.0.0/16\n",
                "    ipFamily: ipv6\n" + serviceCidr,
                "    cni: {}\n",
                more,
                "    nat: per-zone",
                "    ipv6: amazon\n    nat: per-zone",
                "10.0.1.0/28}",
                "10.0.1.0/28, ipv6Index: 0}",
                "10.0.1.16/28}",
                "10.0.1.16/28, ipv6Index: 1}",
                "10.0.4.0/22}",
                "10.0.4.0/22, ipv6Index: 2}",
                "10.0.8.0/22}",
                "10.0.8.0/22, ipv6Index: 3}");
    }
}
