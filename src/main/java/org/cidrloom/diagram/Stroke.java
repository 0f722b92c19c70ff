package org.cidrloom.diagram;

/// How a line is drawn. Ends and joins are round.
///
/// @param role its colour
/// @param width in diagram units
/// @param dash its pattern
public record Stroke(Role role, double width, Dash dash) {
    /// A line's pattern.
    public enum Dash {
        /// Unbroken.
        SOLID,

        /// Strokes: what is less than certain or stays inside.
        DASHED,

        /// Short strokes: peerings.
        DOTTED;

        /// Lengths of stroke and gap by turns, in diagram units; none for an unbroken line.
        public double[] lengths() {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {6, 4};
                case DOTTED -> new double[] {2, 5};
            };
        }
    }

    /// An unbroken line.
    public static Stroke solid(Role role, double width) {
        return new Stroke(role, width, Dash.SOLID);
    }

    /// A dashed line.
    public static Stroke dashed(Role role, double width) {
        return new Stroke(role, width, Dash.DASHED);
    }
}
