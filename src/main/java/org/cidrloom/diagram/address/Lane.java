package org.cidrloom.diagram.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// Ranges side by side that do not overlap, in the order of their addresses, with what counting a part of them in no
/// time needs. The first lane of a parent covers all of it, free ranges included.
public final class Lane {
    private final List<Span> spans;
    private final int[] usedBefore;
    private final int[] conflictsBefore;
    private final double[] shareBefore;

    /// A lane.
    ///
    /// @param spans apart from each other, in order
    Lane(List<Span> spans) {
        this.spans = List.copyOf(spans);
        usedBefore = new int[spans.size() + 1];
        conflictsBefore = new int[spans.size() + 1];
        shareBefore = new double[spans.size() + 1];
        for (int i = 0; i < this.spans.size(); i++) {
            Span span = this.spans.get(i);
            boolean used = !span.kind().isFree();
            usedBefore[i + 1] = usedBefore[i] + (used && !span.quiet() ? 1 : 0);
            conflictsBefore[i + 1] = conflictsBefore[i] + (span.conflict() == null ? 0 : 1);
            shareBefore[i + 1] = shareBefore[i] + (used && !span.quiet() ? size(span.cidr()) : 0);
        }
    }

    /// How many addresses a block has, as a number that is exact up to 2^53.
    static double size(Cidr cidr) {
        return Math.scalb(1.0, cidr.family().bits() - cidr.prefixLength());
    }

    /// Its ranges.
    public List<Span> spans() {
        return spans;
    }

    /// The place of the first range that ends at or after an address.
    int from(Address address) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).cidr().last().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The place after the last range that starts at or before an address.
    int to(Address address) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).cidr().first().compareTo(address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many of the ranges from one place up to another are somebody's and asked for.
    int used(int from, int to) {
        return usedBefore[to] - usedBefore[from];
    }

    /// How many of the ranges from one place up to another meet what they must not.
    int conflicts(int from, int to) {
        return conflictsBefore[to] - conflictsBefore[from];
    }

    /// How many addresses of the ranges from one place up to another are somebody's and asked for.
    double taken(int from, int to) {
        return shareBefore[to] - shareBefore[from];
    }

    /// The range that has that key.
    Optional<Span> find(Span.Key key) {
        int at = from(key.cidr().first());
        return at < spans.size() && spans.get(at).key().equals(key) ? Optional.of(spans.get(at)) : Optional.empty();
    }
}
