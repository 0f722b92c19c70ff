package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;

/// What a rule found, without what belongs to the rule itself.
///
/// @param subject the element it is about
/// @param related other elements that have a part in it, in a stable order, none twice
/// @param detail what is wrong, why, and what to do, in full sentences
/// @param fixes ways to mend it, the best first
public record Problem(ElementId subject, List<ElementId> related, String detail, List<Fix> fixes) {
    public Problem {
        LinkedHashSet<ElementId> others = new LinkedHashSet<>(related);
        others.remove(subject);
        related = List.copyOf(others);
        fixes = List.copyOf(fixes);
    }

    /// A problem of that element alone, and no way to mend it yet.
    public static Problem of(ElementId subject, String detail) {
        return new Problem(subject, List.of(), detail, List.of());
    }

    /// That problem, where there is one.
    public static List<Problem> listOf(Optional<Problem> problem) {
        return problem.isPresent() ? List.of(problem.get()) : List.of();
    }

    /// The problems of those elements that have one. Rules judge thousands of elements that have none, so nothing is
    /// made for them.
    public static <E> List<Problem> ofEach(Collection<E> elements, Function<? super E, Optional<Problem>> problem) {
        List<Problem> problems = List.of();
        for (E element : elements) {
            Optional<Problem> found = problem.apply(element);
            if (found.isPresent()) {
                problems = problems.isEmpty() ? new ArrayList<>() : problems;
                problems.add(found.get());
            }
        }
        return problems;
    }

    /// A problem of each element that something is wrong with.
    public static <E> List<Problem> ofEach(
            Collection<E> elements, Predicate<? super E> isWrong, Function<? super E, Problem> problem) {
        return ofEach(
                elements, element -> isWrong.test(element) ? Optional.of(problem.apply(element)) : Optional.empty());
    }

    /// The same with those related elements added.
    public Problem relatedTo(Collection<? extends ElementId> more) {
        return new Problem(
                subject,
                Stream.<ElementId>concat(related.stream(), more.stream()).toList(),
                detail,
                fixes);
    }

    /// The same with one more way to mend it, after those it has.
    public Problem mendedBy(Edit edit) {
        return new Problem(
                subject,
                related,
                detail,
                Stream.concat(fixes.stream(), Stream.of(Fix.of(edit))).toList());
    }

    /// The finding that it is, by that rule.
    Finding asFindingOf(Rule rule) {
        return new Finding(
                rule.id(), rule.severity(), subject, related, rule.summary(), detail, rule.source(), fixes, null);
    }
}
