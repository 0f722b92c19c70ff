package org.cidrloom.ui.address;

import java.math.BigInteger;
import java.util.Locale;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Figures;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;

/// What the view says in words.
final class Words {
    private Words() {}

    /// A bar in one line: what it is, its addresses, whom it meets.
    static String of(Bar bar) {
        if (bar.isBand()) {
            return bar.cidr() + ": " + bar.count() + (bar.count() == 1 ? " range" : " ranges")
                    + " too small to be seen. Double-click to look closer.";
        }
        Span span = bar.span();
        String addresses = span.cidr() + ", " + count(span.cidr()) + " addresses";
        return switch (span.kind()) {
            case FREE -> "Free: " + addresses + ". Drag it onto a VPC, or open its menu.";
            case GAP -> "In no pool: " + addresses + ".";
            case SPACE, TWINS -> addresses + ".";
            case POOL, BLOCK, NETWORK, SUBNET, RESERVATION ->
                name(span) + ": " + addresses + (span.routable() ? "" : ", non-routable") + over(span) + ".";
        };
    }

    private static String name(Span span) {
        String kind = span.tier() == null ? span.kind().words() : span.tier().key() + " subnet";
        return span.name().isEmpty() ? kind : span.name() + ", " + kind;
    }

    private static String over(Span span) {
        if (span.conflict() != null) {
            return ", meets " + span.conflict();
        }
        return switch (span.twins()) {
            case 0 -> "";
            case 1 -> ", shared with 1 other range";
            default -> ", shared with " + span.twins() + " other ranges";
        };
    }

    /// A crumb: a name, or a block where there is none.
    static String crumb(Span span) {
        return switch (span.kind()) {
            case TWINS, FREE, GAP -> span.cidr().toString();
            case RESERVATION -> "reserved " + span.cidr();
            case SPACE -> "Outside the pools";
            case POOL, BLOCK, NETWORK, SUBNET -> span.name();
        };
    }

    /// The figures in one line.
    static String of(Figures figures) {
        boolean ipv4 = figures.family() == Family.IPV4;
        String unit = ipv4 ? "" : " /64";
        Cidr largest = figures.largest();
        return "Total " + count(figures.total(), ipv4) + unit
                + "   ·   Allocated " + count(figures.allocated(), ipv4) + unit + " (" + figures.percent() + " %)"
                + (figures.reserved().signum() > 0 ? "   ·   Reserved " + count(figures.reserved(), ipv4) + unit : "")
                + (figures.leftOut().signum() > 0 ? "   ·   Filtered out " + count(figures.leftOut(), ipv4) + unit : "")
                + "   ·   Free " + count(figures.free(), ipv4) + unit
                + (largest == null ? "" : "   ·   Largest free " + largest);
    }

    private static String count(BigInteger addresses, boolean ipv4) {
        BigInteger shown = ipv4 ? addresses : addresses.shiftRight(64);
        return String.format(Locale.ROOT, "%,d", shown);
    }

    /// How many addresses a block has: the number, or a power of two where that is long.
    static String count(Cidr cidr) {
        int bits = cidr.family().bits() - cidr.prefixLength();
        return bits > 40 ? "2^" + bits : String.format(Locale.ROOT, "%,d", cidr.addressCount());
    }

    /// A size to choose: its length, and how many addresses that is.
    static String size(int prefixLength, boolean ipv4) {
        return ipv4
                ? String.format(Locale.ROOT, "/%d · %,d", prefixLength, 1L << (32 - prefixLength))
                : "/" + prefixLength;
    }
}
