package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodSubnetUnusedTest {
    private static final String RULE = "pod-subnet-unused";

    /// CNI-20: a node reaches subnets of its own zone only.
    @Test
    void aPodSubnetWithoutNodesInItsZoneIsUseless() {
        Judged judged =
                Judged.of(pods("eu-west-1c", "   # ! " + RULE, "cni: {}")).isAsMarked();
        assertEquals(
                List.of("No node takes pod addresses of pod-x of VPC app. A node reaches subnets of its"
                        + " own zone only: under custom networking the one that its zone's ENIConfig"
                        + " names, and else, with subnet discovery, those that are tagged for it. Name it"
                        + " in an ENIConfig of its zone, start nodes in the zone, or remove it."),
                judged.details(RULE));
        assertEquals(List.of("pod-x", "eks"), judged.related(RULE));
    }

    @Test
    void subnetDiscoveryFindsItInTheNodesOwnZone() {
        Judged.of(pods("eu-west-1a", "", "cni: {}")).isAsMarked();
        Judged.of(pods("eu-west-1a", "   # ! " + RULE, "cni: {subnetDiscovery: false}"))
                .isAsMarked();
    }

    /// Custom networking overrides discovery.
    @Test
    void underCustomNetworkingAnEniConfigHasToNameIt() {
        String extra = "      - {id: pod-x, tier: pod, zone: eu-west-1a, cidr: 100.64.64.0/19}\n      - {id: node-b,";
        Judged.of(SoundCluster.customNetworking(
                        "", "      - {id: node-b,", extra, "- id: app", "- id: app   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "pod-x");
    }

    @Test
    void aClusterWithoutNodesSaysNothing() {
        String text = pods("eu-west-1c", "", "cni: {}");
        Judged.of(text.substring(0, text.indexOf("    nodeGroups:"))).isAsMarked();
    }

    private static String pods(String zone, String mark, String cni) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "      - {id: node-a,",
                "      - {id: public-c, tier: public, zone: eu-west-1c, cidr: 10.0.0.64/27}\n"
                        + "      - {id: pod-x, tier: pod, zone: " + zone
                        + ", cidr: 100.64.64.0/19}\n      - {id: node-a,",
                "cni: {}",
                cni);
    }
}
