package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetReservationOutsideTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0/26", "10.0.0.0/23"})
    void aReservationBeyondTheSubnetIsRefused(String reservation) {
        Judged.of(design(reservation, "   # ! subnet-reservation-outside"))
                .isAsMarked()
                .isMendedBy("subnet-reservation-outside", "Remove reservation " + reservation + " from a");
    }

    @Test
    void theDetailNamesBoth() {
        assertEquals(
                List.of("The CIDR reservation 10.0.1.0/26 of subnet a of VPC app does not lie in the subnet"
                        + " (10.0.0.0/24). AWS takes a reservation only of addresses that the subnet has. Move or"
                        + " remove it."),
                Judged.of(design("10.0.1.0/26", "")).details("subnet-reservation-outside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/26", "10.0.0.0/24", "10.0.0.240/28"})
    void aReservationInTheSubnetIsFine(String reservation) {
        Judged.of(design(reservation, "")).isAsMarked();
    }

    private static String design(String reservation, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - id: a%s
                        tier: private
                        zone: eu-west-1a
                        cidr: 10.0.0.0/24
                        reservations: [{cidr: %s, type: prefix}]
                """.formatted(mark, reservation);
    }
}
