package org.cidrloom.analysis.rules.vpc;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpcCidrSizeTest {
    /// T-01, T-02, T-27.
    @ParameterizedTest
    @CsvSource({"10.0.0.0/15, 10.0.0.0/16", "10.0.0.0/29, 10.0.0.0/28"})
    void aBlockOfAnotherSizeIsRefused(String block, String mended) {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-size
                    cidrs: [{cidr: %s}]
                """.formatted(block))
                .isAsMarked()
                .tells("vpc-cidr-size", block, "/16 to a /28")
                .isMendedBy("vpc-cidr-size", "Change CIDR " + block + " of app to " + mended);
    }

    @Test
    void aSecondaryBlockIsJudgedToo() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-size
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/10, routable: false}]
                """).isAsMarked();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/16", "10.0.0.0/28", "100.68.0.0/18"})
    void sixteenToTwentyEightAreTaken(String block) {
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: " + block + "}]}]\n").isAsMarked();
    }
}
