package org.cidrloom.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Lengths as SVG writes them.
final class SvgNumber {
    /// Beyond it, hundredths are no longer told apart surely.
    private static final double LARGEST = 1e9;

    /// How near to the middle of two hundredths a value may be before it is rounded as decimals are.
    private static final double NEAR = 1e-4;

    private SvgNumber() {}

    /// Appends a length to two decimals, rounded half to even, without an exponent and without needless zeros. A large
    /// diagram has a million of them, so decimals are used only where a double cannot tell which way to round.
    static StringBuilder append(StringBuilder text, double value) {
        double hundredths = value * 100;
        long nearest = Math.round(hundredths);
        boolean sure = Math.abs(value) < LARGEST && Math.abs(Math.abs(hundredths - nearest) - 0.5) > NEAR;
        return sure ? append(text, nearest) : text.append(exact(value));
    }

    /// The same by itself.
    static String text(double value) {
        return append(new StringBuilder(), value).toString();
    }

    private static StringBuilder append(StringBuilder text, long hundredths) {
        if (hundredths < 0) {
            text.append('-');
        }
        long absolute = Math.abs(hundredths);
        text.append(absolute / 100);
        int rest = (int) (absolute % 100);
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 10));
        }
        if (rest % 10 > 0) {
            text.append((char) ('0' + rest % 10));
        }
        return text;
    }

    private static String exact(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
