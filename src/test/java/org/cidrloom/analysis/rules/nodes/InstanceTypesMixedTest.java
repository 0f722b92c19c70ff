package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InstanceTypesMixedTest {
    private static final String RULE = "instance-types-mixed";

    @Test
    void oneImageServesOneArchitecture() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general",
                        "- id: general   # ! " + RULE,
                        "[m5.large]",
                        "[m5.large, m6g.large, m6i.large]"))
                .isAsMarked()
                .isMendedBy(RULE, "Change instance types of general to m5.large, m6i.large");
        assertEquals(
                List.of("Node group general of cluster eks has m5.large and m6i.large (amd64) and"
                        + " m6g.large (arm64). A group starts all its nodes from one AMI, which is for"
                        + " one architecture, and EKS refuses the others. Make a group for each."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void karpenterChoosesAnImageForEachNode() {
        Judged.of(SoundCluster.with("kind: managed", "kind: karpenter", "[m5.large]", "[m5.large, m6g.large]"))
                .isAsMarked();
    }

    @Test
    void windowsRunsOnAmd64() {
        Judged.of(SoundCluster.with("kind: managed", "os: windows", "[m5.large]", "[m6g.large]", "pods: 20", "pods: 8"))
                .tells(RULE, "m6g.large (arm64)", "Windows nodes run on amd64 only");
    }
}
