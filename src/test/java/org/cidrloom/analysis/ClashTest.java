package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClashTest {
    @Test
    void holdersOfOneBlockAreOneClash() {
        assertEquals(
                List.of(new Clash<>(List.of(new Clash.Held<>(Cidr.parse("100.64.0.0/16"), List.of("a", "b", "c"))))),
                Clash.among(claims("100.64.0.0/16 a", "10.0.0.0/16 a", "100.64.0.0/16 b", "100.64.0.0/16 c")));
    }

    @Test
    void allThatLieInOneBlockAreOneClash() {
        assertEquals(
                List.of(new Clash<>(List.of(
                        new Clash.Held<>(Cidr.parse("10.0.0.0/8"), List.of("dc")),
                        new Clash.Held<>(Cidr.parse("10.1.0.0/16"), List.of("a")),
                        new Clash.Held<>(Cidr.parse("10.2.0.0/16"), List.of("b"))))),
                Clash.among(claims("10.2.0.0/16 b", "10.0.0.0/8 dc", "10.1.0.0/16 a", "172.16.0.0/16 c")));
    }

    @Test
    void blocksOfOneHolderDoNotClash() {
        assertEquals(List.of(), Clash.among(claims("10.0.0.0/8 a", "10.1.0.0/16 a", "10.1.2.0/24 a")));
    }

    @Test
    void aBlockOfAnotherHolderDeepInsideClashesWithAllAround() {
        assertEquals(
                List.of("a", "b"),
                Clash.among(claims("10.0.0.0/8 a", "10.1.0.0/16 a", "10.1.2.0/24 b"))
                        .getFirst()
                        .holders());
    }

    /// Against every pair of claims, one by one.
    @Test
    void itFindsExactlyTheBlocksThatSomePairSays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Clash.Claim<String>> claims = IntStream.range(0, 1 + random.nextInt(25))
                    .mapToObj(number -> new Clash.Claim<>(
                            Cidr.around(Address.ipv4(random.nextInt(256)), 24 + random.nextInt(9)),
                            "h" + random.nextInt(5)))
                    .toList();
            SortedSet<Cidr> expected = new TreeSet<>();
            for (Clash.Claim<String> one : claims) {
                for (Clash.Claim<String> other : claims) {
                    if (!one.holder().equals(other.holder()) && one.block().overlaps(other.block())) {
                        expected.add(one.block());
                    }
                }
            }
            List<Cidr> found = new ArrayList<>();
            Clash.among(claims).forEach(clash -> clash.blocks().forEach(held -> found.add(held.block())));
            assertEquals(List.copyOf(expected), found, () -> "seed " + seed + ", claims " + claims);
        }
    }

    private static List<Clash.Claim<String>> claims(String... claims) {
        return Stream.of(claims)
                .map(claim -> claim.split(" ", -1))
                .map(parts -> new Clash.Claim<>(Cidr.parse(parts[0]), parts[1]))
                .toList();
    }
}
