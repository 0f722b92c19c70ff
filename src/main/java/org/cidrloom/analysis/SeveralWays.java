package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.routing.TransitTable.Reached;

/// The part of [Facts] about VPCs with several ways out. Most have one, and cost nothing here.
final class SeveralWays {
    private final Facts facts;
    private final RoutedFacts routed;
    private final Cell<List<String>> vpcs;
    private final Family<Between, List<Cidr>> contested;
    private final Family<String, List<ReachedTwice>> twice;

    private record Between(OfRouteTable one, OfRouteTable other) {}

    SeveralWays(Facts facts, RoutedFacts routed, Memory memory) {
        this.facts = facts;
        this.routed = routed;
        this.vpcs = memory.cell(this::computeVpcs);
        this.contested = new Family<>(memory, this::computeContested);
        this.twice = new Family<>(
                memory,
                id -> facts.vpc(id).map(vpc -> TwiceReached.by(vpc, facts)).orElse(List.of()));
    }

    /// What VPCs reach twice, by the VPC, in the order of the design; without those that reach nothing twice.
    Map<String, List<ReachedTwice>> all() {
        Map<String, List<ReachedTwice>> found = new LinkedHashMap<>();
        for (String vpc : vpcs.get()) {
            List<ReachedTwice> here = twice.get(vpc);
            if (!here.isEmpty()) {
                found.put(vpc, here);
            }
        }
        return found;
    }

    /// The VPCs that are worth a look: those that a way other than a transit gateway leads to one whose ranges meet
    /// others', and those with two gateways that lead to different owners of some range.
    private List<String> computeVpcs() {
        Set<String> found = new HashSet<>();
        Set<String> owners = owners();
        if (!owners.isEmpty()) {
            for (Peering peering : facts.peerings()) {
                if (owners.contains(peering.accepter())) {
                    found.add(peering.requester());
                }
                if (owners.contains(peering.requester())) {
                    found.add(peering.accepter());
                }
            }
            for (DirectConnectGateway gateway : facts.directConnectGateways()) {
                if (gateway.networks().stream().anyMatch(owners::contains)) {
                    found.addAll(gateway.vpcs());
                    facts.vpcsWithRouteTo(gateway.id()).forEach(vpc -> found.add(vpc.id()));
                }
            }
            for (ExternalNetwork network : facts.externalNetworks()) {
                if (owners.contains(network.id())) {
                    facts.vpcsWithRouteTo(network.id()).forEach(vpc -> found.add(vpc.id()));
                }
            }
        }
        addOnTwoGateways(found);
        return found.isEmpty()
                ? List.of()
                : facts.vpcIds().stream().filter(found::contains).toList();
    }

    /// Those that share addresses with others and that a way other than a transit gateway can lead to: by a peering to
    /// a routable block, or to another where a route is written.
    private Set<String> owners() {
        MeetingRanges meeting = facts.meetingRanges();
        Set<String> owners = meeting.routable();
        List<Cidr> ranges = meeting.ranges();
        Set<String> keeping = new HashSet<>();
        meeting.kept().values().forEach(keeping::addAll);
        if (ranges.isEmpty() || keeping.isEmpty()) {
            return owners;
        }
        CidrIndex.Builder<Cidr> builder = CidrIndex.builder();
        ranges.forEach(range -> builder.add(range, range));
        CidrIndex<Cidr> index = builder.build();
        for (Elements.Routes written : facts.routes()) {
            for (VpcRoute route : written.routes()) {
                if (keeping.contains(route.via()) && index.overlaps(route.destination())) {
                    owners.add(route.via());
                }
            }
            for (PrefixListRoute route : written.listed()) {
                if (keeping.contains(route.via())) {
                    owners.add(route.via());
                }
            }
        }
        return owners;
    }

    private void addOnTwoGateways(Set<String> found) {
        List<Association> associations = facts.associations();
        boolean several = associations.stream()
                .anyMatch(each -> !each.gateway().equals(associations.getFirst().gateway()));
        if (!several) {
            return;
        }
        Map<String, List<OfRouteTable>> tables = new HashMap<>();
        for (Association association : associations) {
            association.address().ifPresent(table -> {
                List<OfRouteTable> before = tables.computeIfAbsent(association.to(), id -> new ArrayList<>(1));
                if (before.stream()
                        .anyMatch(other -> !contestedBetween(other, table).isEmpty())) {
                    found.add(association.to());
                }
                before.add(table);
            });
        }
    }

    /// Ranges in which the two tables lead to different owners. They depend on the tables only, so that VPCs that are
    /// associated with both share the answer.
    List<Cidr> contestedBetween(OfRouteTable one, OfRouteTable other) {
        return contested.get(new Between(one, other));
    }

    private List<Cidr> computeContested(Between between) {
        List<Cidr> found = new ArrayList<>();
        for (Cidr range : facts.meetingRanges().ranges()) {
            List<CidrIndex.Entry<Reached>> here = routed.index(between.one).overlapping(range);
            List<CidrIndex.Entry<Reached>> there =
                    here.isEmpty() ? List.of() : routed.index(between.other).overlapping(range);
            if (!there.isEmpty()) {
                Set<String> owners = new HashSet<>();
                here.forEach(entry -> owners.add(entry.value().holder()));
                there.forEach(entry -> owners.add(entry.value().holder()));
                if (owners.size() > 1) {
                    found.add(range);
                }
            }
        }
        return found;
    }
}
