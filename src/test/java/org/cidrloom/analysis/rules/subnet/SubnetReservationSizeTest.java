package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetReservationSizeTest {
    @Test
    void aReservationForPrefixesNeedsRoomForOne() {
        Judged judged = Judged.of(design("{cidr: 10.0.0.40/29, type: prefix}", "   # ! subnet-reservation-size"))
                .isAsMarked()
                .isMendedBy("subnet-reservation-size", "Change reservation 10.0.0.40/29 of a to 10.0.0.32/28, prefix");
        assertEquals(2, judged.finding("subnet-reservation-size").fixes().size());
        assertEquals(
                List.of("The CIDR reservation 10.0.0.40/29 of subnet a of VPC app is kept for prefixes, and has 8"
                        + " addresses. EC2 assigns IPv4 prefixes as whole /28 blocks of 16 addresses, so it never"
                        + " assigns one of it. Reserve a /28 or a larger block, or make the reservation explicit."),
                judged.details("subnet-reservation-size"));
    }

    @Test
    void whereItsNeighbourIsTakenItCanOnlyBecomeExplicit() {
        Judged.of(design(
                        "{cidr: 10.0.0.40/29, type: prefix}, {cidr: 10.0.0.32/29, type: explicit}",
                        "   # ! subnet-reservation-size"))
                .isAsMarked()
                .isMendedBy(
                        "subnet-reservation-size", "Change reservation 10.0.0.40/29 of a to 10.0.0.40/29, explicit");
    }

    @Test
    void aPrefixAndASmallExplicitReservationAreFine() {
        Judged.of(design("{cidr: 10.0.0.32/28, type: prefix}, {cidr: 10.0.0.64/32, type: explicit}", ""))
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
