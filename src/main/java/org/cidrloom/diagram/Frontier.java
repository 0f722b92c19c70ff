package org.cidrloom.diagram;

import java.util.Arrays;

/// The states that a search has reached and not gone on from, the cheapest first; of two as cheap, the one with the
/// smaller number. It makes no object for a state: a large estate has half a million of them.
final class Frontier {
    /// Children of a node of the heap. What is added is mostly near the top, and four make the way there short.
    private static final int WIDTH = 4;

    private double[] costs = new double[1024];
    private int[] states = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /// The cost of the cheapest state.
    double cost() {
        return costs[0];
    }

    /// The cheapest state.
    int state() {
        return states[0];
    }

    void add(int state, double cost) {
        if (size == costs.length) {
            costs = Arrays.copyOf(costs, 2 * size);
            states = Arrays.copyOf(states, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / WIDTH;
            if (!isBefore(cost, state, parent)) {
                break;
            }
            costs[at] = costs[parent];
            states[at] = states[parent];
            at = parent;
        }
        costs[at] = cost;
        states[at] = state;
    }

    /// Takes the cheapest state out.
    void remove() {
        double cost = costs[--size];
        int state = states[size];
        int at = 0;
        for (int first = 1; first < size; first = WIDTH * at + 1) {
            int child = first;
            for (int other = first + 1; other < Math.min(first + WIDTH, size); other++) {
                if (isBefore(costs[other], states[other], child)) {
                    child = other;
                }
            }
            if (isBefore(cost, state, child)) {
                break;
            }
            costs[at] = costs[child];
            states[at] = states[child];
            at = child;
        }
        costs[at] = cost;
        states[at] = state;
    }

    private boolean isBefore(double cost, int state, int other) {
        return cost < costs[other] || (cost == costs[other] && state < states[other]);
    }
}
