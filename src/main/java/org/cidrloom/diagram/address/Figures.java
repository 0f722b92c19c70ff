package org.cidrloom.diagram.address;

import java.math.BigInteger;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.jspecify.annotations.Nullable;

/// How many addresses of some ranges are given away and how many are not. Addresses that several have count once;
/// what lies in no pool is nobody's to give and counts as nothing.
///
/// @param family which family is counted
/// @param total all of them
/// @param allocated those that somebody has and a filter asks for
/// @param leftOut those that somebody has and a filter leaves out: neither allocated nor free
/// @param reserved those of CIDR reservations; they are among the allocated ones
/// @param largest the largest free block, the first of equals; null where nothing is free
public record Figures(
        Family family,
        BigInteger total,
        BigInteger allocated,
        BigInteger leftOut,
        BigInteger reserved,
        @Nullable Cidr largest) {
    /// Those that nobody has.
    public BigInteger free() {
        return total.subtract(allocated).subtract(leftOut);
    }

    /// How many of a hundred addresses are given away, rounded to the nearest whole number.
    public long percent() {
        return total.signum() == 0 ? 0 : Math.round(100 * allocated.doubleValue() / total.doubleValue());
    }

    /// The figures of some ranges; those of the other family are left out.
    public static Figures of(Family family, List<Span> spans) {
        Count count = new Count();
        for (Span span : spans) {
            if (span.cidr().family() == family) {
                count.add(span);
            }
        }
        BigInteger total = count.allocated.add(count.leftOut).add(count.free);
        return new Figures(family, total, count.allocated, count.leftOut, count.reserved, count.largest);
    }

    private static final class Count {
        private BigInteger allocated = BigInteger.ZERO;
        private BigInteger leftOut = BigInteger.ZERO;
        private BigInteger free = BigInteger.ZERO;
        private BigInteger reserved = BigInteger.ZERO;
        private @Nullable Cidr largest;

        /// Counts what is asked about: a frame by what lies in it, anything else by what is left of it.
        void add(Span span) {
            if (!span.hasInside()) {
                give(span);
            } else {
                span.lanes().getFirst().spans().forEach(inside -> inside(inside));
                askedForOverLeftOut(span.lanes());
            }
        }

        private void give(Span span) {
            if (span.quiet()) {
                leftOut = leftOut.add(span.cidr().size());
            } else {
                allocated = allocated.add(span.cidr().size());
            }
        }

        /// The first lane decides, except where a range of it is left out and one that lies over it is not.
        private void askedForOverLeftOut(List<Lane> lanes) {
            Lane first = lanes.getFirst();
            List<Cidr> over = lanes.stream()
                    .skip(1)
                    .flatMap(lane -> lane.spans().stream())
                    .filter(span -> !span.quiet() && (span.kind() == Kind.BLOCK || span.kind() == Kind.NETWORK))
                    .map(Span::cidr)
                    .filter(cidr -> isLeftOut(first.spans().get(first.from(cidr.first()))))
                    .toList();
            Cidr last = null;
            for (Cidr cidr : Cidr.sorted(over, each -> each)) {
                if (last == null || !last.contains(cidr)) {
                    leftOut = leftOut.subtract(cidr.size());
                    allocated = allocated.add(cidr.size());
                    last = cidr;
                }
            }
        }

        private static boolean isLeftOut(Span span) {
            return span.quiet() && (span.kind() == Kind.BLOCK || span.kind() == Kind.NETWORK);
        }

        private void inside(Span span) {
            switch (span.kind()) {
                case FREE -> {
                    free = free.add(span.cidr().size());
                    Cidr is = largest;
                    if (is == null || span.cidr().prefixLength() < is.prefixLength()) {
                        largest = span.cidr();
                    }
                }
                case GAP -> {}
                case POOL -> {
                    // in a frame it only marks the place; the pool itself is a root
                    if (span.hasInside()) {
                        add(span);
                    }
                }
                case RESERVATION -> {
                    allocated = allocated.add(span.cidr().size());
                    reserved = reserved.add(span.cidr().size());
                }
                case BLOCK, NETWORK, SUBNET, SPACE, TWINS -> {
                    give(span);
                    if (span.kind() == Kind.SUBNET && !span.quiet() && span.hasInside()) {
                        span.lanes().getFirst().spans().stream()
                                .filter(each -> each.kind() == Kind.RESERVATION)
                                .forEach(each ->
                                        reserved = reserved.add(each.cidr().size()));
                    }
                }
            }
        }
    }
}
