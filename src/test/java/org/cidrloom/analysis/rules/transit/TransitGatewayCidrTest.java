package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TransitGatewayCidrTest {
    private static final String ID = "transit-gateway-cidr";

    /// The examples of TGW-10.
    @Test
    void aSmallBlockIsRefused() {
        Judged judged = Judged.of(design("10.99.0.0/25", "   # ! transit-gateway-cidr"))
                .isAsMarked()
                .isMendedBy(ID, "Change block 10.99.0.0/25 of hub to 10.99.0.0/24");
        assertEquals(
                List.of("Transit gateway hub has the block 10.99.0.0/25 of its own. Such a block, which Connect"
                        + " attachments and private VPNs take addresses from, has to be a /24 or larger, in IPv6 a"
                        + " /64 or larger, and lies outside of 169.254.0.0/16. Take another block."),
                judged.details(ID));
    }

    @Test
    void aLinkLocalBlockIsRefusedAndCannotBeMended() {
        Judged judged = Judged.of(design("169.254.10.0/24", "   # ! transit-gateway-cidr"))
                .isAsMarked();
        assertEquals(List.of(), judged.finding(ID).fixes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.99.0.0/24", "10.96.0.0/16", "\"2001:db8::/64\""})
    void largerBlocksAreFine(String block) {
        Judged.of(design(block, "")).isAsMarked();
    }

    private static String design(String block, String mark) {
        return """
                transitGateways:
                  - id: hub%s
                    cidrs: [%s]
                    routeTables: [{id: main}]
                """.formatted(mark, block);
    }
}
