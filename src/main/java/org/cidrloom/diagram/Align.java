package org.cidrloom.diagram;

/// Which point of a line of text its x means.
public enum Align {
    /// Its left end.
    START,

    /// Its middle.
    MIDDLE,

    /// Its right end.
    END
}
