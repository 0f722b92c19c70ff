package org.cidrloom.bench;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Collection;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Blocks of which inet.ipaddr is asked about every pair: what a program without an index would do.
final class EveryPair {
    private final IPAddress[] blocks;

    private EveryPair(IPAddress[] blocks) {
        this.blocks = blocks;
    }

    static EveryPair of(Collection<Cidr> blocks) {
        return new EveryPair(blocks.stream()
                .map(block -> new IPAddressString(block.toString()).getAddress())
                .toArray(IPAddress[]::new));
    }

    /// The first block of each VPC.
    static EveryPair ofVpcs(Collection<Vpc> vpcs) {
        return of(vpcs.stream().map(vpc -> vpc.cidrs().getFirst().cidr()).toList());
    }

    int size() {
        return blocks.length;
    }

    /// How many pairs share addresses.
    int overlapping() {
        int pairs = 0;
        for (int i = 0; i < blocks.length; i++) {
            for (int j = i + 1; j < blocks.length; j++) {
                if (blocks[i].contains(blocks[j]) || blocks[j].contains(blocks[i])) {
                    pairs++;
                }
            }
        }
        return pairs;
    }
}
