package org.cidrloom.diagram;

/// How text looks.
///
/// @param face the typeface
/// @param weight how heavy it is
/// @param size in diagram units (pixels at 100 % zoom)
public record TextStyle(Face face, Weight weight, double size) {
    /// How high capitals and figures stand, as a share of the size: 0.727 in Inter, 0.730 in JetBrains Mono.
    private static final double CAP_HEIGHT = 0.728;

    /// How far letters reach above the baseline, as a share of the size, accents included.
    private static final double ASCENT = 0.97;

    /// How far letters reach below the baseline, as a share of the size.
    private static final double DESCENT = 0.25;

    /// The typefaces that come with the program.
    public enum Face {
        /// Inter, for words.
        SANS,

        /// JetBrains Mono, for addresses: they line up.
        MONO
    }

    /// How heavy letters are. JetBrains Mono comes as regular and medium only; semibold falls back to medium there.
    public enum Weight {
        /// For what is read.
        REGULAR,

        /// For names.
        MEDIUM,

        /// For headings.
        SEMIBOLD
    }

    /// Regular words.
    public static TextStyle words(double size) {
        return new TextStyle(Face.SANS, Weight.REGULAR, size);
    }

    /// Names.
    public static TextStyle name(double size) {
        return new TextStyle(Face.SANS, Weight.MEDIUM, size);
    }

    /// Headings.
    public static TextStyle heading(double size) {
        return new TextStyle(Face.SANS, Weight.SEMIBOLD, size);
    }

    /// Addresses.
    public static TextStyle address(double size) {
        return new TextStyle(Face.MONO, Weight.REGULAR, size);
    }

    /// The baseline on which capitals stand in the middle of a row.
    ///
    /// @param top of the row
    /// @param height of the row
    public double baseline(double top, double height) {
        return top + (height + CAP_HEIGHT * size) / 2;
    }

    /// How far letters reach above the baseline.
    public double ascent() {
        return ASCENT * size;
    }

    /// How far letters reach below the baseline.
    public double descent() {
        return DESCENT * size;
    }
}
