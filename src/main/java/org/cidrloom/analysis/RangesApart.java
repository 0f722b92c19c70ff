package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;

/// The same addresses of different networks that no route table, peering or Direct Connect gateway brings together.
final class RangesApart {
    private RangesApart() {}

    /// Clashes by the holders' ids. Non-routable blocks that are the same are one claim until something meets
    /// them, for every VPC may have one.
    static List<Clash<String>> of(Facts facts) {
        List<Clash.Claim<String>> claims = new ArrayList<>();
        Map<Cidr, SequencedSet<String>> kept = new LinkedHashMap<>();
        for (ExternalNetwork outside : facts.externalNetworks()) {
            outside.cidrs().forEach(range -> claims.add(new Clash.Claim<>(range, outside.id())));
        }
        for (Elements.Held held : facts.heldBlocks().get()) {
            for (CidrBlock block : held.cidrs()) {
                if (block.routable()) {
                    claims.add(new Clash.Claim<>(block.cidr(), held.vpc()));
                } else {
                    kept.computeIfAbsent(block.cidr(), key -> new LinkedHashSet<>())
                            .add(held.vpc());
                }
            }
        }
        Set<String> routable = new HashSet<>();
        claims.forEach(claim -> routable.add(claim.holder()));
        kept.forEach((block, holders) -> claims.add(new Clash.Claim<>(block, block.toString())));
        List<Clash<String>> found = Clash.among(claims).stream()
                .filter(clash -> clash.holders().stream().anyMatch(routable::contains))
                .map(clash -> expanded(clash, kept))
                .filter(clash -> clash.holders().size() > 1)
                .toList();
        return found.isEmpty() ? found : untold(found, facts, facts.network());
    }

    private static Clash<String> expanded(Clash<String> clash, Map<Cidr, SequencedSet<String>> kept) {
        return new Clash<>(clash.blocks().stream()
                .map(held -> {
                    SequencedSet<String> holders = new LinkedHashSet<>();
                    for (String holder : held.holders()) {
                        boolean stands = holder.equals(held.block().toString());
                        if (stands) {
                            holders.addAll(kept.getOrDefault(held.block(), new LinkedHashSet<>()));
                        } else {
                            holders.add(holder);
                        }
                    }
                    return new Clash.Held<>(held.block(), List.copyOf(holders));
                })
                .toList());
    }

    /// Those of which not every holder is in an error already.
    private static List<Clash<String>> untold(List<Clash<String>> clashes, Facts facts, Network network) {
        List<Set<String>> told = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (TransitRouteTable table : gateway.routeTables()) {
                facts.clashesIn(new OfRouteTable(gateway.id(), table.id()))
                        .forEach(clash -> told.add(new HashSet<>(clash.holders())));
            }
        }
        for (Peering peering : network.peerings()) {
            told.add(Set.copyOf(new HashSet<>(List.of(peering.requester(), peering.accepter()))));
        }
        network.directConnectGateways().forEach(gateway -> {
            Set<String> carried = new HashSet<>(gateway.vpcs());
            carried.addAll(gateway.networks());
            told.add(carried);
        });
        return clashes.stream()
                .filter(clash -> {
                    Set<String> left = new HashSet<>(clash.holders());
                    for (Set<String> together : told) {
                        if (clash.holders().stream()
                                        .filter(together::contains)
                                        .limit(2)
                                        .count()
                                == 2) {
                            left.removeAll(together);
                        }
                    }
                    return !left.isEmpty();
                })
                .toList();
    }
}
