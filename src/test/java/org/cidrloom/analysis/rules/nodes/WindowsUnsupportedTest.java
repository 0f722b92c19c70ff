package org.cidrloom.analysis.rules.nodes;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WindowsUnsupportedTest {
    private static final String RULE = "windows-unsupported";

    @Test
    void autoModeRunsLinuxOnly() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: general", "- id: general   # ! " + RULE, "kind: managed", "{kind: auto, os: windows}")
                .replace("        {kind: auto, os: windows}", "        kind: auto\n        os: windows"));
        judged.isAsMarked()
                .isMendedBy(RULE, "Change kind of general to managed")
                .isMendedByEachFixOf(RULE);
        assertEquals(
                List.of("Node group general of cluster eks asks for Windows in EKS Auto Mode, which"
                        + " runs Linux only. Make it a managed node group, or run Linux."),
                judged.details(RULE));
        assertEquals(List.of("eks"), judged.related(RULE));
    }

    @Test
    void aManagedGroupMayRunWindows() {
        Judged.of(SoundCluster.with("kind: managed", "os: windows", "pods: 20", "pods: 8"))
                .isAsMarked();
    }
}
