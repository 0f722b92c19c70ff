package org.cidrloom.analysis.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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

    /// The elements by group, each with its position in the list; null until somebody asks.
    private @Nullable Map<G, NavigableMap<Integer, E>> members;

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
        for (Change<E> change : changes) {
            patch(change, touched);
        }
        touched.forEach(cells::touch);
    }

    private List<E> membersOf(G group) {
        NavigableMap<Integer, E> inOrder = members().get(group);
        return inOrder == null ? List.of() : List.copyOf(inOrder.values());
    }

    private Map<G, NavigableMap<Integer, E>> members() {
        Map<G, NavigableMap<Integer, E>> known = members;
        if (known == null) {
            known = new HashMap<>();
            for (int at = 0; at < elements.size(); at++) {
                E element = elements.get(at);
                for (G in : groups.apply(element)) {
                    known.computeIfAbsent(in, name -> new TreeMap<>()).put(at, element);
                }
            }
            members = known;
        }
        return known;
    }

    /// Takes the old element out of its groups, and puts the new one into its own at the same position.
    private void patch(Change<E> change, Set<G> touched) {
        E before = change.before();
        E after = change.after();
        Set<G> left = before == null ? Set.of() : groups.apply(before);
        Set<G> joined = after == null ? Set.of() : groups.apply(after);
        touched.addAll(left);
        touched.addAll(joined);
        Map<G, NavigableMap<Integer, E>> known = members;
        if (known == null) {
            return;
        }
        for (G group : left) {
            NavigableMap<Integer, E> inOrder = known.get(group);
            if (inOrder != null) {
                inOrder.remove(change.at());
                if (inOrder.isEmpty()) {
                    known.remove(group);
                }
            }
        }
        if (after != null) {
            for (G group : joined) {
                known.computeIfAbsent(group, name -> new TreeMap<>()).put(change.at(), after);
            }
        }
    }
}
