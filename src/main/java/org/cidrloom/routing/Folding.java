package org.cidrloom.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.net.Cidr;

/// Leaves out of a table the routes that a wider written one says already: a `10.0.0.0/8` to a transit gateway stands
/// for each range that the gateway would lead to. No packet goes another way for it, so a route stays where one to
/// elsewhere lies between it and the wide one.
final class Folding {
    private Folding() {}

    /// The routes that a table needs beside the written ones. One sort, then one walk.
    ///
    /// @param written in order of precedence, before all others
    /// @param others in order of precedence
    static Stream<Route> unsaid(List<Route> written, List<Route> others) {
        if (written.isEmpty()) {
            return others.stream();
        }
        Map<Cidr, Route> table = new TreeMap<>();
        Set<Cidr> said = new HashSet<>();
        for (Route route : written) {
            table.putIfAbsent(route.destination(), route);
            said.add(route.destination());
        }
        others.forEach(route -> table.putIfAbsent(route.destination(), route));
        Deque<Route> around = new ArrayDeque<>();
        for (Route route : table.values()) {
            while (!around.isEmpty() && !around.getLast().destination().contains(route.destination())) {
                around.removeLast();
            }
            Route nearest = around.peekLast();
            if (nearest != null
                    && said.contains(nearest.destination())
                    && nearest.target().equals(route.target())) {
                said.add(route.destination());
            }
            around.addLast(route);
        }
        return others.stream().filter(route -> !said.contains(route.destination()));
    }
}
