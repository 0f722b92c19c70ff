package org.cidrloom.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.document.DesignStore;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class FixesModelTest {
    private final DocumentModel document = Documents.sample("fifty-addresses-as-found");
    private final ProblemsModel problems = new ProblemsModel(document);
    private final List<Choice> asked = new ArrayList<>();
    private final FixesModel fixes = new FixesModel(document, problems, (what, choices) -> asked.addAll(choices));

    @Test
    void theFixesOfTheSelectedElementAreOfferedWithWhatTheyChangeAndApplied() {
        Finding mendable = document.findingsProperty().get().stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .findFirst()
                .orElseThrow();
        document.select(mendable.subject());
        assertEquals(mendable.subject(), fixes.mendable());
        fixes.ask();
        Choice first = asked.stream()
                .filter(each -> each.label().equals(mendable.fixes().getFirst().title()))
                .findFirst()
                .orElseThrow();
        assertNotNull(first.preview());
        assertTrue(
                first.detail()
                        .contains(problems.preview(mendable.fixes().getFirst()).getFirst()),
                first.detail());
        first.action().run();
        assertFalse(document.findingsProperty().get().contains(mendable));
    }

    @Test
    void whatIsWrongInsideAnElementIsWrongWithItToo() {
        Finding inside = document.findingsProperty().get().stream()
                .filter(finding -> finding.subject() instanceof ElementId.OfSubnet)
                .findFirst()
                .orElseThrow();
        document.select(new ElementId.OfVpc(((ElementId.OfSubnet) inside.subject()).vpc()));
        assertTrue(fixes.hereProperty().get().contains(inside));
    }

    @Test
    void whatIsWrongWithSeveralOfAKindIsMendedAtEachOfThem() {
        ElementId one = new ElementId.OfPeering("a", "b");
        ElementId other = new ElementId.OfPeering("a", "c");
        ElementId vpc = new ElementId.OfVpc("a");
        Finding finding = new Finding(
                "peering-overlap",
                Severity.ERROR,
                one,
                List.of(other, vpc),
                "Overlap",
                "Overlap.",
                "",
                List.of(),
                null);
        assertTrue(FixesModel.isAt(finding, one));
        assertTrue(FixesModel.isAt(finding, other));
        assertFalse(FixesModel.isAt(finding, vpc), "it has a part in it only");
    }

    @Test
    void whereNothingIsWrongTheHintSaysSo() {
        document.select(new ElementId.OfNetwork("on-prem"));
        assertNull(fixes.mendable());
        fixes.ask();
        assertEquals(List.of(), asked);
        assertEquals("Nothing is wrong with on-prem.", document.hintProperty().get());
    }

    @Test
    void onlyTheSelectionAndOnlyOneRuleCanBeListed() {
        List<Finding> all = document.findingsProperty().get();
        ElementId subject = all.getFirst().subject();
        document.select(subject);
        problems.filter().hereProperty().set(true);
        assertFalse(problems.shownProperty().get().isEmpty());
        assertTrue(problems.shownProperty().get().size() < all.size());
        document.select(new ElementId.OfNetwork("on-prem"));
        assertEquals(List.of(), problems.shownProperty().get());
        assertEquals(
                "Nothing that passes the filter is wrong with the selection.",
                problems.nothingProperty().get());
        problems.filter().hereProperty().set(false);
        String rule = all.getLast().rule();
        problems.filter().ruleProperty().set(rule);
        assertEquals(
                Objects.requireNonNull(problems.rules().get(rule)).intValue(),
                problems.shownProperty().get().size());
    }

    @Test
    void beforeTheFirstAnalysisThePanelSaysThatItIsChecking() {
        DocumentModel fresh = new DocumentModel(new DesignStore(document.design()));
        ProblemsModel panel = new ProblemsModel(fresh);
        fresh.open(null, document.design(), List.of(), false);
        assertEquals("Checking the design…", panel.nothingProperty().get());
        fresh.analysed(Analyzer.standard().analyze(document.design().network()));
        assertEquals("", panel.nothingProperty().get());
    }
}
