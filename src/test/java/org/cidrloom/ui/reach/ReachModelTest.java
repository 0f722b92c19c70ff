package org.cidrloom.ui.reach;

import java.util.List;
import java.util.Objects;
import org.cidrloom.diagram.Way;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReachModelTest {
    private static final ElementId ARCHIVE = new ElementId.OfVpc("archive");
    private static final ElementId ARCHIVE_A = new ElementId.OfSubnet("archive", "private-a");
    private static final ElementId STOCKHOLM = new ElementId.OfNetwork("stockholm");
    private static final ElementId DX = new ElementId.OfDirectConnectGateway("dx");
    private static final ElementId NODES = new ElementId.OfSubnet("payments", "node-a");
    private static final ElementId REPORTING = new ElementId.OfSubnet("reporting", "private-a");
    private static final ElementId PEERING = new ElementId.OfAttachment("hub", "hub-us");

    private final DocumentModel document = Documents.twoRegions();
    private final ReachModel reach = new ReachModel(document, new Background(Runnable::run, Runnable::run));

    @Test
    void twoSelectedElementsAreBothEnds() {
        document.select(List.of(ARCHIVE, STOCKHOLM));
        assertEquals(
                "Reach from archive to stockholm", reach.commands()[0].label().getValue());
        reach.ask();
        assertEquals(
                "archive reaches stockholm, and the answers come back.",
                reach.messageProperty().get());
        assertEquals(
                new Way(List.of(ARCHIVE, ARCHIVE_A, ARCHIVE_A, DX, STOCKHOLM, STOCKHOLM), null, ""),
                reach.wayProperty().get());
    }

    @Test
    void withOneSelectedTheNextThatIsSelectedIsToBeReached() {
        document.select(ARCHIVE);
        reach.ask();
        assertEquals(
                "Click what archive is to reach, or type its name or an address.",
                reach.messageProperty().get());
        assertNull(reach.wayProperty().get());
        document.select(DX);
        assertEquals(
                "dx has no addresses of its own. Click what archive is to reach, or type its name or an address.",
                reach.messageProperty().get());
        document.select(STOCKHOLM);
        assertNotNull(reach.wayProperty().get());
        document.select(NODES);
        assertEquals("stockholm", reach.toText());
    }

    @Test
    void anAddressIsTyped() {
        document.select(ARCHIVE);
        reach.ask();
        reach.typeTo("192.168.7.7");
        assertEquals("192.168.7.7", reach.toText());
        assertEquals(
                "archive reaches 192.168.7.7, and the answers come back.",
                reach.messageProperty().get());
        reach.typeTo("nothing like it");
        assertEquals(
                "nothing like it is no VPC, subnet, network, cluster or node group of the design, and no address.",
                reach.messageProperty().get());
    }

    @Test
    void theAnswerFollowsEdits() {
        document.select(List.of(NODES, REPORTING));
        reach.ask();
        assertTrue(reach.isConnected());
        document.apply(ElementEdits.remove(PEERING));
        assertFalse(reach.isConnected());
        assertNotNull(Objects.requireNonNull(reach.wayProperty().get()).brokenAt());
        document.undo();
        assertTrue(reach.isConnected());
    }

    @Test
    void whereOnlyTheAnswersBreakTheWayBackIsLit() {
        document.select(List.of(NODES, REPORTING));
        reach.ask();
        document.apply(TransitEdits.removeRoute(
                "hub-us",
                "all",
                document.design()
                        .network()
                        .transitGateway("hub-us")
                        .orElseThrow()
                        .routeTables()
                        .getFirst()
                        .routes()
                        .getFirst()));
        assertEquals(
                "Packets from node-a come to reporting/private-a, but the answers do not come back.",
                reach.messageProperty().get());
        assertEquals(new Light(true, 0), reach.lightProperty().get());
        assertEquals(
                new ElementId.OfRouteTable("hub-us", "all"),
                Objects.requireNonNull(reach.wayProperty().get()).brokenAt());
    }

    @Test
    void eachPartOfTheAnswerCanBeLit() {
        document.select(List.of(new ElementId.OfVpc("payments"), STOCKHOLM));
        reach.ask();
        assertEquals(
                "payments reaches only a part of stockholm.",
                reach.messageProperty().get());
        Answer there = Objects.requireNonNull(reach.thereProperty().get());
        assertFalse(there.arrives(0));
        Way broken = Objects.requireNonNull(reach.wayProperty().get());
        assertEquals(new ElementId.OfRouteTable("hub", "main"), broken.brokenAt());
        assertEquals("Dropped by a blackhole", broken.why());
        reach.light(false, there.parts().size() - 1);
        Way arriving = Objects.requireNonNull(reach.wayProperty().get());
        assertNull(arriving.brokenAt());
        assertEquals(STOCKHOLM, arriving.passed().getLast());
    }

    @Test
    void theQuestionIsTurnedRound() {
        document.select(List.of(ARCHIVE, STOCKHOLM));
        reach.ask();
        reach.swap();
        assertEquals("stockholm", reach.fromText());
        assertEquals("archive", reach.toText());
        assertTrue(reach.isConnected());
    }

    @Test
    void anEndThatIsRemovedIsAskedForAgain() {
        document.select(List.of(ARCHIVE, STOCKHOLM));
        reach.ask();
        document.apply(ElementEdits.remove(STOCKHOLM));
        assertNull(reach.wayProperty().get());
        assertEquals(
                "Click what archive is to reach, or type its name or an address.",
                reach.messageProperty().get());
    }

    @Test
    void leavingOffLightsNothingAnyMore() {
        assertFalse(reach.commands()[1].isEnabled());
        document.select(List.of(ARCHIVE, STOCKHOLM));
        reach.ask();
        assertTrue(reach.commands()[1].run());
        assertNull(reach.wayProperty().get());
        assertFalse(reach.openProperty().get());
    }
}
