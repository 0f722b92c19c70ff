package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcCidrQuotaTest {
    private static final String ID = "vpc-cidr-quota";

    /// T-28.
    @Test
    void theSixthBlockNeedsAHigherQuota() {
        Judged judged = Judged.of(design(6, "   # ! vpc-cidr-quota"))
                .isAsMarked()
                .isMendedBy(ID, "Plan with a quota of 6 IPv4 CIDR blocks per VPC");
        assertEquals(
                List.of("VPC app has 6 IPv4 blocks, the primary included. The quota of IPv4 CIDR blocks per VPC is 5,"
                        + " AWS's default. AWS raises it on request, up to 50: ask for 6 before you build and plan"
                        + " with “quotas: {ipv4CidrsPerVpc: 6}” in the design, or use fewer and larger blocks, or"
                        + " more VPCs."),
                judged.details(ID));
    }

    @Test
    void aDesignThatPlansWithMoreMayHaveMore() {
        Judged.of("quotas: {ipv4CidrsPerVpc: 6}\n" + design(6, "")).isAsMarked();
    }

    @Test
    void noQuotaGoesBeyondFifty() {
        Judged judged = Judged.of(design(51, "   # ! vpc-cidr-quota")).isAsMarked();
        assertEquals(List.of(), judged.finding(ID).fixes());
        judged.tells(ID, "AWS raises it to no more than 50, so use fewer");
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
