package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cells that are kept up to date for their own sake, one a key, and tell when they become others.
///
/// @param <K> what tells them apart
/// @param <T> what is remembered
public final class Roots<K, T> {
    private final Memory memory;
    private final Function<? super K, ? extends T> source;
    private final Map<K, Cell<T>> cells = new HashMap<>();
    private final List<Cell<T>> due = new ArrayList<>();
    private final List<T> gone = new ArrayList<>();

    /// Takes what becomes of a root.
    ///
    /// @param <T> what is remembered
    @FunctionalInterface
    public interface Changes<T> {
        /// A value is another.
        ///
        /// @param before what it was; null for a root that is new
        /// @param after what it is; null for a root that is gone
        void accept(@Nullable T before, @Nullable T after);
    }

    /// No roots yet.
    ///
    /// @param source computes the value of a key
    public Roots(Memory memory, Function<? super K, ? extends T> source) {
        this.memory = memory;
        this.source = source;
    }

    /// Adds the root of that key, where there is none.
    public void add(K key) {
        if (!cells.containsKey(key)) {
            Cell<T> cell = memory.cell(() -> source.apply(key), null, due);
            cells.put(key, cell);
            due.add(cell);
        }
    }

    /// Removes the root of that key, where there is one.
    public void remove(K key) {
        Cell<T> cell = cells.remove(key);
        if (cell != null) {
            T last = cell.last();
            if (last != null) {
                gone.add(last);
            }
            cell.forget();
            due.remove(cell);
        }
    }

    /// Brings all roots up to date. Takes time for those only that may be others.
    ///
    /// @param changes is told of each that is another instance than at the last time
    public void settle(Changes<? super T> changes) {
        gone.forEach(before -> changes.accept(before, null));
        gone.clear();
        for (Cell<T> cell : due) {
            settle(cell, changes);
        }
        due.clear();
    }

    /// Brings one root up to date ahead of the others, where there is one of that key.
    ///
    /// @param changes is told where it is another instance than at the last time
    public void settle(K key, Changes<? super T> changes) {
        Cell<T> cell = cells.get(key);
        if (cell != null) {
            settle(cell, changes);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same instance is what stays the same; equality is for cells to judge
    private static <T> void settle(Cell<T> cell, Changes<? super T> changes) {
        T before = cell.last();
        T after = cell.get();
        if (before != after) {
            changes.accept(before, after);
        }
    }
}
