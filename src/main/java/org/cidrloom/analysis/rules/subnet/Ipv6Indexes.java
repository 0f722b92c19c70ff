package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// Which /64s the IPv6 block of a VPC has, and which of them are free.
final class Ipv6Indexes {
    private static final int SUBNET = 64;
    private static final int OF_AMAZON = 56;

    private Ipv6Indexes() {}

    /// The subnets that ask for a /64.
    static List<Subnet> indexed(Vpc vpc) {
        List<Subnet> indexed = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.ipv6Index() != null) {
                indexed.add(subnet);
            }
        }
        return indexed;
    }

    /// How many /64s the block has; 0 where the VPC has none, or one of less than a /64.
    static long count(Vpc vpc) {
        return switch (vpc.ipv6()) {
            case Ipv6.None _ -> 0;
            case Ipv6.Amazon _ -> 1L << (SUBNET - OF_AMAZON);
            case Ipv6.Own own -> {
                int bits = SUBNET - own.cidr().prefixLength();
                yield bits < 0 ? 0 : 1L << Math.min(bits, 62);
            }
        };
    }

    /// The first index that no subnet has.
    static Optional<Integer> free(Vpc vpc) {
        Set<Integer> taken = indexed(vpc).stream().map(Subnet::ipv6Index).collect(Collectors.toSet());
        int index = 0;
        while (taken.contains(index)) {
            index++;
        }
        return index < count(vpc) ? Optional.of(index) : Optional.empty();
    }
}
