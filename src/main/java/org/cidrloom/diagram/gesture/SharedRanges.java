package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Addresses that both ends of an edge have, told in a sentence.
final class SharedRanges {
    private SharedRanges() {}

    /// What of the ranges another attachment has already: a route table keeps one of two equal routes only.
    static String meets(Network network, TransitGateway hub, String to, List<Cidr> ranges) {
        return hub.attachments().stream()
                .map(Attachment::to)
                .filter(id -> !id.equals(to))
                .flatMap(id -> ranges(network, id).stream()
                        .filter(range -> ranges.stream().anyMatch(range::overlaps))
                        .map(range -> range + " of " + id + " overlaps: only one of the two can be reached."))
                .findFirst()
                .orElse("");
    }

    private static List<Cidr> ranges(Network network, String id) {
        return network.vpc(id)
                .map(vpc -> vpc.cidrs().stream()
                        .filter(CidrBlock::routable)
                        .map(CidrBlock::cidr)
                        .toList())
                .or(() -> network.externalNetwork(id).map(outside -> outside.cidrs()))
                .orElse(List.of());
    }

    /// What two VPCs have in common, in any of their blocks; nothing where they lie apart.
    static Optional<String> between(Network network, String one, String other) {
        List<Cidr> mine = blocks(network, one);
        return blocks(network, other).stream()
                .flatMap(block -> mine.stream()
                        .filter(block::overlaps)
                        .map(own -> own.equals(block)
                                ? "Both have " + own + "."
                                : own + " of " + one + " and " + block + " of " + other + " overlap."))
                .findFirst();
    }

    private static List<Cidr> blocks(Network network, String vpc) {
        return network.vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(CidrBlock::cidr)
                .toList();
    }
}
