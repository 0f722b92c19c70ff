package org.cidrloom.analysis.memory;

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

    Projection(Memory memory, Function<? super E, ? extends P> part) {
        this.part = part;
        this.cell = memory.cell(() -> elements.stream().<P>map(part).toList());
    }

    Cell<List<P>> cell() {
        return cell;
    }

    void follow(List<Change<E>> changes, List<E> next) {
        elements = next;
        if (changes.stream().anyMatch(change -> !Objects.equals(of(change.before()), of(change.after())))) {
            cell.touch();
        }
    }

    private @Nullable P of(@Nullable E element) {
        return element == null ? null : part.apply(element);
    }
}
