package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InstanceTypeUnknownTest {
    private static final String RULE = "instance-type-unknown";

    @Test
    void aMisspeltTypeIsNotCounted() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general", "- id: general   # ! " + RULE, "[m5.large]", "[m5.lagre, m5.xlarge]"))
                .isAsMarked()
                .isMendedBy(RULE, "Change instance types of general to m5.large, m5.xlarge");
        assertEquals(
                List.of("Node group general of cluster eks has the instance type m5.lagre, which"
                        + " Cidrloom does not know. Its pods and addresses are counted without it. Did"
                        + " you mean m5.large? Mend the name, or set maxPods and mind the addresses"
                        + " yourself."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void whatIsLikeNothingHasNoFix() {
        Judged judged = Judged.of(SoundCluster.with("[m5.large]", "[supercomputer.infinite]"));
        assertEquals(List.of(), judged.finding(RULE).fixes());
    }

    @Test
    void typesOfTheCatalogueAreFine() {
        Judged.of(SoundCluster.with("[m5.large]", "[m5.large, m6i.large]")).isAsMarked();
    }
}
