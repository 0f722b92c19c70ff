package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cidrloom.sizing.Trial.Nodes;

/// All trials of a mode, in the order of preference: default warm targets before lower ones, a separated layout before
/// a shared one, few nodes before many, and types in the order they were named.
final class Trials {
    private final Requirements asked;
    private final Densities densities;

    Trials(Requirements asked, Densities densities) {
        this.asked = asked;
        this.densities = densities;
    }

    List<Trial> of(PodMode mode) {
        List<Trial> trials = new ArrayList<>();
        List<Warmth> warmths = mode.isIpv6() ? List.of(Warmth.DEFAULT) : Arrays.asList(Warmth.values());
        warmths.forEach(warmth -> trials.addAll(of(mode, warmth)));
        return trials;
    }

    /// Those that take least: where none of them has room, none of the mode has.
    List<Trial> leastOf(PodMode mode) {
        return of(mode, mode.isIpv6() ? Warmth.DEFAULT : Warmth.LEAST);
    }

    private List<Trial> of(PodMode mode, Warmth warmth) {
        List<Trial> trials = new ArrayList<>();
        for (Layout layout : Layout.of(asked, mode)) {
            List<Trial> alike = new ArrayList<>();
            for (String type : asked.instanceTypes().stream().distinct().toList()) {
                nodes(densities.podsPerNode(type, mode))
                        .forEach(nodes -> alike.add(new Trial(type, mode, warmth, layout, nodes)));
            }
            alike.sort(Comparator.comparingInt(trial -> trial.nodes().end()));
            trials.addAll(alike);
        }
        return trials;
    }

    /// The fewest nodes that carry the pods, at least one a zone, and some more: evenly over the zones they can take
    /// less of each subnet, because every subnet is booked for the fullest zone.
    private List<Nodes> nodes(int podsPerNode) {
        if (podsPerNode < 1) {
            return List.of();
        }
        int zones = asked.zones().size();
        int now = Math.max(zones, Math.ceilDiv(asked.pods(), podsPerNode));
        int end = Math.max(now, Math.ceilDiv(asked.podsInTheEnd(), podsPerNode));
        List<Nodes> nodes = new ArrayList<>();
        int even = Math.ceilDiv(end, zones) * zones;
        for (int most : new int[] {end, even, even + zones}) {
            int least = Math.min(most, now + most - end);
            Nodes option = new Nodes(least, most, Math.ceilDiv(asked.pods(), least));
            if (!nodes.contains(option)) {
                nodes.add(option);
            }
        }
        return nodes;
    }
}
