package org.cidrloom.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;

/// Findings of exporters.
public final class LeftOut {
    /// So many of a kind are told one by one, and named where one stands for all.
    private static final int FEW = 3;

    private LeftOut() {}

    /// Something of the design that the bundle does not have.
    ///
    /// @param subject what it is about
    /// @param kind what is the same for all of its kind, with no names of the user's: one stands for many of a kind
    /// @param detail what is missing, why, and what to do about it, in full sentences
    public static Finding of(ElementId subject, String kind, String detail) {
        return new Finding(
                "export-left-out", Severity.WARNING, subject, List.of(), kind, detail, null, List.of(), null);
    }

    /// Something in the bundle that differs from what the design says, or needs a decision of its user.
    ///
    /// @param subject what it is about
    /// @param kind what is the same for all of its kind, with no names of the user's: one stands for many of a kind
    /// @param detail what it is and what to do about it, in full sentences
    public static Finding note(ElementId subject, String kind, String detail) {
        return new Finding("export-note", Severity.INFO, subject, List.of(), kind, detail, null, List.of(), null);
    }

    /// The findings with one for those of a kind that are many: the first, which counts the others and names the first
    /// few. An estate has hundreds of node groups, and a person reads a text once.
    static List<Finding> gathered(List<Finding> findings) {
        Map<String, List<Finding>> kinds = new HashMap<>();
        findings.forEach(finding ->
                kinds.computeIfAbsent(kind(finding), any -> new ArrayList<>()).add(finding));
        Set<String> told = new HashSet<>();
        return findings.stream()
                .flatMap(finding -> {
                    List<Finding> alike = kinds.getOrDefault(kind(finding), List.of());
                    if (alike.size() <= FEW) {
                        return Stream.of(finding);
                    }
                    return told.add(kind(finding)) ? Stream.of(forAll(alike)) : Stream.empty();
                })
                .toList();
    }

    private static String kind(Finding finding) {
        return finding.rule() + " " + finding.summary();
    }

    private static Finding forAll(List<Finding> kind) {
        Finding first = kind.getFirst();
        List<ElementId> others = kind.stream()
                .map(Finding::subject)
                .distinct()
                .filter(subject -> !subject.equals(first.subject()))
                .toList();
        String names = String.join(
                ", ", others.stream().limit(FEW).map(ElementId::path).toList());
        String where = others.isEmpty()
                ? " at " + first.subject().path()
                : ": " + names + (others.size() > FEW ? " and " + (others.size() - FEW) + " others" : "");
        return first.with(of -> of.related(others)
                .detail(first.detail() + " There are " + (kind.size() - 1) + " more like it" + where + "."));
    }
}
