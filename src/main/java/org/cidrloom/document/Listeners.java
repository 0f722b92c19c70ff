package org.cidrloom.document;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Listeners in the order they came. A listener may leave while it is being told; one that throws does not keep the
/// others from being told.
final class Listeners<E> {
    private final List<Entry<E>> entries = new CopyOnWriteArrayList<>();

    /// Gives each registration an identity of its own, so that the same listener may be there twice.
    private static final class Entry<E> {
        private final Consumer<? super E> listener;

        Entry(Consumer<? super E> listener) {
            this.listener = listener;
        }
    }

    Subscription add(Consumer<? super E> listener) {
        Entry<E> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /// Tells all, then throws what the first failing one threw.
    void tell(E event) {
        RuntimeException first = null;
        for (Entry<E> entry : entries) {
            if (entries.contains(entry)) {
                first = tell(entry, event, first);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static <E> @Nullable RuntimeException tell(Entry<E> entry, E event, @Nullable RuntimeException first) {
        try {
            entry.listener.accept(event);
            return first;
        } catch (RuntimeException thrown) {
            if (first == null) {
                return thrown;
            }
            first.addSuppressed(thrown);
            return first;
        }
    }
}
