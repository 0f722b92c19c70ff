package org.cidrloom.ui.address;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.address.AddressDrawing;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What is chosen: a range, or a band of several.
///
/// @param path the range with those it lies in, outermost first; of a band what it lies in
/// @param band the band's block; null for a range
/// @param lane which of its parent's lanes a band lies in, from 0; 0 for a range
record Chosen(List<Span> path, @Nullable Cidr band, int lane) {
    Chosen {
        path = List.copyOf(path);
    }

    /// A range.
    static Chosen of(List<Span> path) {
        return new Chosen(path, null, 0);
    }

    /// What a bar stands for.
    static Chosen of(Bar bar) {
        return new Chosen(bar.path(), bar.band(), bar.lane());
    }

    Span span() {
        return path.getLast();
    }

    Bar.Id id() {
        return band == null ? Bar.Id.of(path) : Bar.Id.ofBand(span(), band, lane);
    }

    boolean isFree() {
        return band == null && span().kind().isFree();
    }

    @Nullable
    ElementId element() {
        return band == null ? span().element() : null;
    }

    /// The bar that stands for it on screen, which may be a larger band.
    Optional<Bar> in(AddressDrawing drawing) {
        return band == null ? drawing.standsFor(path) : drawing.bandOver(span(), band, lane);
    }
}
