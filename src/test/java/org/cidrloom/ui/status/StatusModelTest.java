package org.cidrloom.ui.status;

import java.nio.file.Path;
import java.time.LocalTime;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class StatusModelTest {
    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final StatusModel status = new StatusModel(document, () -> LocalTime.of(14, 5));

    @Test
    void freeAddressesFollowTheSubnets() {
        assertEquals("0 routable addresses free", status.free().getValue());
        document.apply(ElementEdits.remove(new ElementId.OfSubnet("dev", "node-a")));
        assertEquals("64 routable addresses free", status.free().getValue());
    }

    @Test
    void podsFollowThePlan() {
        assertEquals("28 pods planned, 60 possible", status.pods().getValue());
        assertFalse(status.isCrowded());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 61));
        assertEquals("61 pods planned, 60 possible", status.pods().getValue());
        assertTrue(status.isCrowded());
    }

    @Test
    void findingsAreCountedBySeverity() {
        DocumentModel found = Documents.sample("fifty-addresses-as-found");
        StatusModel counting = new StatusModel(found, () -> LocalTime.of(14, 5));
        assertTrue(counting.count(Severity.ERROR) > 0);
        assertEquals(
                found.findingsProperty().get().size(),
                counting.count(Severity.ERROR) + counting.count(Severity.WARNING) + counting.count(Severity.INFO));
    }

    @Test
    void itSaysWhatIsStoredAndSinceWhen() {
        assertEquals("Saved", status.savedProperty().get());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 30));
        assertEquals("Edited", status.savedProperty().get());
        document.saved(Path.of("x.cidrloom.yaml"), document.design());
        assertEquals("Saved at 14:05", status.savedProperty().get());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 31));
        assertEquals("Edited, last saved at 14:05", status.savedProperty().get());
    }
}
