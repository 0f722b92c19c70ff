package org.cidrloom.ui;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The lines in an element, made when somebody looks at the first: how many there are is known before, and most VPCs of
/// a large design are never unfolded. Any thread may look.
final class LaterLines extends AbstractList<ElementLine> implements RandomAccess {
    private final int size;
    private @Nullable Supplier<List<ElementLine>> make;
    private volatile @Nullable List<ElementLine> made;

    /// Lines that are made later.
    ///
    /// @param size how many
    /// @param make makes them; from what never changes
    LaterLines(int size, Supplier<List<ElementLine>> make) {
        this.size = size;
        this.make = make;
    }

    @Override
    public ElementLine get(int index) {
        List<ElementLine> lines = made;
        return (lines == null ? make() : lines).get(index);
    }

    @Override
    public int size() {
        return size;
    }

    private synchronized List<ElementLine> make() {
        List<ElementLine> lines = made;
        if (lines == null && make != null) {
            lines = List.copyOf(make.get());
            made = lines;
            make = null;
        }
        return lines == null ? List.of() : lines;
    }
}
