package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetIpv6IndexTest {
    @Test
    void theIndexOfAnAmazonBlockEndsAt255() {
        Judged judged = Judged.of(design("amazon", 256, "   # ! subnet-ipv6-index"))
                .isAsMarked()
                .isMendedBy("subnet-ipv6-index", "Change IPv6 index of a to 0");
        assertEquals(List.of("app"), judged.related("subnet-ipv6-index"));
        assertEquals(
                List.of("Subnet a asks for the /64 with index 256 of the IPv6 block of VPC app. That block (a /56 of"
                        + " Amazon's choice) has 256 /64s, with the indexes 0 to 255. Give the subnet an index that"
                        + " is free."),
                judged.details("subnet-ipv6-index"));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8::/60, 15", "2001:db8::/48, 65535", "2001:db8::/44, 1048575"})
    void theIndexOfAnOwnBlockEndsWithTheBlock(String block, int last) {
        String ipv6 = "{cidr: \"" + block + "\"}";
        Judged.of(design(ipv6, last, "")).isAsMarked();
        if (last < 1_048_575) {
            Judged.of(design(ipv6, last + 1, "   # ! subnet-ipv6-index"))
                    .isAsMarked()
                    .tells("subnet-ipv6-index", "(" + block + ")", "0 to " + last);
        }
    }

    @Test
    void withoutAnIpv6BlockThereIsNothingToIndex() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app   # ! subnet-ipv6-index
                    cidrs: [{cidr: 10.0.0.0/16}]
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24, ipv6Index: 0}
                      - {id: b, tier: private, zone: eu-west-1b, cidr: 10.0.1.0/24, ipv6Index: 1}
                      - {id: c, tier: private, zone: eu-west-1c, cidr: 10.0.2.0/24}
                """)
                .isAsMarked()
                .tells("subnet-ipv6-index", "2 subnets of it ask for a /64 of one: a and b")
                .isMendedBy("subnet-ipv6-index", "Give app an Amazon-provided IPv6 block");
        assertEquals(List.of("a", "b"), judged.related("subnet-ipv6-index"));
    }

    private static String design(String ipv6, int index, String mark) {
        return """
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}]
                    ipv6: %s
                    subnets:
                      - {id: a, tier: private, zone: eu-west-1a, cidr: 10.0.0.0/24, ipv6Index: %d}%s
                """.formatted(ipv6, index, mark);
    }
}
