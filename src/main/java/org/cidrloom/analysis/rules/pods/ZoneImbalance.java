package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;

/// Nodes spread evenly over zones, so the zone with the smallest subnet runs out while others have room (EKS-21).
public final class ZoneImbalance implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "One zone runs out of addresses while others have room";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/ip-opt.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            problem(cluster, group, facts).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> problem(Cluster cluster, NodeGroup group, Facts facts) {
        boolean custom = PodNetworking.of(cluster, group).customNetworking();
        Map<String, SequencedSet<String>> byZone = new LinkedHashMap<>();
        for (Subnet subnet : facts.subnetsOf(cluster, group)) {
            String source = custom ? cluster.cni().podSubnets().get(subnet.zone()) : subnet.id();
            if (source != null) {
                byZone.computeIfAbsent(subnet.zone(), zone -> new LinkedHashSet<>())
                        .add(source);
            }
        }
        List<Room> rooms = new ArrayList<>();
        List<Room> empty = new ArrayList<>();
        List<Room> others = new ArrayList<>();
        byZone.forEach((zone, subnets) -> {
            Room room = room(zone, cluster, subnets, facts);
            rooms.add(room);
            if (room.left < 0) {
                empty.add(room);
            } else if (room.left > 0) {
                others.add(room);
            }
        });
        if (empty.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        new OfNodeGroup(cluster.id(), group.id()),
                        "Node group " + group.id() + " of cluster " + cluster.id() + " spreads its nodes evenly over "
                                + Words.list(byZone.keySet()) + ", but their subnets are not alike. With the most nodes"
                                + " and while rolling, "
                                + Words.list(empty.stream().map(Room::told).toList()) + ", while "
                                + Words.list(others.stream().map(Room::told).toList())
                                + ". Pods in the empty zone wait although there are addresses elsewhere. Give the"
                                + " zones subnets of one size, or one node group each.")
                .relatedTo(rooms.stream()
                        .flatMap(room -> room.subnets.stream())
                        .map(subnet -> new OfSubnet(cluster.vpc(), subnet))
                        .toList()));
    }

    private static Room room(String zone, Cluster cluster, SequencedSet<String> subnets, Facts facts) {
        long usable = 0;
        long headroom = 0;
        for (String id : subnets) {
            Optional<SubnetLoad> load = facts.capacity().subnet(new OfSubnet(cluster.vpc(), id));
            if (load.isPresent()) {
                usable += load.get().usable();
                headroom += load.get().headroom();
            }
        }
        return new Room(zone, List.copyOf(subnets), usable, headroom);
    }

    /// What one zone has for the group.
    ///
    /// @param zone the zone
    /// @param subnets the subnets that addresses come from
    /// @param usable their usable addresses
    /// @param left what is left of them; negative for what is missing
    private record Room(String zone, List<String> subnets, long usable, long left) {
        String told() {
            String rest = left < 0
                    ? "lacks " + Words.count(-left, "address", "addresses")
                    : "keeps " + Words.count(left, "address", "addresses") + " of its " + Words.number(usable);
            return Words.list(subnets) + " (" + zone + ") " + rest;
        }
    }
}
