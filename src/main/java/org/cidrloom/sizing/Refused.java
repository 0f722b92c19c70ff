package org.cidrloom.sizing;

import java.util.List;

/// No design fits.
///
/// @param asked what was asked
/// @param proof why none fits
/// @param relaxations what would have to give, each tried: the least first
public record Refused(Requirements asked, Proof proof, List<Relaxation> relaxations) implements Answer {
    public Refused {
        relaxations = List.copyOf(relaxations);
    }
}
