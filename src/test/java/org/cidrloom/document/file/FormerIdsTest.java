package org.cidrloom.document.file;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormerIdsTest {
    private static final String START = "cidrloom: 1\nname: test\nregion: eu-west-1\nvpcs:\n";

    private static List<String> told(String vpcs, Severity severity) {
        return DesignYaml.read(START + vpcs, null).findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::detail)
                .toList();
    }

    @Test
    void theyAreReadAndWrittenBackWithTheirComment() {
        String text = START + "  - id: prod # was dev\n    formerIds: [dev] # applied in June\n";
        ReadDesign read = DesignYaml.read(text, null);
        assertEquals(List.of("dev"), designOf(read).network().vpcs().getFirst().formerIds());
        assertTrue(DesignYaml.write(designOf(read)).contains("formerIds: [dev]"));
    }

    private static Design designOf(ReadDesign read) {
        Design design = read.design();
        assertNotNull(design, () -> read.findings().toString());
        return design;
    }

    @Test
    void oneThatIsInUseOrWasTwoElementsIsTold() {
        assertEquals(
                List.of(
                        "The former id “b” is the id of a VPC on line 6, so nothing is moved from it. Remove it where it"
                                + " is wrong.",
                        "The former id “old” is a former id on line 5 as well, so nothing is moved from it. Remove it"
                                + " where it is wrong."),
                told("  - {id: a, formerIds: [b, old]}\n  - {id: b, formerIds: [old]}\n", Severity.WARNING));
    }

    @Test
    void whatIsNoSlugIsRefused() {
        assertEquals(
                List.of("The former id “A b” is not a slug, so no element can have had it. Remove it."),
                told("  - {id: a, formerIds: [A b]}\n", Severity.ERROR));
    }
}
