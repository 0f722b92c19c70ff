package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Blocks for copies are those that a look at the whole design finds, each time anew.
class CopyRoomTest {
    private static final List<String> POOLS =
            List.of("100.64.0.0/12", "10.2.0.0/16", "10.2.64.0/18", "10.40.0.0/18", "10.0.0.0/10");

    @Test
    void eachIsWhatALookAtTheWholeDesignFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            Network network = Estates.of(6, round).network();
            List<AddressPool> pools = new ArrayList<>();
            for (String pool : POOLS.subList(0, random.nextInt(POOLS.size() + 1))) {
                pools.add(network.addressPools().getFirst().withCidr(Cidr.parse(pool)));
            }
            Network with = network.withAddressPools(pools);
            CopyRoom room = new CopyRoom(with);
            List<Cidr> taken = new ArrayList<>(Allocation.used(with));
            int found = 0;
            for (int copy = 0; copy < 40; copy++) {
                Cidr original =
                        Cidr.around(taken.get(random.nextInt(taken.size())).first(), 16 + random.nextInt(12));
                assertEquals(taken.stream().noneMatch(original::overlaps), room.isFree(original));
                Optional<Cidr> next = room.next(original);
                assertEquals(looked(with, original, taken), next, original + " of " + pools);
                next.ifPresent(taken::add);
                next.ifPresent(room::take);
                found += next.isPresent() ? 1 : 0;
            }
            assertTrue(found > 0);
        }
    }

    private static Optional<Cidr> looked(Network network, Cidr original, List<Cidr> taken) {
        int length = original.prefixLength();
        return network.addressPools().stream()
                .map(AddressPool::cidr)
                .filter(pool -> pool.contains(original))
                .max(Comparator.comparingInt(Cidr::prefixLength))
                .flatMap(pool -> SubnetAllocator.within(pool, taken).next(length))
                .or(() -> Allocation.pools(network).stream()
                        .flatMap(pool -> SubnetAllocator.within(pool, taken).next(length).stream())
                        .findFirst());
    }
}
