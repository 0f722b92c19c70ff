package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Tells what has a cause in common, so that it becomes one finding: a block that meets forty others in forty places is
/// wrong once.
public final class Causes {
    private final int[] first;

    private Causes(int items) {
        this.first = new int[items];
        for (int item = 0; item < items; item++) {
            first[item] = item;
        }
    }

    /// The items in groups: two that have a trait in common are in one, and so are those that others link.
    /// Groups stand in the order of their first items, and items in theirs.
    ///
    /// @param <T> what may have a cause in common
    /// @param traits what tells that it is the same cause
    public static <T> List<List<T>> of(List<T> items, Function<? super T, ? extends Collection<?>> traits) {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : List.of(List.copyOf(items));
        }
        Causes causes = new Causes(items.size());
        Map<Object, Integer> byTrait = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            for (Object trait : traits.apply(items.get(item))) {
                Integer other = byTrait.putIfAbsent(trait, item);
                if (other != null) {
                    causes.join(other, item);
                }
            }
        }
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int item = 0; item < items.size(); item++) {
            groups.computeIfAbsent(causes.firstOf(item), any -> new ArrayList<>())
                    .add(items.get(item));
        }
        return List.copyOf(groups.values());
    }

    /// What tells a clash from another: each holder of an outermost block, with the block, and all holders together,
    /// because twins that share several blocks are one mistake.
    public static Collection<?> traitsOf(Clash<String> clash) {
        Clash.Held<String> outermost = clash.blocks().getFirst();
        List<Object> traits = new ArrayList<>(outermost.holders().size() + 1);
        outermost.holders().forEach(holder -> traits.add(new Clash.Claim<>(outermost.block(), holder)));
        traits.add(Set.copyOf(clash.holders()));
        return traits;
    }

    private void join(int one, int other) {
        int a = firstOf(one);
        int b = firstOf(other);
        first[Math.max(a, b)] = Math.min(a, b);
    }

    private int firstOf(int item) {
        int at = item;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }
}
