package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cidrloom.analysis.memory.Roster.Change;
import org.jspecify.annotations.Nullable;

/// One thing of each element of a [Roster].
///
/// @param <E> elements
/// @param <P> the thing
final class Projection<E, P> {
    private final Function<? super E, ? extends P> part;
    private final Cell<List<P>> cell;
    private List<E> elements = List.of();

    /// The thing of each element; null until somebody asks. Never changed once it is given out.
    private @Nullable List<P> parts;

    Projection(Memory memory, Function<? super E, ? extends P> part) {
        this.part = part;
        this.cell = memory.cell(this::parts);
    }

    Cell<List<P>> cell() {
        return cell;
    }

    private List<P> parts() {
        List<P> known = parts;
        if (known == null) {
            known = new ArrayList<>(elements.size());
            for (E element : elements) {
                known.add(part.apply(element));
            }
            parts = known;
        }
        return Collections.unmodifiableList(known);
    }

    void follow(List<Change<E>> changes, List<E> next) {
        elements = next;
        List<Change<E>> others = changes.stream()
                .filter(change -> !Objects.equals(of(change.before()), of(change.after())))
                .toList();
        if (!others.isEmpty()) {
            parts = patched(others);
            cell.touch();
        }
    }

    /// The parts with those at the changed positions replaced; null where there were none, or more or fewer.
    private @Nullable List<P> patched(List<Change<E>> others) {
        List<P> known = parts;
        if (known == null || known.size() != elements.size()) {
            return null;
        }
        List<P> patched = new ArrayList<>(known);
        for (Change<E> change : others) {
            patched.set(change.at(), part.apply(elements.get(change.at())));
        }
        return patched;
    }

    private @Nullable P of(@Nullable E element) {
        return element == null ? null : part.apply(element);
    }
}
