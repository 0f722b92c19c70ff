package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.analysis.memory.Roster.Change;

/// The elements of a [Roster] in groups.
///
/// @param <E> elements
/// @param <G> what names a group
final class Grouping<E, G> {
    private final Function<? super E, ? extends Set<G>> groups;
    private final Family<G, List<E>> cells;
    private Map<G, List<E>> members = new HashMap<>();

    Grouping(Memory memory, Function<? super E, ? extends Set<G>> groups) {
        this.groups = groups;
        this.cells = new Family<>(memory, group -> List.copyOf(members.getOrDefault(group, List.of())));
    }

    Family<G, List<E>> cells() {
        return cells;
    }

    /// A group has other members, or others in its order, only where at some position of the list an element of the
    /// group stands or stood that is another.
    void follow(List<Change<E>> changes, List<E> next) {
        Set<G> touched = new HashSet<>();
        boolean patched = true;
        for (Change<E> change : changes) {
            patched &= patch(change, touched);
        }
        if (!patched) {
            members = new HashMap<>();
            for (E element : next) {
                groups.apply(element)
                        .forEach(group -> members.computeIfAbsent(group, name -> new ArrayList<>())
                                .add(element));
            }
        }
        touched.forEach(cells::touch);
    }

    /// Puts the new element where the old one was; false where they are in different groups.
    private boolean patch(Change<E> change, Set<G> touched) {
        E before = change.before();
        E after = change.after();
        Set<G> left = before == null ? Set.of() : groups.apply(before);
        Set<G> joined = after == null ? Set.of() : groups.apply(after);
        touched.addAll(left);
        touched.addAll(joined);
        if (before == null || after == null || !left.equals(joined)) {
            return false;
        }
        boolean found = true;
        for (G group : joined) {
            List<E> list = members.getOrDefault(group, List.of());
            int at = list.indexOf(before);
            boolean only = at >= 0 && at == list.lastIndexOf(before);
            found &= only;
            if (only) {
                list.set(at, after);
            }
        }
        return found;
    }
}
