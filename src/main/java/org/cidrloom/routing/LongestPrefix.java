package org.cidrloom.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.jspecify.annotations.Nullable;

/// Which route each part of a range takes: the longest prefix that matches, and of two of the same destination the one
/// that comes first.
///
/// ```
/// range          |===============================|
/// routes   |=================== a ========================|
///                     |====== b ======|
///                          |= c =|
/// parts          |=a==|=b==|= c =|=b==|====a=====|
/// ```
public final class LongestPrefix {
    private LongestPrefix() {}

    /// The part of a range that one route takes.
    ///
    /// @param <R> what a route is
    /// @param addresses the part, never empty
    /// @param route the route; null where none matches
    public record Part<R>(CidrSet addresses, @Nullable R route) {}

    /// Splits a range where routes differ. One sort, then one walk.
    ///
    /// @param routes in order of precedence; those apart from the range are ignored
    /// @param destination what a route matches
    /// @return the parts, that of the route around the whole range first, then by destination
    public static <R> List<Part<R>> split(Cidr range, List<R> routes, Function<R, Cidr> destination) {
        Node<R> top = new Node<>(range, outermost(range, routes, destination));
        List<Node<R>> nodes = new ArrayList<>(List.of(top));
        Deque<Node<R>> open = new ArrayDeque<>(nodes);
        for (Map.Entry<Cidr, R> inner : inside(range, routes, destination).entrySet()) {
            Node<R> node = new Node<>(inner.getKey(), inner.getValue());
            while (!open.getLast().block.contains(node.block)) {
                open.removeLast();
            }
            open.getLast().children.add(node.block);
            open.addLast(node);
            nodes.add(node);
        }
        return nodes.stream()
                .map(Node::part)
                .filter(part -> !part.addresses().isEmpty())
                .toList();
    }

    /// The route that a packet to any address of the range takes where no route is more specific than the range.
    private static <R> @Nullable R outermost(Cidr range, List<R> routes, Function<R, Cidr> destination) {
        return routes.stream()
                .filter(route -> destination.apply(route).contains(range))
                .min(Comparator.comparingInt(route -> -destination.apply(route).prefixLength()))
                .orElse(null);
    }

    private static <R> Map<Cidr, R> inside(Cidr range, List<R> routes, Function<R, Cidr> destination) {
        Map<Cidr, R> inside = new TreeMap<>();
        for (R route : routes) {
            Cidr block = destination.apply(route);
            if (range.contains(block) && !block.equals(range)) {
                inside.putIfAbsent(block, route);
            }
        }
        return inside;
    }

    private static final class Node<R> {
        private final Cidr block;
        private final @Nullable R route;
        private final List<Cidr> children = new ArrayList<>();

        Node(Cidr block, @Nullable R route) {
            this.block = block;
            this.route = route;
        }

        Part<R> part() {
            return new Part<>(CidrSet.of(children).complementWithin(block), route);
        }
    }
}
