package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;

/// Tells the findings that a design accepts from those that are open.
final class Acceptances {
    private final Map<Key, String> reasons = new HashMap<>();

    private record Key(String rule, ElementId subject) {}

    /// What findings come to.
    ///
    /// @param open those that nobody accepted
    /// @param accepted the others, in the same order
    record Sorted(List<Finding> open, List<AcceptedFinding> accepted) {}

    private Acceptances(Facts facts) {
        for (Acceptance acceptance : facts.network().accepted()) {
            facts.names()
                    .find(acceptance.subject())
                    .ifPresent(subject -> reasons.putIfAbsent(new Key(acceptance.rule(), subject), acceptance.why()));
        }
    }

    /// Sorts those findings; they keep their order.
    static Sorted sort(Facts facts, List<Finding> findings) {
        if (facts.network().accepted().isEmpty()) {
            return new Sorted(findings, List.of());
        }
        Acceptances acceptances = new Acceptances(facts);
        List<Finding> open = new ArrayList<>();
        List<AcceptedFinding> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            String why = acceptances.reasons.get(new Key(finding.rule(), finding.subject()));
            if (why == null) {
                open.add(finding);
            } else {
                accepted.add(new AcceptedFinding(finding, why));
            }
        }
        return new Sorted(List.copyOf(open), List.copyOf(accepted));
    }
}
