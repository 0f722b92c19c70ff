package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetReservationOverlapTest {
    /// The example of SUB-06.
    @Test
    void reservationsThatShareAddressesAreRefused() {
        Judged judged = Judged.of(design(
                        "{cidr: 10.0.0.0/26, type: prefix}, {cidr: 10.0.0.32/27, type: explicit}",
                        "   # ! subnet-reservation-overlap"))
                .isAsMarked()
                .isMendedBy("subnet-reservation-overlap", "Keep reservation 10.0.0.0/26 of a and remove what is in it");
        assertEquals(
                List.of("In subnet a of VPC app the CIDR reservation 10.0.0.0/26 (prefix) shares addresses with"
                        + " 10.0.0.32/27 (explicit). AWS refuses a reservation that meets another one of its subnet."
                        + " Keep one, or make them smaller."),
                judged.details("subnet-reservation-overlap"));
    }

    @Test
    void theSameReservationTwiceIsOneTooMany() {
        Judged.of(design(
                        "{cidr: 10.0.0.0/26, type: prefix}, {cidr: 10.0.0.0/26, type: prefix}",
                        "   # ! subnet-reservation-overlap"))
                .isAsMarked()
                .isMendedByEachFixOf("subnet-reservation-overlap");
    }

    @Test
    void reservationsSideBySideAreFine() {
        Judged.of(design("{cidr: 10.0.0.0/27, type: prefix}, {cidr: 10.0.0.32/27, type: prefix}", ""))
                .isAsMarked();
    }

    private static String design(String reservations, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - id: a%s
                        tier: private
                        zone: eu-west-1a
                        cidr: 10.0.0.0/24
                        reservations: [%s]
                """.formatted(mark, reservations);
    }
}
