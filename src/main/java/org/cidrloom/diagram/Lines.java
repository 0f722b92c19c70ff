package org.cidrloom.diagram;

import java.util.Arrays;

/// The coordinates that edges may run along in one direction, sorted.
final class Lines {
    private static final double SAME = 0.5;

    private final double[] at;

    /// @param wishes the coordinates, in any order and more than once
    Lines(double[] wishes) {
        double[] sorted = wishes.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (double wish : sorted) {
            if (count == 0 || wish - sorted[count - 1] > SAME) {
                sorted[count++] = wish;
            }
        }
        this.at = Arrays.copyOf(sorted, count);
    }

    int count() {
        return at.length;
    }

    double at(int index) {
        return at[index];
    }

    /// The first line that is not before the coordinate; [#count()] where all are.
    int from(double coordinate) {
        int found = Arrays.binarySearch(at, coordinate - SAME);
        return found < 0 ? -found - 1 : found;
    }

    /// The line at a coordinate that was one of the wishes.
    int of(double coordinate) {
        return Math.min(from(coordinate), at.length - 1);
    }
}
