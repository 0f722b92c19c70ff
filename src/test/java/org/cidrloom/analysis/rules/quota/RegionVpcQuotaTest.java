package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RegionVpcQuotaTest {
    private static final String ID = "region-vpc-quota";

    @Test
    void sixVpcsInOneAccountAreOneTooMany() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}]}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}]}
                  - {id: v5, cidrs: [{cidr: 10.5.0.0/16}]}
                  - {id: v6, cidrs: [{cidr: 10.6.0.0/16}]}
                """).finds(ID).isMendedBy(ID, "Plan with a quota of 6 VPCs per Region");
        assertEquals(
                List.of("The design's account in eu-west-1 has 6 VPCs. The quota of VPCs per Region is 5,"
                        + " AWS's default. AWS raises it on request: ask for 6 before you build and plan"
                        + " with “quotas: {vpcsPerRegion: 6}” in the design, or put VPCs into further"
                        + " accounts, and say so with “account”."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
        assertEquals(List.of("v1", "v2", "v3", "v4", "v5", "v6"), judged.related(ID));
    }

    @Test
    void accountsAndRegionsAreCountedApart() {
        Judged judged = Judged.of("""
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v5, cidrs: [{cidr: 10.5.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v6, cidrs: [{cidr: 10.6.0.0/16}], account: "111122223333", region: eu-central-1}
                  - {id: v7, cidrs: [{cidr: 10.7.0.0/16}]}
                  - {id: v8, cidrs: [{cidr: 10.8.0.0/16}]}
                  - {id: v9, cidrs: [{cidr: 10.9.0.0/16}]}
                  - {id: v10, cidrs: [{cidr: 10.10.0.0/16}]}
                  - {id: v11, cidrs: [{cidr: 10.11.0.0/16}]}
                """).finds(ID);
        assertEquals(
                List.of("Account 111122223333 in eu-central-1 has 6 VPCs. The quota of VPCs per Region is"
                        + " 5, AWS's default. AWS raises it on request: ask for 6 before you build and plan"
                        + " with “quotas: {vpcsPerRegion: 6}” in the design, or put VPCs into further"
                        + " accounts, and say so with “account”."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
    }

    @Test
    void fiveInEachAccountAndRegionAreFine() {
        Judged.of("""
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}], account: "111122223333"}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}], account: "111122223333"}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}], account: "111122223333"}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}], account: "111122223333"}
                  - {id: v5, cidrs: [{cidr: 10.5.0.0/16}], account: "111122223333"}
                  - {id: v6, cidrs: [{cidr: 10.6.0.0/16}], region: eu-central-1}
                  - {id: v7, cidrs: [{cidr: 10.7.0.0/16}], region: eu-central-1}
                  - {id: v8, cidrs: [{cidr: 10.8.0.0/16}], region: eu-central-1}
                  - {id: v9, cidrs: [{cidr: 10.9.0.0/16}], region: eu-central-1}
                  - {id: v10, cidrs: [{cidr: 10.10.0.0/16}], region: eu-central-1}
                  - {id: v11, cidrs: [{cidr: 10.11.0.0/16}]}
                  - {id: v12, cidrs: [{cidr: 10.12.0.0/16}]}
                  - {id: v13, cidrs: [{cidr: 10.13.0.0/16}]}
                  - {id: v14, cidrs: [{cidr: 10.14.0.0/16}]}
                  - {id: v15, cidrs: [{cidr: 10.15.0.0/16}]}
                """).finds();
    }

    @Test
    void aDesignMayPlanWithMore() {
        Judged.of("""
                quotas: {vpcsPerRegion: 6}
                vpcs:
                  - {id: v1, cidrs: [{cidr: 10.1.0.0/16}]}
                  - {id: v2, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: v3, cidrs: [{cidr: 10.3.0.0/16}]}
                  - {id: v4, cidrs: [{cidr: 10.4.0.0/16}]}
                  - {id: v5, cidrs: [{cidr: 10.5.0.0/16}]}
                  - {id: v6, cidrs: [{cidr: 10.6.0.0/16}]}
                """).finds();
    }
}
