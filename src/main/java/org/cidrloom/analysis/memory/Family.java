package org.cidrloom.analysis.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Cells of one kind, one a key, each there as long as something reads it.
///
/// @param <K> what tells them apart
/// @param <T> what is remembered
public final class Family<K, T> {
    private final Memory memory;
    private final Function<? super K, ? extends T> source;
    private final Map<K, Cell<T>> cells = new HashMap<>();

    /// A family with no cell yet.
    ///
    /// @param source computes the value of a key
    public Family(Memory memory, Function<? super K, ? extends T> source) {
        this.memory = memory;
        this.source = source;
    }

    /// The value of that key, as [Cell#get()] gives it.
    public T get(K key) {
        Cell<T> cell = cells.get(key);
        if (cell == null) {
            cell = memory.cell(() -> source.apply(key), () -> cells.remove(key), null);
            cells.put(key, cell);
        }
        return cell.get();
    }

    /// Tells that what the source says of that key may be another.
    public void touch(K key) {
        Cell<T> cell = cells.get(key);
        if (cell != null) {
            cell.touch();
        }
    }

    /// Tells it of all keys.
    public void touchAll() {
        cells.values().forEach(Cell::touch);
    }

    /// Whether nobody reads anything of it.
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /// How many cells it has.
    int size() {
        return cells.size();
    }
}
