package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cidrloom.analysis.memory.Roots;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// All findings in their order, kept so while verdicts change: what stays is not sorted again.
final class SortedFindings implements Roots.Changes<List<Finding>> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.subject().path())
            .thenComparing(Finding::detail)
            .thenComparing(finding -> String.join(
                    " ", finding.related().stream().map(ElementId::path).toList()));

    private final Set<Finding> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Finding> come = new ArrayList<>();
    private List<Finding> sorted = List.of();

    @Override
    public void accept(@Nullable List<Finding> before, @Nullable List<Finding> after) {
        if (before != null) {
            gone.addAll(before);
        }
        if (after != null) {
            come.addAll(after);
        }
    }

    /// The findings after all changes.
    List<Finding> settled() {
        if (gone.isEmpty() && come.isEmpty()) {
            return sorted;
        }
        sorted = List.copyOf(merged(
                sorted.stream().filter(finding -> !gone.contains(finding)).toList(), come));
        gone.clear();
        come.clear();
        return sorted;
    }

    /// Findings in their order, and more of them.
    static List<Finding> merged(List<Finding> sorted, List<Finding> more) {
        List<Finding> all = new ArrayList<>(sorted.size() + more.size());
        List<Finding> come = more.stream().sorted(ORDER).toList();
        int next = 0;
        for (Finding stays : sorted) {
            while (next < come.size() && ORDER.compare(come.get(next), stays) < 0) {
                all.add(come.get(next++));
            }
            all.add(stays);
        }
        all.addAll(come.subList(next, come.size()));
        return all;
    }
}
