package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds orthogonal ways around boxes. Edges run along lines that keep clear of every box; the grid has only those
/// lines, so it stays small however large the diagram is. One search finds the ways from one place to all others, which
/// share their trunks as the roads of a tree.
final class Router {
    /// What a corner costs, in units of length: enough to prefer a straight way.
    private static final double CORNER = 80;

    private static final double SAME = 0.5;

    /// How near to a box an edge may pass that has nothing to do with it.
    private static final double BERTH = 8;

    private final Lines xs;
    private final Lines ys;
    private final boolean[] blockedRight;
    private final boolean[] blockedDown;

    /// The next node above and below at which a way can do anything but go on; -1 where a box comes before it.
    private final int[] above;

    private final int[] below;

    private final double[] costs;
    private final int[] before;
    private int[] touched = new int[1024];
    private int touches;
    private final Frontier frontier = new Frontier();

    /// @param boxes what to run around
    /// @param ports all places that edges may start or end at
    Router(List<Box> boxes, List<Port> ports) {
        double[] x = new double[2 * boxes.size() + ports.size()];
        double[] y = new double[2 * boxes.size() + ports.size()];
        int next = 0;
        for (Box box : boxes) {
            x[next] = box.x() - Grid.CLEARANCE;
            y[next++] = box.y() - Grid.CLEARANCE;
            x[next] = box.right() + Grid.CLEARANCE;
            y[next++] = box.bottom() + Grid.CLEARANCE;
        }
        for (Port port : ports) {
            x[next] = port.outside().x();
            y[next++] = port.outside().y();
        }
        this.xs = new Lines(x);
        this.ys = new Lines(y);
        this.blockedRight = new boolean[xs.count() * ys.count()];
        this.blockedDown = new boolean[xs.count() * ys.count()];
        boxes.forEach(box -> block(box.grown(BERTH)));
        int nodes = xs.count() * ys.count();
        boolean[] stops = stops(ports);
        this.above = new int[nodes];
        this.below = new int[nodes];
        linkStops(stops);
        this.costs = new double[2 * nodes];
        this.before = new int[2 * nodes];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
    }

    /// The nodes where a way up or down may turn or end. Between columns of boxes these are few of the many rows.
    private boolean[] stops(List<Port> ports) {
        boolean[] stops = new boolean[xs.count() * ys.count()];
        for (int node = 0; node < stops.length; node++) {
            int column = node % xs.count();
            stops[node] = (column + 1 < xs.count() && !blockedRight[node]) || (column > 0 && !blockedRight[node - 1]);
        }
        ports.forEach(port -> stops[node(port.outside())] = true);
        return stops;
    }

    private void linkStops(boolean[] stops) {
        int columns = xs.count();
        for (int node = 0; node < stops.length; node++) {
            int next = node - columns;
            boolean open = next >= 0 && !blockedDown[next];
            above[node] = !open ? -1 : stops[next] ? next : above[next];
        }
        for (int node = stops.length - 1; node >= 0; node--) {
            int next = node + columns;
            boolean open = next < stops.length && !blockedDown[node];
            below[node] = !open ? -1 : stops[next] ? next : below[next];
        }
    }

    private int node(int column, int row) {
        return row * xs.count() + column;
    }

    private int node(Point point) {
        return node(xs.of(point.x()), ys.of(point.y()));
    }

    private Point point(int node) {
        return new Point(xs.at(node % xs.count()), ys.at(node / xs.count()));
    }

    private void block(Box box) {
        int left = Math.max(0, xs.from(box.x() + 1) - 1);
        int right = Math.min(xs.count(), xs.from(box.right() - 1));
        int top = Math.max(0, ys.from(box.y() + 1) - 1);
        int bottom = Math.min(ys.count(), ys.from(box.bottom() - 1));
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                if (row > top) {
                    blockedRight[node(column, row)] = true;
                }
                if (column > left) {
                    blockedDown[node(column, row)] = true;
                }
            }
        }
    }

    /// The ways from a set of ports to everywhere. Those asked for before can be asked no more.
    Ways from(List<Port> sources) {
        for (int i = 0; i < touches; i++) {
            costs[touched[i]] = Double.POSITIVE_INFINITY;
            before[touched[i]] = -1;
        }
        touches = 0;
        frontier.clear();
        return new Ways(sources);
    }

    /// The shortest ways from some ports, searched as far as they are asked for. A state is a node and whether it was
    /// reached sideways (even) or up or down (odd).
    final class Ways {
        private final List<Port> sources;

        private Ways(List<Port> sources) {
            this.sources = List.copyOf(sources);
            for (Port source : sources) {
                reach(2 * node(source.outside()), 0, -1);
            }
        }

        /// Goes on until no shorter way than the one known to the nearest of the ports can be found.
        private void search(List<Port> targets) {
            int[] ends = targets.stream()
                    .mapToInt(target -> 2 * node(target.outside()))
                    .toArray();
            while (!frontier.isEmpty() && frontier.cost() < least(ends)) {
                int state = frontier.state();
                double cost = frontier.cost();
                frontier.remove();
                if (cost <= costs[state]) {
                    spread(state, cost);
                }
            }
        }

        private double least(int[] ends) {
            double least = Double.POSITIVE_INFINITY;
            for (int end : ends) {
                least = Math.min(least, Math.min(costs[end], costs[end + 1] + CORNER));
            }
            return least;
        }

        private void spread(int state, double cost) {
            int node = state / 2;
            int column = node % xs.count();
            if (column + 1 < xs.count() && !blockedRight[node]) {
                go(state, cost, node + 1, xs.at(column + 1) - xs.at(column), 0);
            }
            if (column > 0 && !blockedRight[node - 1]) {
                go(state, cost, node - 1, xs.at(column) - xs.at(column - 1), 0);
            }
            double y = ys.at(node / xs.count());
            if (below[node] >= 0) {
                go(state, cost, below[node], ys.at(below[node] / xs.count()) - y, 1);
            }
            if (above[node] >= 0) {
                go(state, cost, above[node], y - ys.at(above[node] / xs.count()), 1);
            }
        }

        private void go(int state, double cost, int node, double length, int direction) {
            double corner = state % 2 == direction ? 0 : CORNER;
            reach(2 * node + direction, cost + length + corner, state);
        }

        /// Takes a state where it is better than what is known: than the state itself, and than a turn in the other of
        /// the same node.
        private void reach(int state, double cost, int from) {
            if (cost < costs[state] - 1e-9 && cost < costs[state ^ 1] + CORNER + 1e-9) {
                if (costs[state] == Double.POSITIVE_INFINITY) {
                    touch(state);
                }
                costs[state] = cost;
                before[state] = from;
                frontier.add(state, cost);
            }
        }

        private void touch(int state) {
            if (touches == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touches);
            }
            touched[touches++] = state;
        }

        private double cost(Port port) {
            int state = 2 * node(port.outside());
            return Math.min(costs[state], costs[state + 1] + CORNER);
        }

        /// The way to whichever of the ports is nearest, as corners from port to port; where boxes leave no way, one
        /// with a single elbow through them.
        List<Point> to(List<Port> targets) {
            search(targets);
            Port best = targets.getFirst();
            for (Port target : targets) {
                if (cost(target) < cost(best)) {
                    best = target;
                }
            }
            return cost(best) == Double.POSITIVE_INFINITY ? through(best) : back(best);
        }

        private List<Point> through(Port target) {
            Point from = sources.getFirst().outside();
            Point to = target.outside();
            return corners(List.of(sources.getFirst().at(), from, new Point(from.x(), to.y()), to, target.at()));
        }

        private List<Point> back(Port target) {
            int state = 2 * node(target.outside());
            if (costs[state + 1] + CORNER < costs[state]) {
                state++;
            }
            List<Point> points = new ArrayList<>();
            points.add(target.at());
            Point first = target.outside();
            for (int at = state; at >= 0; at = before[at]) {
                first = point(at / 2);
                points.add(first);
            }
            points.add(source(first).at());
            return corners(points.reversed());
        }

        private Port source(Point outside) {
            Port nearest = sources.getFirst();
            for (Port source : sources) {
                if (source.outside().distance(outside) < nearest.outside().distance(outside)) {
                    nearest = source;
                }
            }
            return nearest;
        }
    }

    /// The points without those that lie on the straight between their neighbours.
    static List<Point> corners(List<Point> points) {
        List<Point> corners = new ArrayList<>();
        for (Point point : points) {
            int last = corners.size() - 1;
            if (last >= 0 && corners.get(last).distance(point) < SAME) {
                continue;
            }
            if (last >= 1 && isStraight(corners.get(last - 1), corners.get(last), point)) {
                corners.set(last, point);
            } else {
                corners.add(point);
            }
        }
        return corners;
    }

    private static boolean isStraight(Point one, Point two, Point three) {
        boolean upright = Math.abs(one.x() - two.x()) < SAME && Math.abs(two.x() - three.x()) < SAME;
        boolean level = Math.abs(one.y() - two.y()) < SAME && Math.abs(two.y() - three.y()) < SAME;
        return upright || level;
    }
}
