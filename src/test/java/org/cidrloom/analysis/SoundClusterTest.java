package org.cidrloom.analysis;

import org.junit.jupiter.api.Test;

class SoundClusterTest {
    @Test
    void noRuleSaysAnythingOfASoundCluster() {
        Judged.of(SoundCluster.text()).isAsMarked();
        Judged.of(SoundCluster.customNetworking("")).isAsMarked();
    }
}
