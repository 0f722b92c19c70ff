package org.cidrloom.analysis.rules.peering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Words;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;

/// The fix where all that peered VPCs share is non-routable blocks: others of 100.64.0.0/10, for as few VPCs as
/// a look at who has the most peerings finds.
final class PodBlocksApart {
    // what one step of undo may move, and what an analysis may spend on a fix that nobody asked for yet
    private static final int MOST = 64;

    private PodBlocksApart() {}

    /// A block of a VPC that could move.
    private record Movable(Vpc vpc, Cidr block) {}

    static Optional<Edit> of(List<PeerClash> cause, Facts facts) {
        if (cause.size() > MOST) {
            return Optional.empty();
        }
        Map<Movable, Set<PeerClash>> mends = new LinkedHashMap<>();
        for (PeerClash one : cause) {
            List<Movable> movable = movable(one, facts);
            if (movable.isEmpty()) {
                return Optional.empty();
            }
            movable.forEach(each ->
                    mends.computeIfAbsent(each, any -> new LinkedHashSet<>()).add(one));
        }
        Set<PeerClash> left = new HashSet<>(cause);
        List<Movable> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            // of equals the first: an accepter, as mends are found in that order
            Movable best = mends.entrySet().stream()
                    .max(Comparator.comparingLong(entry ->
                            entry.getValue().stream().filter(left::contains).count()))
                    .orElseThrow()
                    .getKey();
            mends.getOrDefault(best, Set.of()).forEach(left::remove);
            chosen.add(best);
        }
        return moved(chosen, cause, facts);
    }

    /// The only block of a VPC in the clash, where it is non-routable and the VPC is not built yet; the accepter's
    /// first.
    private static List<Movable> movable(PeerClash one, Facts facts) {
        return Stream.of(one.peering().accepter(), one.peering().requester())
                .flatMap(id -> facts.vpc(id).stream())
                .filter(vpc -> !vpc.existing())
                .flatMap(vpc -> {
                    List<Cidr> meeting = one.clash().blocks().stream()
                            .filter(held -> held.holders().contains(vpc.id()))
                            .map(Clash.Held::block)
                            .toList();
                    return vpc.cidrs().stream()
                            .filter(block -> !block.routable() && meeting.equals(List.of(block.cidr())))
                            .map(CidrBlock::cidr)
                            .map(block -> new Movable(vpc, block));
                })
                .toList();
    }

    private static Optional<Edit> moved(List<Movable> chosen, List<PeerClash> cause, Facts facts) {
        Set<Cidr> taken = new LinkedHashSet<>();
        cause.stream()
                .map(PeerClash::peering)
                .flatMap(peering -> Stream.of(peering.requester(), peering.accepter()))
                .distinct()
                .flatMap(id -> facts.vpc(id).stream())
                .forEach(vpc -> taken.addAll(Renumbering.blocks(vpc)));
        List<Edit> moves = new ArrayList<>();
        for (Movable each : chosen) {
            Optional<Cidr> free = Renumbering.freeShared(each.block.prefixLength(), taken);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            taken.add(free.get());
            moves.add(Renumbering.moveBlock(each.vpc, each.block, free.get()));
        }
        return Optional.of(
                moves.size() == 1
                        ? moves.getFirst()
                        : Edit.all(
                                "Move the non-routable blocks of "
                                        + Words.few(chosen.stream()
                                                .map(each -> each.vpc.id())
                                                .distinct()
                                                .toList())
                                        + " to others of 100.64.0.0/10",
                                moves));
    }
}
