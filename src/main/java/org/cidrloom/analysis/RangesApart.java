package org.cidrloom.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;

/// The same addresses of different networks that no route table, peering or Direct Connect gateway brings together.
final class RangesApart {
    private RangesApart() {}

    /// Clashes by the holders' ids.
    static List<Apart> of(Facts facts) {
        MeetingRanges meeting = facts.meetingRanges();
        if (meeting.clashes().isEmpty()) {
            return List.of();
        }
        Set<String> routable = meeting.routable();
        List<Clash<String>> found = meeting.clashes().stream()
                .filter(clash -> clash.holders().stream().anyMatch(routable::contains))
                .map(clash -> expanded(clash, meeting.kept()))
                .filter(clash -> clash.holders().size() > 1)
                .toList();
        return found.isEmpty() ? List.of() : untold(found, facts, facts.network());
    }

    private static Clash<String> expanded(Clash<String> clash, Map<Cidr, List<String>> kept) {
        return new Clash<>(clash.blocks().stream()
                .map(held -> {
                    SequencedSet<String> holders = new LinkedHashSet<>();
                    for (String holder : held.holders()) {
                        if (MeetingRanges.isNameOf(held.block(), holder)) {
                            holders.addAll(kept.getOrDefault(held.block(), List.of()));
                        } else {
                            holders.add(holder);
                        }
                    }
                    return new Clash.Held<>(held.block(), List.copyOf(holders));
                })
                .toList());
    }

    /// Those of which not every holder is in an error already.
    private static List<Apart> untold(List<Clash<String>> clashes, Facts facts, Network network) {
        Set<Clash<String>> told = new LinkedHashSet<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (TransitRouteTable table : gateway.routeTables()) {
                told.addAll(facts.clashesIn(new OfRouteTable(gateway.id(), table.id())));
            }
        }
        for (Peering peering : network.peerings()) {
            told.addAll(Clash.among(Stream.of(peering.requester(), peering.accepter())
                    .flatMap(id ->
                            facts.blocksOf(id).orElse(List.of()).stream().map(block -> new Clash.Claim<>(block, id)))
                    .toList()));
        }
        network.directConnectGateways()
                .forEach(gateway -> told.addAll(Clash.among(
                        Carried.by(gateway, facts).stream().map(Carried::claim).toList())));
        facts.reachedTwice().values().forEach(here -> here.forEach(twice -> told.addAll(twice.clashes())));
        CidrIndex.Builder<Clash<String>> errors = CidrIndex.builder();
        told.forEach(clash -> errors.add(clash.blocks().getFirst().block(), clash));
        CidrIndex<Clash<String>> index = errors.build();
        return clashes.stream()
                .map(clash -> new Apart(clash, left(clash, index)))
                .filter(apart -> !apart.left().isEmpty())
                .toList();
    }

    private static List<String> left(Clash<String> clash, CidrIndex<Clash<String>> errors) {
        Set<String> left = new LinkedHashSet<>(clash.holders());
        Cidr outermost = clash.blocks().getFirst().block();
        for (CidrIndex.Entry<Clash<String>> error : errors.overlapping(outermost)) {
            error.value().blocks().stream()
                    .filter(held -> outermost.overlaps(held.block()))
                    .flatMap(held -> held.holders().stream())
                    .forEach(left::remove);
        }
        return List.copyOf(left);
    }
}
