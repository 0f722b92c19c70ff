package org.cidrloom.ui.inspector;

import java.util.Locale;

/// Which rows of a long list are shown: a form of a thousand rows takes seconds to make and is no way to find one.
///
/// @param first the first row that is shown, counted from 0
/// @param count how many are
/// @param all how many rows there are
record RowPage(int first, int count, int all) {
    /// So many rows fit a page.
    static final int ROWS = 20;

    /// The page that a row is on.
    ///
    /// @param row counted from 0; where there is none of that number, the nearest
    /// @param all how many rows there are
    static RowPage with(int row, int all) {
        int first = Math.clamp(row, 0, Math.max(0, all - 1)) / ROWS * ROWS;
        return new RowPage(first, Math.min(ROWS, all - first), all);
    }

    /// The page that many pages on; the last or the first where there is none.
    RowPage step(int pages) {
        return with(first + pages * ROWS, all);
    }

    /// Whether there are more rows than those of the page.
    boolean isPart() {
        return count < all;
    }

    /// Whether there are rows before it.
    boolean hasBefore() {
        return first > 0;
    }

    /// Whether there are rows after it.
    boolean hasAfter() {
        return first + count < all;
    }

    /// Which rows they are, as people count: `21–40 of 512`.
    String text() {
        return String.format(Locale.ROOT, "%,d–%,d of %,d", first + 1, first + count, all);
    }
}
