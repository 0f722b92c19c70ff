package org.cidrloom.analysis.rules.cni;

import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EniconfigMissingZoneTest {
    private static final String RULE = "eniconfig-missing-zone";

    /// CNI-27: the values of the old chart.
    @Test
    void letterKeysMatchNoNode() {
        Judged judged = Judged.of(CniDesigns.cluster("a: pod-a, b: pod-b, c: pod-c", "managed", "   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "“eu-west-1a”, never “a”", "1.1.16", "ContainerCreating")
                .isMendedBy(RULE, "Name the ENIConfigs eu-west-1a, eu-west-1b and eu-west-1c");
        assertEquals(List.of("general"), judged.related(RULE));
        assertEquals(
                Map.of("eu-west-1a", "pod-a", "eu-west-1b", "pod-b", "eu-west-1c", "pod-c"),
                judged.mended(RULE).network().clusters().getFirst().cni().podSubnets());
    }

    /// T-58.
    @Test
    void aZoneWithoutAnEniConfigKeepsItsNodesNotReady() {
        Judged.of(CniDesigns.cluster("eu-west-1a: pod-a, eu-west-1b: pod-b", "managed", "   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "start in eu-west-1c", "NotReady")
                .isMendedBy(RULE, "Add ENIConfigs for eu-west-1c");
    }

    @Test
    void fullZoneNamesAreFine() {
        Judged.of(CniDesigns.cluster("eu-west-1a: pod-a, eu-west-1b: pod-b, eu-west-1c: pod-c", "managed", ""))
                .isAsMarked();
    }

    @Test
    void fargateKnowsNoEniConfigs() {
        Judged.of(CniDesigns.cluster("", "fargate", "")
                        .replace("- id: general", "- id: general   # ! node-settings-ignored"))
                .isAsMarked();
    }
}
