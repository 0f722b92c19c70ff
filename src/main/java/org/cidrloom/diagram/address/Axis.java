package org.cidrloom.diagram.address;

import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// Where addresses stand along a bar.
///
/// @param range the range that is looked at
/// @param from where the bar starts, as a share of the range
/// @param to where the bar ends, as a share of the range
/// @param left the x of the bar's start, in pixels
/// @param width the bar's, in pixels
record Axis(Cidr range, double from, double to, double left, double width) {
    /// Where a block starts.
    double start(Cidr block) {
        return x(share(range, block.first()));
    }

    /// Where a block ends.
    double end(Cidr block) {
        return x(share(range, block.first()) + Math.scalb(1.0, range.prefixLength() - block.prefixLength()));
    }

    double right() {
        return left + width;
    }

    /// How wide blocks of that length are.
    double pixels(int prefixLength) {
        return width / (to - from) * Math.scalb(1.0, range.prefixLength() - prefixLength);
    }

    private double x(double share) {
        return left + (share - from) / (to - from) * width;
    }

    /// How much of a range lies before an address.
    static double share(Cidr range, Address address) {
        Address first = range.first();
        long low = address.low() - first.low();
        long borrow = Long.compareUnsigned(address.low(), first.low()) < 0 ? 1 : 0;
        double high = address.high() - first.high() - borrow;
        double lower = low >= 0 ? low : (low >>> 1) * 2.0 + (low & 1);
        return Math.scalb(
                Math.scalb(high, 64) + lower,
                range.prefixLength() - range.family().bits());
    }

    /// The address at that share of a range, rounded down.
    static Address at(Cidr range, double share) {
        int bits = range.family().bits() - range.prefixLength();
        double offset = Math.floor(Math.scalb(Math.clamp(share, 0, 1), bits));
        double most = Math.scalb(1.0, bits) - 1;
        double within = Math.min(offset, most);
        Address first = range.first();
        if (bits <= 53) {
            return plus(first, 0, (long) within);
        }
        long high = bits > 64 ? (long) Math.scalb(within, -64) : 0;
        double rest = within - Math.scalb((double) high, 64);
        long low = rest >= Math.scalb(1.0, 63) ? (long) (rest - Math.scalb(1.0, 63)) + Long.MIN_VALUE : (long) rest;
        Address at = plus(first, high, low);
        return range.contains(at) ? at : range.last();
    }

    private static Address plus(Address first, long high, long low) {
        long sum = first.low() + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Address(first.family(), first.high() + high + carry, sum);
    }
}
