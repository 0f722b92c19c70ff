package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcCidrMissingTest {
    @Test
    void aVpcWithoutABlockCannotBe() {
        Judged judged = Judged.of("""
                addressPools: [{id: corp, cidr: 10.24.0.0/16}]
                vpcs:
                  - {id: there, cidrs: [{cidr: 10.24.0.0/24}]}
                  - {id: app, cidrs: []}   # ! vpc-cidr-missing
                """).isAsMarked().isMendedBy("vpc-cidr-missing", "Give app the next free /24");
        assertEquals(
                List.of("VPC app has no IPv4 block. AWS creates a VPC with a primary IPv4 block, which stays for as"
                        + " long as the VPC does, even where everything in it speaks IPv6. Give it a block of /16 to"
                        + " /28."),
                judged.details("vpc-cidr-missing"));
        assertEquals(
                "10.24.1.0/24",
                judged.mended("vpc-cidr-missing").network().vpc("app").orElseThrow().cidrs().stream()
                        .findFirst()
                        .orElseThrow()
                        .cidr()
                        .toString());
    }

    @Test
    void theBlocksOfAnExistingVpcNeedNotBeKnown() {
        Judged.of("vpcs: [{id: app, existing: true, cidrs: []}]\n").isAsMarked();
    }
}
