package org.cidrloom.analysis.rules.peering;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PeeringOverlapTest {
    private static final String RULE = "peering-overlap";

    /// T-47.
    @Test
    void anySharedBlockKeepsTwoVpcsFromPeering() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                """)
                .isAsMarked()
                .tells("peering-overlap", "100.64.0.0/16 of a and b")
                .isMendedBy("peering-overlap", "Move 100.64.0.0/16 of b to 100.65.0.0/16");
    }

    @Test
    void ipv6BlocksCountAsWell() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}], ipv6: {cidr: "2001:db8::/56"}}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}], ipv6: {cidr: "2001:db8::/56"}}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                """).isAsMarked();
    }

    /// T-48 peers three in a row; that is no transit, but no overlap of peers either. What the middle one reaches of
    /// the other two is another rule's.
    @Test
    void vpcsWithBlocksOfTheirOwnPeer() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}]}   # ! range-reached-twice
                  - {id: c, cidrs: [{cidr: 10.0.0.0/16}]}
                peerings:
                  - {between: [a, b]}
                  - {between: [b, c]}
                """).isAsMarked();
    }

    @Test
    void oneBlockThatMeetsThoseOfManyPeersIsOneFinding() {
        String peers = IntStream.range(0, 40)
                .mapToObj(i -> "  - {id: p" + i + ", cidrs: [{cidr: 10." + (i + 1)
                        + ".0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}\n")
                .collect(Collectors.joining());
        String peerings = IntStream.range(0, 40)
                .mapToObj(i -> "{between: [a, p" + i + "]}")
                .collect(Collectors.joining(", "));
        Judged judged =
                Judged.of("vpcs:\n  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}\n"
                        + peers + "peerings: [" + peerings + "]\n");

        judged.tells(
                        RULE,
                        "The VPCs of 40 peerings share addresses: 100.64.0.0/16 of a, p0,",
                        "a with p7 and 32 more. AWS refuses")
                .isMendedBy(RULE, "Move 100.64.0.0/16 of a to 100.65.0.0/16")
                .isMendedByEachFixOf(RULE);
        assertEquals(39 + 41, judged.related(RULE).size(), "the other peerings, and all VPCs");
    }

    @Test
    void podBlocksThatPairsOfPeersReuseAreOneFindingAndMoveTogether() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: b, cidrs: [{cidr: 10.1.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                  - {id: d, cidrs: [{cidr: 10.3.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                  - {between: [b, c]}
                  - {between: [c, d]}
                """)
                .isAsMarked()
                .isMendedBy(RULE, "Move the non-routable blocks of b and c to others of 100.64.0.0/10")
                .isMendedByEachFixOf(RULE);
    }

    @Test
    void blocksThatHaveNothingToDoWithEachOtherAreFindingsOfTheirOwn() {
        Judged.of("""
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.0.0.0/16}]}
                  - {id: b, cidrs: [{cidr: 10.0.0.0/17}]}
                  - {id: c, cidrs: [{cidr: 10.2.0.0/16}]}
                  - {id: d, cidrs: [{cidr: 10.2.0.0/16}]}
                peerings:
                  - {between: [a, b]}   # ! peering-overlap
                  - {between: [c, d]}   # ! peering-overlap
                """).isAsMarked();
    }
}
