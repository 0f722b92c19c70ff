package org.cidrloom.analysis.rules.quota;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class VpcCidrQuotaTest {
    /// T-28.
    @Test
    void theSixthBlockNeedsAHigherQuota() {
        Judged.of(design(6, "   # ! vpc-cidr-quota"))
                .isAsMarked()
                .tells("vpc-cidr-quota", "6 IPv4", "starts at 5", "50");
    }

    @Test
    void noQuotaGoesBeyondFifty() {
        Judged.of(design(51, "   # ! vpc-cidr-quota")).isAsMarked().tells("vpc-cidr-quota", "no more than 50");
    }

    @Test
    void fiveBlocksAreFine() {
        Judged.of(design(5, "")).isAsMarked();
    }

    private static String design(int blocks, String mark) {
        return "vpcs:\n  - id: app" + mark + "\n    cidrs: ["
                + IntStream.range(0, blocks)
                        .mapToObj(number -> "{cidr: 10." + (2 + number) + ".0.0/16}")
                        .collect(Collectors.joining(", "))
                + "]\n";
    }
}
