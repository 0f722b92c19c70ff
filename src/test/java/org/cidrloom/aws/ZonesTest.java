package org.cidrloom.aws;

import java.util.Optional;
import org.cidrloom.aws.Zones.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "eu-west-1, eu-west-1a, AVAILABILITY",
        "us-gov-west-1, us-gov-west-1b, AVAILABILITY",
        "us-west-2, us-west-2-lax-1a, LOCAL",
        "us-east-1, us-east-1-wl1-bos-wlz-1, WAVELENGTH"
    })
    void theNameTellsTheKind(String region, String zone, Kind kind) {
        assertEquals(Optional.of(kind), Zones.kindOf(region, zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "eu-west-1", "eu-west-2a", "eu-west-1A", "eu-west-1aa", "euw1-az1", "eu-west-1-"})
    void anythingElseIsNoZoneOfTheRegion(String zone) {
        assertEquals(Optional.empty(), Zones.kindOf("eu-west-1", zone));
    }

    @Test
    void regionsAreToldByTheirForm() {
        assertTrue(Zones.isRegionName("ap-southeast-4"));
        assertTrue(Zones.isRegionName("us-iso-east-1"));
        assertFalse(Zones.isRegionName("eu-west-1a"));
        assertFalse(Zones.isRegionName("Ireland"));
    }
}
