package org.cidrloom.analysis.rules.accepted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.RuleCatalogue;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.SettingsEdits;

/// Every acceptance of the design accepts a finding that there is.
public final class AcceptUnused implements Rule.OfFindings {
    private record Key(String rule, ElementId subject) {}

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "The design accepts a finding that there is not";
    }

    @Override
    public String source() {
        return "https://cidrloom.org/docs/rules/accept-unused";
    }

    @Override
    public List<Problem> check(Facts facts, List<Finding> findings) {
        if (facts.network().accepted().isEmpty()) {
            return List.of();
        }
        Set<Key> found = new HashSet<>();
        findings.forEach(finding -> found.add(new Key(finding.rule(), finding.subject())));
        List<Problem> problems = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (Acceptance acceptance : facts.network().accepted()) {
            Optional<ElementId> subject = facts.names().find(acceptance.subject());
            Optional<String> wrong = wrong(acceptance, subject, found, seen);
            wrong.ifPresent(detail -> problems.add(Problem.of(subject.orElseGet(ElementId.OfDesign::new), detail)
                    .mendedBy(SettingsEdits.remove(acceptance))));
        }
        return problems;
    }

    private static Optional<String> wrong(
            Acceptance acceptance, Optional<ElementId> subject, Set<Key> found, Set<Key> seen) {
        String what = "The design accepts " + acceptance.rule() + " of " + acceptance.subject();
        if (!isRule(acceptance.rule())) {
            return Optional.of(what + ", and there is no such rule. Correct its id under accept, or remove the entry.");
        }
        if (subject.isEmpty()) {
            return Optional.of(
                    what + ", and there is no such element. Correct its id under accept, or remove the entry.");
        }
        Key key = new Key(acceptance.rule(), subject.get());
        if (!found.contains(key)) {
            return Optional.of(
                    what + ", and the rule finds nothing there any more. Remove the entry, so that it does not"
                            + " hide what may come later.");
        }
        return seen.add(key) ? Optional.empty() : Optional.of(what + " twice. Remove one of the entries.");
    }

    private static boolean isRule(String id) {
        return RuleCatalogue.STANDARD.rules().stream()
                .anyMatch(rule -> rule.id().equals(id));
    }
}
