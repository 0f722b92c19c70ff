package org.cidrloom.ui.problems;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ProblemsModelTest {
    private final DocumentModel document = Documents.sample("fifty-addresses-as-found");
    private final ProblemsModel problems = new ProblemsModel(document);

    @Test
    void allFindingsAreShownAndCounted() {
        List<Finding> all = document.findingsProperty().get();
        assertFalse(all.isEmpty());
        assertEquals(all, problems.shownProperty().get());
        assertEquals(
                all.size(),
                problems.count(Severity.ERROR) + problems.count(Severity.WARNING) + problems.count(Severity.INFO));
    }

    @Test
    void aSeverityCanBeLeftOut() {
        problems.severityProperty(Severity.ERROR).set(false);
        assertTrue(problems.shownProperty().get().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
        assertTrue(problems.count(Severity.ERROR) > 0);
    }

    @Test
    void everyWordOfTheFilterHasToBeThere() {
        problems.filterProperty().set("trial-cluster ENICONFIG");
        assertFalse(problems.shownProperty().get().isEmpty());
        assertTrue(problems.shownProperty().get().stream()
                .allMatch(finding ->
                        finding.rule().contains("eniconfig") || finding.detail().contains("ENIConfig")));
    }

    @Test
    void jumpingSelectsWhatTheFindingIsAbout() {
        Finding finding = problems.shownProperty().get().getFirst();
        problems.jump(finding);
        assertEquals(finding.subject(), document.selected());
    }

    @Test
    void theFirstFixMendsTheFindingAndCanBeUndone() {
        Finding finding = problems.shownProperty().get().stream()
                .filter(each -> !each.fixes().isEmpty())
                .findFirst()
                .orElseThrow();
        int before = document.findingsProperty().get().size();
        problems.selectedProperty().set(finding);
        problems.applyFirst();
        assertFalse(document.findingsProperty().get().contains(finding));
        assertEquals(
                finding.fixes().getFirst().edit().label(),
                document.undoLabelProperty().get());
        document.undo();
        assertEquals(before, document.findingsProperty().get().size());
    }

    @Test
    void theDifferencesOfAnEditAreNamed() {
        var was = document.design();
        assertEquals(
                List.of("cluster dev-cluster: custom networking off → on"),
                Differences.between(
                        was,
                        CniEdits.changeCustomNetworking("dev-cluster", true).apply(was)));
        assertEquals(
                List.of(
                        "Removes subnet trial/trial-pod-c",
                        "cluster trial-cluster: pod subnets "
                                + "{a=trial-pod-a, b=trial-pod-b, c=trial-pod-c} → {a=trial-pod-a, b=trial-pod-b}"),
                Differences.between(
                        was,
                        ElementEdits.remove(new ElementId.OfSubnet("trial", "trial-pod-c"))
                                .apply(was)));
        assertEquals(List.of("Changes nothing any more."), Differences.between(was, was));
    }
}
