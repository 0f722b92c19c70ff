package org.cidrloom.capacity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressRange;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// Which CIDR reservations of type `prefix` keep a subnet whole for prefixes, whatever single addresses do (SUB-06).
final class PrefixRoom {
    private static final int BLOCK = PodNetworking.PREFIX_ADDRESSES;

    private PrefixRoom() {}

    /// Reservations at the top of the subnet that hold that many prefixes and leave room for the single addresses:
    /// one block where one does, else several side by side. Explicit reservations stay; those for prefixes are
    /// replaced.
    ///
    /// @param prefixes how many prefixes are needed, at least 1
    /// @param singles how many single addresses are
    /// @return all reservations of the subnet; empty where nothing fits
    static Optional<List<Reservation>> reserve(Subnet subnet, long prefixes, long singles) {
        Cidr cidr = subnet.cidr();
        List<Reservation> kept = subnet.reservations().stream()
                .filter(each -> each.type() != ReservationType.PREFIX)
                .toList();
        long keptAddresses =
                kept.stream().mapToLong(each -> each.cidr().addressCount()).sum();
        long room = ReservedAddresses.usable(cidr) - keptAddresses - singles;
        // the last block holds an address of AWS's and is no prefix
        long blocks = prefixes + 1;
        long rounded = Long.highestOneBit(2 * blocks - 1);
        for (long many : new long[] {rounded, blocks}) {
            if (many * BLOCK - 1 <= room && many * BLOCK < cidr.addressCount()) {
                List<Cidr> top = top(cidr, many * BLOCK);
                if (kept.stream().noneMatch(each -> top.stream().anyMatch(each.cidr()::overlaps))) {
                    return Optional.of(Stream.concat(
                                    kept.stream(),
                                    top.stream().map(block -> new Reservation(block, ReservationType.PREFIX)))
                            .toList());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Cidr> top(Cidr cidr, long addresses) {
        Address first = cidr.first().plus(cidr.addressCount() - addresses);
        return CidrSet.builder()
                .add(new AddressRange(first, cidr.last()))
                .build()
                .prefixes();
    }
}
