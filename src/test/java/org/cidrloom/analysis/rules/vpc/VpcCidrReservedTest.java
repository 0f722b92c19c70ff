package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcCidrReservedTest {
    /// The reading of VPC-03: nobody says whether 240.0.0.0/4 is accepted.
    @Test
    void aBlockThatNoPageSpeaksOfIsWorthAWarning() {
        Judged judged = Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-reserved
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 240.1.0.0/16}]
                """)
                .isAsMarked()
                .isMendedBy("vpc-cidr-reserved", "Move 240.1.0.0/16 of app to 100.64.0.0/16");
        assertEquals(
                List.of("240.1.0.0/16 of VPC app is of 240.0.0.0/4, which is reserved. AWS's pages neither permit nor"
                        + " forbid it in a VPC, and many hosts and routers drop its packets. Use a block of"
                        + " 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."),
                judged.details("vpc-cidr-reserved"));
    }

    /// Multicast is refused outright, and a public block is another matter.
    @Test
    void theRangesBesideItAreToldByOtherRules() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 239.255.0.0/16}]}   # ! vpc-cidr-association
                  - {id: b, cidrs: [{cidr: 52.94.0.0/22}]}   # ! vpc-cidr-public
                """).isAsMarked();
    }
}
