package org.cidrloom.ui.problems;

import java.util.List;
import java.util.Objects;
import org.cidrloom.document.Differences;
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
        problems.filter().severityProperty(Severity.ERROR).set(false);
        assertTrue(problems.shownProperty().get().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
        assertTrue(problems.count(Severity.ERROR) > 0);
    }

    @Test
    void everyWordOfTheFilterHasToBeThere() {
        problems.filter().wordsProperty().set("trial-cluster ENICONFIG");
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
        assertEquals(List.of(), Differences.between(was, was));
    }

    @Test
    void anAcceptedFindingIsListedWithItsReasonAndCountsNoMore() {
        Finding finding = problems.shownProperty().get().getFirst();
        long before = problems.count(finding.severity());
        problems.selectedProperty().set(finding);
        assertTrue(problems.accept(finding, " It is a trial. "));

        assertEquals(before - 1, problems.count(finding.severity()));
        assertEquals(
                List.of(finding.rule() + " " + finding.subject().path() + ": It is a trial."),
                problems.acceptedProperty().get().stream()
                        .map(each -> each.finding().rule() + " "
                                + each.finding().subject().path() + ": " + each.why())
                        .toList());
        Finding selected = Objects.requireNonNull(problems.selectedProperty().get());
        assertEquals("It is a trial.", problems.reason(selected));
        document.undo();
        assertEquals(before, problems.count(finding.severity()));
        assertEquals(List.of(), problems.acceptedProperty().get());
    }

    @Test
    void anAcceptanceIsWithdrawnInOneStep() {
        Finding finding = problems.shownProperty().get().getFirst();
        List<Finding> before = problems.shownProperty().get();
        problems.accept(finding, "It is a trial.");
        problems.withdraw(finding);
        assertEquals(ids(before), ids(problems.shownProperty().get()));
        assertEquals(
                "Withdraw acceptance of " + finding.rule() + " of "
                        + finding.subject().path(),
                document.undoLabelProperty().get());
    }

    @Test
    void nothingIsAcceptedWithoutAReason() {
        Finding finding = problems.shownProperty().get().getFirst();
        var design = document.design();
        assertFalse(problems.accept(finding, "  "));
        assertEquals(design, document.design());
    }

    @Test
    void theFilterLooksIntoReasonsToo() {
        Finding finding = problems.shownProperty().get().getFirst();
        problems.accept(finding, "Agreed with the network team.");
        problems.filter().wordsProperty().set("agreed NETWORK team");
        assertEquals(List.of(), problems.shownProperty().get());
        assertEquals(1, problems.acceptedProperty().get().size());
        problems.filter().severityProperty(finding.severity()).set(false);
        assertEquals(List.of(), problems.acceptedProperty().get());
    }

    @Test
    void theReasonIsAskedForOneFindingAndNoLongerForTheNext() {
        assertFalse(problems.commands()[0].isEnabled());
        problems.selectedProperty().set(problems.shownProperty().get().getFirst());
        assertTrue(problems.commands()[0].run());
        assertTrue(problems.askingProperty().get());
        problems.selectedProperty().set(problems.shownProperty().get().getLast());
        assertFalse(problems.askingProperty().get());
    }

    @Test
    void acceptedFindingsStandUnderAHeadingThatFolds() {
        Finding finding = problems.shownProperty().get().getFirst();
        problems.accept(finding, "It is a trial.");
        List<Finding> open = List.of();
        var accepted = problems.acceptedProperty().get();
        assertEquals(
                List.of(
                        new ProblemRow.Heading(1, true),
                        new ProblemRow.Accepted(accepted.getFirst().finding(), "It is a trial.")),
                ProblemRow.of(open, accepted, true));
        assertEquals(List.of(new ProblemRow.Heading(1, false)), ProblemRow.of(open, accepted, false));
        assertEquals(List.of(), ProblemRow.of(open, List.of(), true));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.rule() + " " + each.subject().path())
                .toList();
    }
}
