package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetZoneTest {
    @Test
    void aZoneOfAnotherRegionIsOneFindingForAllItsSubnets() {
        Judged judged =
                Judged.of("""
                vpcs:
                  - id: app
                    region: eu-central-1
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/24}   # ! subnet-zone
                      - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 10.0.1.0/24}
                      - {id: node-b, tier: node, zone: eu-central-1b, cidr: 10.0.2.0/24}
                """).isAsMarked().isMendedBy("subnet-zone", "Put node-a and pod-a of app into eu-central-1a");
        assertEquals(List.of("app", "pod-a"), judged.related("subnet-zone"));
        assertEquals(
                List.of("Subnets node-a and pod-a of VPC app are in “eu-west-1a”, and VPC app is in eu-central-1. A"
                        + " subnet is in one zone of its VPC's Region: the Region's name and a letter, such as"
                        + " eu-central-1a, or the name of a Local Zone or Wavelength Zone of it. Name a zone of"
                        + " eu-central-1, or move the VPC to another Region."),
                judged.details("subnet-zone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "eu-west-1", "eu-west-1ab", "eu-west-11a", "euw1-az1"})
    void whatIsNoZoneNameOfTheRegionIsTold(String zone) {
        Judged.of(design(zone, "   # ! subnet-zone")).isAsMarked().tells("subnet-zone", "“" + zone + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1a", "eu-west-1f", "eu-west-1-lax-1a", "eu-west-1-wl1-bos-wlz-1"})
    void zonesOfTheRegionAreFine(String zone) {
        Judged.of(design(zone, "")).isAsMarked();
    }

    private static String design(String zone, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: s, tier: private, zone: %s, cidr: 10.0.0.0/24}%s
                """.formatted(zone, mark);
    }
}
