package org.cidrloom.capacity;

/// How pods lie on alike nodes so that together they take most of a subnet.
///
/// What one node takes grows with its pods in steps: the first pod wakes a warm interface, the next ones fill it
/// up. So the most is taken where pods stand on the corners of the concave hull of that curve: some nodes at one
/// corner, the others at the next. What then is left over lies on one node more. That is the true maximum but for
/// that one node.
final class WorstPools {
    private WorstPools() {}

    /// What so many nodes take at most.
    ///
    /// @param podsPerNode how many pods with addresses one node runs at most
    /// @param branches how many of them have a branch interface of their own
    /// @param nodes at least 1
    /// @param pods how many pods there are; those that the nodes cannot run are left out
    static Taken taken(PoolShape shape, int podsPerNode, int branches, long nodes, long pods) {
        Taken[] curve = new Taken[podsPerNode + 1];
        for (int i = 0; i <= podsPerNode; i++) {
            curve[i] = afterChurn(shape, i, branches);
        }
        long left = Math.min(pods, nodes * podsPerNode);
        int low = 0;
        int high = nextCorner(curve, low);
        while (high > low && left >= nodes * (high - low)) {
            left -= nodes * (high - low);
            low = high;
            high = nextCorner(curve, low);
        }
        if (high == low) {
            return curve[low].times(nodes);
        }
        long raised = left / (high - low);
        Taken taken = curve[high].times(raised).plus(curve[low].times(nodes - raised - 1));
        return taken.plus(curve[low + (int) (left % (high - low))]);
    }

    /// The corner after that one of the hull over the curve: where the line from it is steepest.
    private static int nextCorner(Taken[] curve, int from) {
        int best = from;
        double steepest = -1;
        for (int i = from + 1; i < curve.length; i++) {
            double slope = (double) (curve[i].total() - curve[from].total()) / (i - from);
            if (slope >= steepest) {
                steepest = slope;
                best = i;
            }
        }
        return best;
    }

    /// What one node takes once pods have come and gone: under prefix delegation every pod can stand in a prefix
    /// of its own beside the warm ones, because a prefix is given back only when it is empty (CNI-30). Growth
    /// stops at max pods.
    private static Taken afterChurn(PoolShape shape, int all, int branches) {
        Taken fresh = GroupNodes.taken(shape, all, branches);
        int pods = all - Math.min(branches, all);
        if (!shape.prefixes() || pods == 0) {
            return fresh;
        }
        long warm = fresh.prefixes() - Math.ceilDiv(pods, shape.unit());
        long stop = Math.max(fresh.prefixes(), Math.ceilDiv((long) shape.maxPods(), shape.unit()));
        long prefixes = Math.min(Math.min(pods + Math.max(0, warm), stop), shape.slots());
        if (prefixes <= fresh.prefixes()) {
            return fresh;
        }
        long interfaces = Math.ceilDiv(prefixes, shape.slotsPerEni()) + (shape.trunk() ? 1 : 0);
        return new Taken(Math.max(fresh.interfaces(), interfaces), all, prefixes * shape.unit() - pods, prefixes);
    }
}
