package org.cidrloom.diagram.address;

import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A range as it stands on screen, or several that are too small to stand alone.
///
/// @param box where, in pixels
/// @param path the range with those it lies in, outermost first; of a band what it lies in
/// @param band the block that holds the several; null for one range
/// @param lane which of its parent's lanes a band lies in, from 0; 0 for one range
/// @param count how many ranges a band stands for; 1 for one range
/// @param depth how deep it lies in what is looked at, from 0
public record Bar(Box box, List<Span> path, @Nullable Cidr band, int lane, int count, int depth) {
    public Bar {
        path = List.copyOf(path);
    }

    /// What it is, whatever else is on screen.
    ///
    /// @param around what it lies in; null for a root
    /// @param key the range; of a band its block as a [Kind#SPACE]
    /// @param lane of a band its lane, since two lanes may have bands of one block; 0 for a range
    public record Id(Span.@Nullable Key around, Span.Key key, int lane) {
        /// The id of a range.
        public static Id of(List<Span> path) {
            Span.Key around = path.size() < 2 ? null : path.get(path.size() - 2).key();
            return new Id(around, path.getLast().key(), 0);
        }

        /// The id of a band.
        ///
        /// @param around what it lies in
        public static Id ofBand(Span around, Cidr block, int lane) {
            return new Id(around.key(), new Span.Key(Kind.SPACE, block, null), lane);
        }
    }

    /// The range; of a band the one it lies in.
    public Span span() {
        return path.getLast();
    }

    /// Whether it stands for several ranges, or for one that is too small to be seen.
    public boolean isBand() {
        return band != null;
    }

    /// Its addresses.
    public Cidr cidr() {
        return band == null ? span().cidr() : band;
    }

    /// What it is.
    public Id id() {
        return band == null ? Id.of(path) : Id.ofBand(span(), band, lane);
    }
}
