package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodSubnetZoneTest {
    @Test
    void aPodSubnetOfAnotherZoneCannotBeUsed() {
        Judged judged = Judged.of(CniDesigns.cluster(
                        "eu-west-1a: pod-b, eu-west-1b: pod-a, eu-west-1c: pod-c", "managed", "   # ! pod-subnet-zone"))
                .isAsMarked()
                .tells("pod-subnet-zone", "ENIConfig eu-west-1a has subnet pod-b, which is in eu-west-1b")
                .isMendedBy("pod-subnet-zone", "Give the ENIConfigs of eks pod subnets of their own zones");
        assertEquals(List.of("pod-b", "pod-a"), judged.related("pod-subnet-zone"));
    }

    @Test
    void podSubnetsOfTheirZonesAreFine() {
        Judged.of(CniDesigns.cluster("eu-west-1a: pod-a, eu-west-1b: pod-b, eu-west-1c: pod-c", "managed", ""))
                .isAsMarked();
    }
}
