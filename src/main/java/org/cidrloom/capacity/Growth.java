package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;

/// When the planned pods of a cluster meet which wall, if they grow from today on. Months count from 0, which is
/// today.
///
/// @param cluster the cluster's id
/// @param rate how fast its pods grow
/// @param hits every wall that is met within [#HORIZON] months, the earliest first
public record Growth(String cluster, Rate rate, List<Hit> hits) {
    /// How many months are looked ahead: ten years.
    public static final int HORIZON = 120;

    private static final int MOST_PODS = 1_000_000_000;

    public Growth {
        hits = List.copyOf(hits);
    }

    /// How fast pods grow.
    public sealed interface Rate {
        /// What so many pods have become after that many months; rounded up, because half a pod is one.
        ///
        /// @param pods the pods today, of one zone or group
        /// @param share the part of the cluster's pods that they are, from 0 to 1
        long after(int months, long pods, double share);

        /// `10 % a month`.
        String words();
    }

    /// So many percent more each month, on top of the month before.
    ///
    /// @param percent such as 10; negative where pods become fewer
    public record Percent(double percent) implements Rate {
        @Override
        public long after(int months, long pods, double share) {
            double grown = pods * StrictMath.pow(1 + percent / 100, months);
            // what floating point puts above a whole number is no further pod
            return (long) Math.ceil(Math.min(grown * (1 - 1e-9), Long.MAX_VALUE / 4d));
        }

        @Override
        public String words() {
            String number = percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
            return number + " % a month";
        }
    }

    /// So many pods more each month, in proportion to where pods are.
    ///
    /// @param pods of the whole cluster
    public record PodsPerMonth(long pods) implements Rate {
        @Override
        public long after(int months, long planned, double share) {
            return planned + (long) Math.ceil(pods * share * months - 1e-6);
        }

        @Override
        public String words() {
            return Told.count(pods, "pod", "pods") + " a month";
        }
    }

    /// One wall that is met.
    ///
    /// @param month in which month the pods are more than the wall lets through; 0 where they are so today
    /// @param group whose pods
    /// @param zone where
    /// @param planned the pods of the group in the zone in that month
    /// @param wall what ends
    public record Hit(int month, OfNodeGroup group, String zone, long planned, Wall wall) {
        /// `month 7: in zone eu-west-1b, pod-b runs out of /28 prefixes at 1,730 pods, and 1,790 pods are planned`.
        public String words() {
            return (month == 0 ? "today" : "month " + month) + ": " + inZone();
        }

        String inZone() {
            return "in zone " + zone + ", " + wall.words() + ", and "
                    + Told.count(planned, "pod is planned", "pods are planned");
        }
    }

    /// When which wall is met.
    ///
    /// @param cluster its id; nothing is met where it or its VPC is not there
    public static Growth of(Network network, String cluster, InstanceTypes types, Rate rate) {
        List<ZoneWalls> zones = ZoneWalls.of(network, cluster, types);
        long all = zones.stream().mapToLong(ZoneWalls::planned).sum();
        List<Hit> hits = new ArrayList<>();
        for (ZoneWalls zone : zones) {
            double share = all == 0 ? 1.0 / zones.size() : (double) zone.planned() / all;
            for (Wall wall : zone.walls()) {
                hit(zone, wall, rate, share).ifPresent(hits::add);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::month));
        return new Growth(cluster, rate, hits);
    }

    private static Optional<Hit> hit(ZoneWalls zone, Wall wall, Rate rate, double share) {
        for (int month = 0; month <= HORIZON; month++) {
            long planned = rate.after(month, zone.planned(), share);
            if (planned > wall.pods()) {
                return Optional.of(new Hit(month, zone.group(), zone.zone(), planned, wall));
            }
        }
        return Optional.empty();
    }

    /// The network with the pods of every cluster as many as they are after so many months; nodes stay as they are.
    public static Network grown(Network network, Rate rate, int months) {
        return network.withClusters(network.clusters().stream()
                .map(cluster -> grown(cluster, rate, months))
                .toList());
    }

    private static Cluster grown(Cluster cluster, Rate rate, int months) {
        long all = cluster.nodeGroups().stream().mapToLong(NodeGroup::pods).sum();
        return cluster.withNodeGroups(cluster.nodeGroups().stream()
                .map(group -> {
                    double share = all == 0 ? 1.0 / cluster.nodeGroups().size() : (double) group.pods() / all;
                    return group.withPods(Math.clamp(rate.after(months, group.pods(), share), 0, MOST_PODS));
                })
                .toList());
    }

    /// The wall that is met first; empty where none is within [#HORIZON] months.
    public Optional<Hit> first() {
        return hits.stream().findFirst();
    }

    /// When the first wall is met, in a sentence.
    public String words() {
        return first().map(hit -> "Growing " + rate.words() + ", cluster " + cluster + " meets its first wall "
                        + (hit.month() == 0 ? "today" : "in month " + hit.month()) + ": " + hit.inZone() + ".")
                .orElse("Growing " + rate.words() + ", cluster " + cluster + " meets no wall within ten years.");
    }
}
