package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayAsnTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 64_511, 65_535, 4_199_999_999L, 4_294_967_295L})
    void aPublicAsnIsRefused(long asn) {
        Judged.of(design(asn, "   # ! transit-gateway-asn"))
                .isAsMarked()
                .isMendedBy("transit-gateway-asn", "Change ASN of hub to 64513");
    }

    @Test
    void theDetailNamesTheRanges() {
        assertEquals(
                List.of("Transit gateway hub has the ASN 3320. The Amazon side of a transit gateway takes a private"
                        + " ASN: 64512 to 65534, or 4200000000 to 4294967294. Take one that no other gateway and no"
                        + " network that it speaks BGP with has."),
                Judged.of(design(3320, "")).details("transit-gateway-asn"));
    }

    @ParameterizedTest
    @ValueSource(longs = {64_512, 65_534, 4_200_000_000L, 4_294_967_294L})
    void aPrivateAsnIsFine(long asn) {
        Judged.of(design(asn, "")).isAsMarked();
    }

    private static String design(long asn, String mark) {
        return """
                transitGateways:
                  - id: hub%s
                    asn: %d
                    routeTables: [{id: main}]
                  - id: other
                    asn: 64512
                    routeTables: [{id: main}]
                """.formatted(mark, asn);
    }
}
