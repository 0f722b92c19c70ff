package org.cidrloom.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet.Reservation;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FragmentationTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();
    private static final OfSubnet NODE_A = new OfSubnet("dev", "node-a");

    /// 30 m5.large in a /22 ask for two prefixes each; their 30 primary addresses lie between.
    private final Network mixed = Estate.oneSubnet(
            "10.0.0.0/22", Cni.DEFAULT.withPrefixDelegation(true), Estate.group("general", "m5.large", 30, 300));

    @Test
    void singleAddressesSpoilBlocksAndAReservationMakesItSafe() {
        Fragmentation fragmentation = Fragmentation.of(mixed, NODE_A, TYPES).orElseThrow();

        // 62 whole blocks; 27 of 30 addresses fit beside AWS's own, so one block is spoiled at best.
        assertEquals(60, fragmentation.needed());
        assertEquals(30, fragmentation.singles());
        assertEquals(61, fragmentation.best());
        assertFalse(fragmentation.isSafe());
        assertTrue(fragmentation.worst() <= fragmentation.expected(), fragmentation::words);
        assertTrue(fragmentation.expected() < 60, fragmentation::words);
        // 61 blocks from the top, of which the last is none: 1,024 - 976 = 48 addresses stay for 30 single ones.
        assertEquals(
                Optional.of(List.of(
                        prefix("10.0.0.48/28"),
                        prefix("10.0.0.64/26"),
                        prefix("10.0.0.128/25"),
                        prefix("10.0.1.0/24"),
                        prefix("10.0.2.0/23"))),
                fragmentation.safe());
    }

    @Test
    void theFixMakesItSafe() {
        Fragmentation fragmentation = Fragmentation.of(mixed, NODE_A, TYPES).orElseThrow();

        Network mended = fragmentation
                .fix()
                .orElseThrow()
                .apply(new Design(mixed, new Drawing(Map.of())))
                .network();

        Fragmentation after = Fragmentation.of(mended, NODE_A, TYPES).orElseThrow();
        assertEquals(new Fragmentation(NODE_A, 60, 30, 60, 60, 60, Optional.empty()), after);
        assertTrue(after.isSafe());
        SubnetLoad load = Capacity.of(mended, TYPES).subnet(NODE_A).orElseThrow();
        assertFalse(load.isExhausted());
        assertFalse(load.lacksPrefixes());
    }

    @Test
    void oneBlockIsReservedWhereThereIsRoom() {
        Network roomy = Estate.oneSubnet(
                "10.0.0.0/22",
                Cni.DEFAULT.withPrefixDelegation(true),
                Estate.group("general", "m5.large", 15, 100),
                Estate.group("windows", "m5.large", 1, 1));
        Fragmentation fragmentation = Fragmentation.of(roomy, NODE_A, TYPES).orElseThrow();

        assertEquals(
                Optional.of(List.of(prefix("10.0.2.0/23"))),
                PrefixRoom.reserve(roomy.vpcs().getFirst().subnets().getFirst(), fragmentation.needed() - 1, 16));
    }

    @Test
    void theSameDesignHasTheSameOutcome() {
        assertEquals(Fragmentation.of(mixed, NODE_A, TYPES), Fragmentation.of(mixed.withName("again"), NODE_A, TYPES));
    }

    @Test
    void subnetsWithoutPrefixesAreNobodysBusiness() {
        Network secondary = Estate.oneSubnet("10.0.0.0/22", Cni.DEFAULT, Estate.group("general", "m5.large", 3, 30));

        assertEquals(Optional.empty(), Fragmentation.of(secondary, NODE_A, TYPES));
        assertEquals(Optional.empty(), Fragmentation.of(secondary, new OfSubnet("dev", "nowhere"), TYPES));
    }

    @Test
    void noReservationHelpsWhereThereIsNoRoom() {
        Network full = Estate.oneSubnet(
                "10.0.0.0/25",
                Cni.DEFAULT.withPrefixDelegation(true),
                Estate.group("general", "m5.large", 3, 30).withNodes(new NodeCount(3, 3, 3)));
        Fragmentation fragmentation = Fragmentation.of(full, NODE_A, TYPES).orElseThrow();

        assertEquals(6, fragmentation.needed());
        assertEquals(6, fragmentation.best());
        assertFalse(fragmentation.isSafe());
        // Seven blocks of eight, and 12 addresses beside them: room for three nodes. With 14 single ones there is none.
        assertTrue(fragmentation.safe().isPresent());
        assertEquals(
                Optional.empty(),
                PrefixRoom.reserve(full.vpcs().getFirst().subnets().getFirst(), 6, 14));
    }

    /// Without prefixes, single addresses that come and go lie like a draw without replacement, for which there is a
    /// formula: of n addresses with s taken, a block of 16 is free with the probability C(n-16, s) / C(n, s).
    @Test
    void churnedSingleAddressesLieAsTheFormulaSays() {
        long seed = System.nanoTime();
        int addresses = 1024;
        int singles = 60;
        boolean[] open = new boolean[addresses];
        Arrays.fill(open, true);
        double free = addresses / 16.0;
        for (int i = 0; i < 16; i++) {
            free *= (double) (addresses - singles - i) / (addresses - i);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            ChurnedSubnet subnet = new ChurnedSubnet(open, random.split());
            for (int i = 0; i < 20; i++) {
                subnet.start(3, 0);
            }
            for (int i = 0; i < 40; i++) {
                subnet.replaceOne();
            }
            sum += subnet.obtainable();
        }
        // The mean of 400 runs; one run's standard deviation is below 4, so this is more than five of the mean's.
        assertEquals(free, sum / runs, 1.2, "seed " + seed);
    }

    private static Reservation prefix(String cidr) {
        return new Reservation(Estate.cidr(cidr), ReservationType.PREFIX);
    }
}
