package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.analysis.memory.Roster.Change;
import org.jspecify.annotations.Nullable;

/// The elements of a [Roster] in groups.
///
/// @param <E> elements
/// @param <G> what names a group
final class Grouping<E, G> {
    private final Function<? super E, ? extends Set<G>> groups;
    private final Family<G, List<E>> cells;
    private List<E> elements = List.of();

    /// The elements by group; null until somebody asks.
    private @Nullable Map<G, List<E>> members;

    Grouping(Memory memory, Function<? super E, ? extends Set<G>> groups) {
        this.groups = groups;
        this.cells = new Family<>(memory, this::membersOf);
    }

    Family<G, List<E>> cells() {
        return cells;
    }

    /// A group has other members, or others in its order, only where at some position of the list an element of the
    /// group stands or stood that is another. Nothing is done for groups that nobody reads.
    void follow(List<Change<E>> changes, List<E> next) {
        elements = next;
        if (cells.isEmpty()) {
            members = null;
            return;
        }
        Set<G> touched = new HashSet<>();
        Map<G, List<E>> known = members;
        boolean patched = known != null;
        for (Change<E> change : changes) {
            patched &= patch(change, known == null ? Map.of() : known, touched);
        }
        if (!patched) {
            members = null;
        }
        touched.forEach(cells::touch);
    }

    private List<E> membersOf(G group) {
        Map<G, List<E>> known = members;
        if (known == null) {
            known = new HashMap<>();
            for (E element : elements) {
                for (G in : groups.apply(element)) {
                    known.computeIfAbsent(in, name -> new ArrayList<>()).add(element);
                }
            }
            members = known;
        }
        return List.copyOf(known.getOrDefault(group, List.of()));
    }

    /// Puts the new element where the old one was; false where they are in different groups, or that cannot be told.
    private boolean patch(Change<E> change, Map<G, List<E>> known, Set<G> touched) {
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
            List<E> list = known.getOrDefault(group, List.of());
            int at = onlyPlaceOf(before, list);
            found &= at >= 0;
            if (at >= 0) {
                list.set(at, after);
            }
        }
        return found;
    }

    /// The index of that instance; less than 0 where it stands there twice or not at all.
    @SuppressWarnings("ReferenceEquality") // comparing thousands of large elements by value takes longer than the rest
    private static <E> int onlyPlaceOf(E element, List<E> list) {
        int at = -1;
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }
}
