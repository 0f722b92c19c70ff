package org.cidrloom.analysis.memory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One remembered value. It is computed when first asked for, and again where a cell that it was computed from has
/// another value since. Where what comes out is equal, it keeps the instance that it had, and nothing that reads it is
/// computed again.
///
/// A computation that throws is remembered like a value: whoever asks is thrown the same.
///
/// @param <T> what is remembered; its instances must not change
public final class Cell<T> {
    private static final Cell<?>[] NONE = {};

    private final Memory memory;
    private final Supplier<? extends T> source;
    private final @Nullable Runnable forgotten;
    private final @Nullable Collection<? super Cell<T>> due;

    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean known;
    private boolean computing;

    /// Whether what the source gets from outside of all cells may be another.
    private boolean touched;

    /// Whether something that it was computed from may be another. Then so are all that read it.
    private boolean suspect;

    /// The round in which it got the value that it has.
    private int changed;

    /// The last round in which the value was known to be right.
    private int checked;

    /// What it was computed from, none twice, in the order of asking.
    private Cell<?>[] reads = NONE;

    private Cell<?>[] readers = NONE;
    private int readerCount;

    /// Used by the walk that is under way, to tell cells that it has met.
    int mark;

    /// @param forgotten is run when nothing reads the cell any more; null where it stands alone
    /// @param due takes the cell when it may be another; null where nobody waits for that
    Cell(
            Memory memory,
            Supplier<? extends T> source,
            @Nullable Runnable forgotten,
            @Nullable Collection<? super Cell<T>> due) {
        this.memory = memory;
        this.source = source;
        this.forgotten = forgotten;
        this.due = due;
    }

    /// The value, computed where need be. The computation that asks is computed again when it becomes another.
    @SuppressWarnings("NullAway") // the value of a source that returns no null
    public T get() {
        refresh();
        memory.note(this);
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
        return value;
    }

    /// The value as it was last computed; null before that, and where computing it failed.
    @Nullable
    T last() {
        return value;
    }

    /// Tells that what the source gets from outside of all cells may be another.
    public void touch() {
        if (known) {
            touched = true;
            suspect();
        }
    }

    private void suspect() {
        if (suspect) {
            return;
        }
        suspect = true;
        if (due != null) {
            due.add(this);
        }
        for (int i = 0; i < readerCount; i++) {
            readers[i].suspect();
        }
    }

    /// Brings the value up to date.
    void refresh() {
        if (known && !suspect) {
            return;
        }
        if (!known || touched || readsAreOthers()) {
            compute();
        }
        known = true;
        touched = false;
        suspect = false;
        checked = memory.round();
    }

    /// In the order of asking: what was asked for later may make no sense where an earlier answer is another.
    private boolean readsAreOthers() {
        for (Cell<?> read : reads) {
            read.refresh();
            if (read.changed > checked) {
                return true;
            }
        }
        return false;
    }

    private void compute() {
        if (computing) {
            throw new IllegalStateException("a value is computed from itself");
        }
        computing = true;
        Outcome<T> outcome = new Outcome<>(source);
        Cell<?>[] asked;
        try {
            asked = memory.reads(outcome);
        } finally {
            computing = false;
        }
        readFrom(asked);
        if (!known || outcome.failure != null || failure != null || !Objects.equals(value, outcome.value)) {
            value = outcome.value;
            failure = outcome.failure;
            changed = memory.round();
        }
    }

    private static final class Outcome<T> implements Runnable {
        private final Supplier<? extends T> source;
        private @Nullable T value;
        private @Nullable Throwable failure;

        Outcome(Supplier<? extends T> source) {
            this.source = source;
        }

        @Override
        @SuppressWarnings("CatchingUnchecked")
        public void run() {
            try {
                value = source.get();
            } catch (RuntimeException | StackOverflowError thrown) {
                failure = thrown;
            }
        }
    }

    /// Takes these as what it is computed from, and tells those that are new among them and those that are no more.
    private void readFrom(Cell<?>[] asked) {
        int named = memory.freshMark();
        int count = 0;
        for (Cell<?> cell : asked) {
            if (cell.mark != named) {
                cell.mark = named;
                asked[count++] = cell;
            }
        }
        int stays = memory.freshMark();
        for (Cell<?> before : reads) {
            if (before.mark == named) {
                before.mark = stays;
            } else {
                before.removeReader(this);
            }
        }
        for (int i = 0; i < count; i++) {
            if (asked[i].mark == named) {
                asked[i].addReader(this);
            }
        }
        reads = count == asked.length ? asked : Arrays.copyOf(asked, count);
    }

    private void addReader(Cell<?> reader) {
        if (readerCount == readers.length) {
            readers = Arrays.copyOf(readers, Math.max(2, readerCount + (readerCount >> 1)));
        }
        readers[readerCount++] = reader;
    }

    private void removeReader(Cell<?> reader) {
        int at = readerCount - 1;
        while (at >= 0 && readers[at] != reader) {
            at--;
        }
        if (at >= 0) {
            readers[at] = readers[--readerCount];
            readers[readerCount] = null;
        }
        if (readerCount == 0) {
            memory.unread(this);
        }
    }

    void forgetWhereUnread() {
        if (readerCount > 0 || due != null || !known) {
            return;
        }
        forget();
        if (forgotten != null) {
            forgotten.run();
        }
    }

    /// Lets go of the value and of what it was computed from.
    void forget() {
        known = false;
        suspect = false;
        value = null;
        failure = null;
        for (Cell<?> read : reads) {
            read.removeReader(this);
        }
        reads = NONE;
    }
}
