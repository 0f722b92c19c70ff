package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcIpv6BlockTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8::/57, Change IPv6 block of app to 2001:db8::/60",
        "2001:db8::/43, Change IPv6 block of app to 2001:db8::/44",
        "2001:db8::/32, Change IPv6 block of app to 2001:db8::/44",
        "2001:db8::/62, Give app an Amazon-provided IPv6 block",
        "fd80::/64, Give app an Amazon-provided IPv6 block",
        "fd00::/56, Give app an Amazon-provided IPv6 block",
        "fc00::/56, Give app an Amazon-provided IPv6 block",
        "fe80::/56, Give app an Amazon-provided IPv6 block",
        "fd00::/8, Give app an Amazon-provided IPv6 block"
    })
    void aBlockOfAnotherSizeOrRangeIsRefused(String block, String mend) {
        Judged.of(design(block, "   # ! vpc-ipv6-block")).isAsMarked().isMendedBy("vpc-ipv6-block", mend);
    }

    @Test
    void theDetailNamesTheSizesAndTheRanges() {
        assertEquals(
                List.of("VPC app brings the IPv6 block 2001:db8::/57, a /57. The IPv6 block of a VPC has to be of a"
                        + " size that AWS takes: a public one a /44, /48, /52, /56 or /60 (Amazon's own are a /56"
                        + " always). Take a block of such a size, part of the one you have, or one of Amazon's"
                        + " choice."),
                Judged.of(design("2001:db8::/57", "")).details("vpc-ipv6-block"));
        assertEquals(
                List.of("VPC app brings the IPv6 block fe80::/56, which is neither a public one (of 2000::/3) nor a"
                        + " private one that Amazon VPC IPAM hands out (of fd00::/8, but not of fd00::/16). Bring a"
                        + " block that you own, or take one of Amazon's choice."),
                Judged.of(design("fe80::/56", "")).details("vpc-ipv6-block"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::/44",
                "2001:db8::/48",
                "2001:db8::/52",
                "2001:db8::/56",
                "2001:db8::/60",
                "fd80::/9",
                "fd12:3456::/48",
                "fd12:3456::/57"
            })
    void theSizesThatAwsTakesAreTaken(String block) {
        Judged.of(design(block, "")).isAsMarked();
    }

    @Test
    void aBlockOfAmazonsChoiceIsFine() {
        Judged.of("vpcs: [{id: app, cidrs: [{cidr: 10.0.0.0/16}], ipv6: amazon}]\n")
                .isAsMarked();
    }

    private static String design(String block, String mark) {
        return "vpcs:\n  - id: app" + mark + "\n    cidrs: [{cidr: 10.0.0.0/16}]\n    ipv6: {cidr: \"" + block
                + "\"}\n";
    }
}
