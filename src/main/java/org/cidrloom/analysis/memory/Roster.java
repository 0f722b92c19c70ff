package org.cidrloom.analysis.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The elements of one list as inputs of a [Memory]: each by its key, and in groups. Following the next list touches
/// what is another and nothing else.
///
/// @param <K> what tells elements apart; where two have the same key, the first counts
/// @param <E> elements, immutable
public final class Roster<K, E> {
    private final Memory memory;
    private final Function<? super E, ? extends K> key;
    private final Family<K, Optional<E>> cells;
    private final List<Grouping<E, ?>> groupings = new ArrayList<>();
    private final List<Projection<E, ?>> projections = new ArrayList<>();
    private List<E> elements = List.of();
    private Map<K, E> byKey = new HashMap<>();

    /// A position of the list at which another element stands.
    ///
    /// @param <E> elements
    /// @param at the position
    /// @param before what stood there; null where the list was shorter
    /// @param after what stands there; null where it is shorter now
    record Change<E>(int at, @Nullable E before, @Nullable E after) {}

    /// A roster with nothing in it.
    ///
    /// @param key the key of an element
    public Roster(Memory memory, Function<? super E, ? extends K> key) {
        this.memory = memory;
        this.key = key;
        this.cells = new Family<>(memory, asked -> Optional.ofNullable(byKey.get(asked)));
    }

    /// The element of that key.
    public Optional<E> get(K asked) {
        return cells.get(asked);
    }

    /// The same elements in groups, each group in the order of the list, and empty where there is no such group.
    ///
    /// @param groups the groups that an element is in
    public <G> Family<G, List<E>> groupedBy(Function<? super E, ? extends Set<G>> groups) {
        Grouping<E, G> grouping = new Grouping<>(memory, groups);
        groupings.add(grouping);
        return grouping.cells();
    }

    /// One thing of every element, in the order of the list.
    ///
    /// @param part takes it out of an element; what it gives is compared
    public <P> Cell<List<P>> each(Function<? super E, ? extends P> part) {
        Projection<E, P> projection = new Projection<>(memory, part);
        projections.add(projection);
        return projection.cell();
    }

    /// Takes the next list.
    ///
    /// @return the keys whose element is another, is new or is gone
    public Set<K> follow(List<E> next) {
        List<Change<E>> changes = changes(elements, next);
        Set<K> others = new LinkedHashSet<>();
        boolean patched = byKey.size() == elements.size();
        elements = next;
        for (Change<E> change : changes) {
            patched &= patch(change, others);
        }
        if (!patched) {
            byKey = new HashMap<>(2 * next.size());
            next.forEach(element -> byKey.putIfAbsent(key.apply(element), element));
        }
        others.forEach(cells::touch);
        if (!changes.isEmpty()) {
            groupings.forEach(grouping -> grouping.follow(changes, next));
            projections.forEach(projection -> projection.follow(changes, next));
        }
        return others;
    }

    private static <E> List<Change<E>> changes(List<E> before, List<E> after) {
        List<Change<E>> changes = new ArrayList<>();
        int longest = Math.max(before.size(), after.size());
        for (int i = 0; i < longest; i++) {
            E old = i < before.size() ? before.get(i) : null;
            E now = i < after.size() ? after.get(i) : null;
            if (!Objects.equals(old, now)) {
                changes.add(new Change<>(i, old, now));
            }
        }
        return changes;
    }

    /// Puts the new element where the old one was; false where that does not do.
    private boolean patch(Change<E> change, Set<K> others) {
        E before = change.before();
        E after = change.after();
        if (before != null) {
            others.add(key.apply(before));
        }
        if (after != null) {
            others.add(key.apply(after));
        }
        if (before == null || after == null) {
            return false;
        }
        K same = key.apply(after);
        return same.equals(key.apply(before)) && byKey.replace(same, before, after);
    }
}
