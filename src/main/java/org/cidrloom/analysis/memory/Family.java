package org.cidrloom.analysis.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cells of one kind, one a key, each there as long as something reads it.
///
/// @param <K> what tells them apart
/// @param <T> what is remembered
public final class Family<K, T> {
    private final Memory memory;
    private final Function<? super K, ? extends T> source;
    private final Map<K, Cell<T>> cells = new HashMap<>();

    /// What was asked for last: the rules of one element ask for the same few keys in a row, and in a large design a
    /// look into the map is a miss of the cache.
    private @Nullable K lastKey;

    private @Nullable Cell<T> lastCell;

    /// A family with no cell yet.
    ///
    /// @param source computes the value of a key
    public Family(Memory memory, Function<? super K, ? extends T> source) {
        this.memory = memory;
        this.source = source;
    }

    /// The value of that key, as [Cell#get()] gives it.
    public T get(K key) {
        Cell<T> last = lastCell;
        return last != null && key.equals(lastKey) ? last.get() : cell(key).get();
    }

    private Cell<T> cell(K key) {
        Cell<T> cell = cells.get(key);
        if (cell == null) {
            cell = memory.cell(() -> source.apply(key), () -> forget(key), null);
            cells.put(key, cell);
        }
        lastKey = key;
        lastCell = cell;
        return cell;
    }

    private void forget(K key) {
        cells.remove(key);
        if (key.equals(lastKey)) {
            lastKey = null;
            lastCell = null;
        }
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
