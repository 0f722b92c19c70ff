package org.cidrloom.diagram.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Cidr;

/// What of the address plan is looked at: everything, or one range and a part of it.
///
/// @param path the range with those it lies in, outermost first; empty for everything
/// @param from where the part starts, as a share of the range
/// @param to where it ends, as a share of the range
public record Sight(List<Span> path, double from, double to) {
    /// Everything.
    public static final Sight ALL = new Sight(List.of(), 0, 1);

    /// The least part of a range, as a share of it: what numbers can still tell apart.
    private static final double LEAST = Math.scalb(1.0, -44);

    /// The fewest addresses to look at.
    private static final double FEWEST = 8;

    /// A part that is nearly all is all.
    private static final double NEARLY = 0.999;

    public Sight {
        path = List.copyOf(path);
    }

    /// Whether everything is looked at.
    public boolean isAll() {
        return path.isEmpty();
    }

    /// The range that is looked at; nothing for everything.
    public Optional<Span> focus() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    /// Whether less than the whole range is looked at.
    public boolean isPart() {
        return to - from < NEARLY;
    }

    /// All of a range.
    public static Sight on(List<Span> path) {
        return new Sight(path, 0, 1);
    }

    /// A block of a range.
    public static Sight on(List<Span> path, Cidr part) {
        Cidr range = path.getLast().cidr();
        double from = Axis.share(range, part.first());
        return new Sight(path, from, from + Math.scalb(1.0, range.prefixLength() - part.prefixLength())).held();
    }

    /// The same on ranges of another map; everything where that has none of them.
    public Sight in(AddressMap map) {
        List<Span> found = map.resolve(path);
        return found.size() == path.size() ? new Sight(found, from, to) : on(found);
    }

    /// One step back: from a part to its range, from a range to the one around it.
    public Sight back() {
        if (isPart()) {
            return on(path);
        }
        return isAll() ? this : on(path.subList(0, path.size() - 1));
    }

    /// Nearer or farther, with what stands at one place of the bar staying there. Farther than all of a range is a part
    /// of the one around it.
    ///
    /// @param factor more than 1 for nearer
    /// @param at the place, as a share of the bar
    public Sight zoomed(double factor, double at) {
        if (isAll()) {
            return this;
        }
        if (factor < 1 && !isPart()) {
            if (path.size() == 1) {
                return ALL;
            }
            Sight around = on(path.subList(0, path.size() - 1), path.getLast().cidr());
            return around.isPart() ? around.zoomed(factor, 0.5) : around;
        }
        double fixed = from + (to - from) * at;
        double length = (to - from) / factor;
        return new Sight(path, fixed - length * at, fixed + length * (1 - at)).held();
    }

    /// The part beside this one.
    ///
    /// @param by how far to the right, as a share of the bar
    public Sight panned(double by) {
        double step = (to - from) * by;
        return isAll() ? this : new Sight(path, from + step, to + step).held();
    }

    /// The smallest block around what is looked at.
    public Optional<Cidr> block() {
        return focus().map(span -> {
            Cidr range = span.cidr();
            Cidr around = Cidr.around(Axis.at(range, from), range.family().bits());
            var last = Axis.at(range, Math.max(from, Math.nextDown(to)));
            while (!around.contains(last)) {
                around = around.parent();
            }
            return around;
        });
    }

    /// The same, no smaller than can be told apart, and not beyond the range.
    private Sight held() {
        double least = focus().map(span -> Math.max(LEAST, Math.min(1, FEWEST / Lane.size(span.cidr()))))
                .orElse(1.0);
        double length = Math.clamp(to - from, least, 1.0);
        double centre = (from + to) / 2;
        double start = Math.clamp(centre - length / 2, 0, 1 - length);
        return length >= NEARLY ? on(path) : new Sight(path, start, start + length);
    }
}
