package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WindowsNetworkingTest {
    private static final String WINDOWS = """
                nodeGroups:
                  - id: legacy
                    os: windows
                    instanceTypes: [m5.large]
                    subnets: [node-a, node-b]
                    nodes: {min: 2, desired: 2, max: 2}
                    pods: 4
            """;

    private static final String RULE = "windows-networking";

    /// MAXP-09.
    @Test
    void windowsNodesKnowNoEniConfigs() {
        Judged judged = Judged.of(SoundCluster.customNetworking(
                        "podSecurityGroups: true",
                        "- id: eks",
                        "- id: eks   # ! " + RULE,
                        "    nodeGroups:\n",
                        WINDOWS))
                .isAsMarked();
        assertEquals(
                List.of("Cluster eks has Windows nodes (legacy), and custom networking does not hold"
                        + " for them: their pods take addresses of the nodes' own subnets; and their pods"
                        + " cannot have security groups of their own. Give Windows nodes a cluster of"
                        + " their own, or subnets that hold their pods and no pods that need more."),
                judged.details(RULE));
        assertEquals(List.of("legacy"), judged.related(RULE));
    }

    @Test
    void withoutSuchSettingsWindowsNodesAreFine() {
        Judged.of(SoundCluster.with("    nodeGroups:\n", WINDOWS)).isAsMarked();
    }
}
