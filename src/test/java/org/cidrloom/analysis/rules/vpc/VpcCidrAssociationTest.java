package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import java.util.Locale;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcCidrAssociationTest {
    private static final Settings SETTINGS = new Settings(Quotas.DEFAULT, "eu-west-1");
    private static final Rule.OfVpc RULE = new VpcCidrAssociation();

    @Test
    void theOldGuidesPodBlockIsRefused() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-association
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 198.19.0.0/16, routable: false}]
                    subnets:
                      - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 198.19.32.0/19}
                """)
                .isAsMarked()
                .tells("vpc-cidr-association", "198.19.0.0/16", "10.0.0.0/16", "100.64.0.0/10")
                .isMendedBy("vpc-cidr-association", "Move 198.19.0.0/16 of app to 100.64.0.0/16");
    }

    @Test
    void subnetsMoveWithTheirBlock() {
        Vpc mended =
                Judged.of("""
                vpcs:
                  - id: app
                    cidrs: [{cidr: 10.0.0.0/16}, {cidr: 198.19.0.0/16, routable: false}]
                    subnets:
                      - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 198.19.32.0/19}
                """).mended("vpc-cidr-association").network().vpcs().getFirst();
        assertEquals(Cidr.parse("100.64.32.0/19"), mended.subnets().getFirst().cidr());
        assertEquals(
                new CidrBlock(Cidr.parse("100.64.0.0/16"), false),
                mended.cidrs().getLast());
    }

    @Test
    void anRfc1918BlockHasToComeFirst() {
        Judged.of("""
                vpcs:
                  - id: app   # ! vpc-cidr-association
                    cidrs: [{cidr: 100.64.0.0/16}, {cidr: 10.0.0.0/16}]
                """)
                .isAsMarked()
                .tells("vpc-cidr-association", "Put 10.0.0.0/16 first")
                .isMendedByEachFixOf("vpc-cidr-association");
    }

    /// The literal rows of AWS's table and the test vectors T-04 to T-29, in the order in which the blocks are added.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.2.0.0/16                                 | accepted
            10.0.0.0/16 10.2.0.0/16                     | accepted
            10.0.0.0/16 10.1.0.0/16                     | accepted
            10.1.0.0/20 10.1.16.0/20                    | accepted
            10.0.0.0/16 172.16.0.0/16                   | refused
            10.0.0.0/16 192.168.0.0/16                  | refused
            192.168.0.0/16 10.0.0.0/16                  | refused
            192.168.0.0/16 172.16.0.0/16                | refused
            192.168.0.0/16 100.64.0.0/16                | accepted
            10.0.0.0/16 198.19.0.0/16                   | refused
            100.64.0.0/16 198.19.0.0/16                 | refused
            52.94.0.0/22 198.19.0.0/16                  | refused
            172.16.0.0/16 172.31.0.0/16                 | refused
            172.31.0.0/16 172.30.0.0/16                 | accepted
            172.16.0.0/16 10.0.0.0/16                   | refused
            192.168.0.0/20 192.168.16.0/20              | accepted
            100.64.0.0/16 100.65.0.0/16                 | accepted
            100.64.0.0/16 10.0.0.0/16                   | refused
            10.0.0.0/16 52.94.0.0/22                    | accepted
            10.0.0.0/16 198.18.0.0/26                   | accepted
            198.19.0.0/16 100.64.0.0/16                 | accepted
            198.19.0.0/16 10.0.0.0/16                   | refused
            10.0.0.0/20 10.0.16.0/20                    | refused
            10.1.0.0/16 10.0.0.0/16                     | refused
            10.2.0.0/16 10.0.0.0/16                     | accepted
            10.2.0.0/16 10.0.0.0/16 10.1.0.0/16         | accepted
            10.2.0.0/16 10.1.0.0/16 10.0.0.0/16         | refused
            10.0.0.0/16 100.64.0.0/16 10.5.0.0/16       | accepted
            10.0.0.0/16 10.0.128.0/24                   | accepted
            127.0.0.0/16                                | refused
            0.0.0.0/16                                  | refused
            224.1.0.0/16                                | refused
            169.254.0.0/16                              | refused
            """)
    void theTableOfRestrictionsHolds(String blocks, String expected) {
        Vpc vpc = Vpc.of(
                "app",
                List.of(blocks.split(" ", -1)).stream()
                        .map(Cidr::parse)
                        .map(CidrBlock::routable)
                        .toList());
        assertEquals(
                expected.toUpperCase(Locale.ROOT), RULE.check(vpc, SETTINGS).isEmpty() ? "ACCEPTED" : "REFUSED");
    }

    @Test
    void aRefusedBlockIsNotThereForTheNext() {
        Vpc vpc = Vpc.of(
                "app",
                List.of(
                        CidrBlock.routable(Cidr.parse("10.0.0.0/16")),
                        CidrBlock.routable(Cidr.parse("172.16.0.0/16")),
                        CidrBlock.routable(Cidr.parse("10.5.0.0/16"))));
        assertEquals(1, RULE.check(vpc, SETTINGS).size());
    }
}
