package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Cells that know from which others they were computed. While a cell is computed, every cell whose value it asks for
/// is written down, so nobody has to declare what a computation depends on, and nothing can be forgotten as long as it
/// gets everything that changes out of cells.
///
/// ```
/// touched   input     derived     root
///    x ----> vpc ----> capacity --> verdict of the VPC     these may be others: asked again, from the left
///            vpc ----> ranges ----> table --> verdict ..   ranges turn out equal: the rest stays
/// ```
///
/// It works in rounds. [#begin()] opens one; then inputs are touched; then values are asked for; [#end()] forgets every
/// cell that no other reads. For one thread.
public final class Memory {
    private int round;
    private int marks;

    /// The cells read by the computations that are going on, the innermost at the end.
    private Cell<?>[] notes = new Cell<?>[64];

    private int noted;

    /// The mark of the innermost computation that is going on; 0 for none.
    private int current;

    private final List<Cell<?>> unread = new ArrayList<>();

    /// A cell of its own, kept as long as something reads it or it is asked for.
    public <T> Cell<T> cell(Supplier<? extends T> source) {
        return new Cell<>(this, source, null, null);
    }

    <T> Cell<T> cell(
            Supplier<? extends T> source, @Nullable Runnable forgotten, @Nullable Collection<? super Cell<T>> due) {
        Cell<T> cell = new Cell<>(this, source, forgotten, due);
        if (current == 0 && due == null) {
            unread.add(cell);
        }
        return cell;
    }

    /// Opens a round: inputs may be touched until the first value is asked for.
    public void begin() {
        round++;
    }

    /// Closes a round: what nothing reads is forgotten.
    public void end() {
        for (int i = 0; i < unread.size(); i++) {
            unread.get(i).forgetWhereUnread();
        }
        unread.clear();
    }

    int round() {
        return round;
    }

    int freshMark() {
        return ++marks;
    }

    void unread(Cell<?> cell) {
        unread.add(cell);
    }

    /// Writes down that the computation that is going on has asked for that cell.
    void note(Cell<?> cell) {
        if (current != 0 && cell.mark != current) {
            cell.mark = current;
            if (noted == notes.length) {
                notes = Arrays.copyOf(notes, 2 * noted);
            }
            notes[noted++] = cell;
        }
    }

    /// Runs a computation.
    ///
    /// @return the cells that it asked for, some perhaps twice
    Cell<?>[] reads(Runnable computation) {
        int outer = current;
        int from = noted;
        current = freshMark();
        try {
            computation.run();
            return Arrays.copyOfRange(notes, from, noted);
        } finally {
            Arrays.fill(notes, from, noted, null);
            noted = from;
            current = outer;
        }
    }
}
