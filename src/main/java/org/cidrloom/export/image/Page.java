package org.cidrloom.export.image;

import java.util.Locale;

/// The paper of a PDF file. Sizes are in points, 72 an inch, upright; a picture that is wider than high lies on its
/// side.
public enum Page {
    /// As large as the picture.
    FIT(0, 0),

    /// 841 × 1189 mm.
    A0(2384, 3370),

    /// 594 × 841 mm.
    A1(1684, 2384),

    /// 420 × 594 mm.
    A2(1191, 1684),

    /// 297 × 420 mm.
    A3(842, 1191),

    /// 210 × 297 mm.
    A4(595, 842),

    /// 8.5 × 11 inches.
    LETTER(612, 792),

    /// 11 × 17 inches.
    TABLOID(792, 1224);

    private final double width;
    private final double height;

    Page(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
