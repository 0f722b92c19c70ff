package org.cidrloom.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What analysis and capacity say of the elements, as far as the drawing shows it.
///
/// @param badges findings by element
/// @param fills how full subnets are
/// @param pods pods of clusters, by cluster id
/// @param conflicts ranges that meet and must not
public record Annotations(
        Map<ElementId, Badge> badges, Map<OfSubnet, Fill> fills, Map<String, Pods> pods, List<Conflict> conflicts) {
    /// Nothing is known.
    public static final Annotations NONE = new Annotations(Map.of(), Map.of(), Map.of(), List.of());

    public Annotations {
        badges = Map.copyOf(badges);
        fills = Map.copyOf(fills);
        pods = Map.copyOf(pods);
        conflicts = List.copyOf(conflicts);
    }

    /// The findings of one element.
    ///
    /// @param worst the worst severity among them
    /// @param count how many
    public record Badge(Severity worst, int count) {}

    /// How full a subnet is.
    ///
    /// @param size all its addresses
    /// @param layers what takes them, in the order of the bar; the rest is free
    public record Fill(long size, List<FillLayer> layers) {
        public Fill {
            layers = List.copyOf(layers);
        }

        /// How many addresses nothing takes; never negative.
        public long free() {
            long taken = layers.stream().mapToLong(FillLayer::addresses).sum();
            return Math.max(0, size - taken);
        }

        /// How many addresses there are beyond those that are reserved.
        public long usable() {
            long reserved = layers.stream()
                    .filter(layer -> layer.use() == Use.RESERVED)
                    .mapToLong(FillLayer::addresses)
                    .sum();
            return Math.max(0, size - reserved);
        }

        /// How many addresses are asked for beyond what the subnet has; 0 where it suffices.
        public long missing() {
            return Math.max(0, layers.stream().mapToLong(FillLayer::addresses).sum() - size);
        }
    }

    /// A part of a subnet's addresses.
    ///
    /// @param use what takes them
    /// @param addresses how many
    public record FillLayer(Use use, long addresses) {}

    /// What takes addresses of a subnet.
    public enum Use {
        /// AWS's five, and reservations.
        RESERVED(Role.FILL_RESERVED, "reserved", false),

        /// NAT gateways, endpoints, attachments, control planes, load balancers.
        FIXED(Role.FILL_FIXED, "fixed", false),

        /// Nodes.
        NODES(Role.FILL_NODES, "nodes", false),

        /// Pods.
        PODS(Role.FILL_PODS, "pods", false),

        /// What warm pools hold beyond the pods.
        WARM(Role.FILL_WARM, "warm pool", true),

        /// The extra nodes of a roll-out, with their pools.
        SURGE(Role.FILL_SURGE, "surge", true);

        private final Role role;
        private final String word;
        private final boolean held;

        Use(Role role, String word, boolean held) {
            this.role = role;
            this.word = word;
            this.held = held;
        }

        /// Its colour.
        public Role role() {
            return role;
        }

        /// Its word in a legend.
        public String word() {
            return word;
        }

        /// Whether it is held but not in use, which a pattern shows.
        public boolean isHeld() {
            return held;
        }
    }

    /// The pods of a cluster.
    ///
    /// @param planned how many are planned
    /// @param possible how many find a place; null where that has no limit to name
    public record Pods(long planned, @Nullable Long possible) {}

    /// Ranges of two elements that meet and must not.
    ///
    /// @param from the one
    /// @param to the other
    /// @param via the transit gateway route table they meet at; null where they meet directly
    /// @param severity how bad it is
    public record Conflict(End from, End to, @Nullable OfRouteTable via, Severity severity) {}

    /// One side of a conflict.
    ///
    /// @param element whose ranges they are: a VPC, a network outside AWS or a subnet
    /// @param ranges what meets the other's, as far as it is its own
    public record End(ElementId element, List<Cidr> ranges) {
        public End {
            ranges = List.copyOf(ranges);
        }
    }

    /// What an analysis says of a network.
    public static Annotations of(Network network, Analysis analysis) {
        return new AnalysisAnnotations(network, analysis).annotations();
    }

    /// The findings of an element.
    public Optional<Badge> badge(ElementId element) {
        return Optional.ofNullable(badges.get(element));
    }

    /// How full a subnet is.
    public Optional<Fill> fill(OfSubnet subnet) {
        return Optional.ofNullable(fills.get(subnet));
    }

    /// The pods of a cluster.
    public Optional<Pods> pods(String cluster) {
        return Optional.ofNullable(pods.get(cluster));
    }
}
