package org.cidrloom.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.analysis.PlainOverlaps.Claim;
import org.cidrloom.analysis.PlainWays.Reach;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.naive.Block;
import org.cidrloom.routing.naive.RandomNetworks;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What VPCs reach twice, against every range of every way held against every other, on random designs.
class ReachedTwiceSimulationTest {
    private static final int DESIGNS = 2_000;

    @Test
    void everyRangeThatTwoWaysLeadToDifferentOwnersOfIsFoundAndNoOthers() {
        long seed = Long.getLong("seed", 7_301);
        System.out.println("seed of the simulation of ways: " + seed);
        Facts facts = new Facts(InstanceTypes.bundled());
        int vpcs = 0;
        for (int i = 0; i < DESIGNS; i++) {
            Network network = RandomNetworks.of(seed + i);
            facts.follow(network);
            Map<String, List<ReachedTwice>> told = facts.reachedTwice();
            PlainWays plain = new PlainWays(network, new PlainOverlaps(network));
            for (Vpc vpc : network.vpcs()) {
                List<ReachedTwice> here = told.getOrDefault(vpc.id(), List.of());
                assertEquals(
                        widest(plain.contested(vpc)),
                        widest(reaches(here)),
                        "seed " + (seed + i) + ", VPC " + vpc.id());
                vpcs += here.isEmpty() ? 0 : 1;
            }
            facts.forgetTheRest();
        }
        String count = vpcs + " VPCs reach something twice";
        System.out.println(count);
        assertTrue(vpcs > 300, count);
    }

    private static Set<Reach> reaches(List<ReachedTwice> told) {
        Set<Reach> reaches = new HashSet<>();
        for (ReachedTwice twice : told) {
            for (ReachedTwice.Claim claim : twice.claims()) {
                String kind = switch (claim.way().kind()) {
                    case TRANSIT -> "gateway ";
                    case PEERING -> "peer ";
                    case DIRECT_CONNECT, VPN -> "outside ";
                };
                reaches.add(new Reach(
                        new Claim(Block.of(claim.range()), claim.owner()),
                        kind + claim.way().id()));
            }
        }
        return reaches;
    }

    /// Without parts of what the same owner has there as a whole by the same way: packets that go round in a circle
    /// come by such parts.
    private static Set<Reach> widest(Set<Reach> reaches) {
        Set<Reach> widest = new HashSet<>(reaches);
        widest.removeIf(reach -> reaches.stream()
                .anyMatch(other -> other.owner().equals(reach.owner())
                        && other.way().equals(reach.way())
                        && !other.block().equals(reach.block())
                        && other.block().has(reach.block())));
        return widest;
    }
}
