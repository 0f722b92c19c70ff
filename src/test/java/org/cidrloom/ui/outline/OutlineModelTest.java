package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.ElementLine;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class OutlineModelTest {
    private static final ElementId DEV = new ElementId.OfVpc("dev");
    private static final ElementId NODE_A = new ElementId.OfSubnet("dev", "node-a");

    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final OutlineModel outline =
            new OutlineModel(document, new CurrentTree(document), new Background(Runnable::run, Runnable::run));

    @Test
    void whatIsTypedLastIsShownAndGoneToWhenItIsFound() {
        List<Runnable> work = new ArrayList<>();
        OutlineModel slow =
                new OutlineModel(document, new CurrentTree(document), new Background(work::add, Runnable::run));
        ElementLine whole = slow.treeProperty().get();
        List<ElementId> gone = new ArrayList<>();
        slow.searchProperty().set("node-b");
        slow.searchProperty().set("node-a");
        slow.whenFound(() -> gone.add(slow.firstFound()));
        assertEquals(whole, slow.treeProperty().get());
        work.get(1).run();
        ElementLine found = slow.treeProperty().get();
        assertEquals(List.of(NODE_A), gone);
        work.get(0).run();
        assertEquals(found, slow.treeProperty().get(), "what was found of an older text comes too late");
        slow.searchProperty().set("node-b");
        slow.searchProperty().set("");
        assertEquals(whole, slow.treeProperty().get());
        work.get(2).run();
        assertEquals(whole, slow.treeProperty().get());
        slow.whenFound(() -> gone.add(slow.firstFound()));
        assertEquals(2, gone.size());
    }

    @Test
    void everyElementStandsInTheTreeOnce() {
        List<ElementId> shown = shown();
        assertEquals(Set.copyOf(Elements.of(document.design().network())), Set.copyOf(shown));
        assertEquals(Elements.of(document.design().network()).size(), shown.size());
    }

    @Test
    void anAddressFindsWhatHasIt() {
        outline.searchProperty().set("contains 10.24.56.130");
        assertEquals(List.of(new ElementId.OfDesign(), new ElementId.OfPool("corp"), DEV, NODE_A), shown());
        outline.searchProperty().set("10.24.56.130");
        assertEquals(List.of(new ElementId.OfDesign(), new ElementId.OfPool("corp"), DEV, NODE_A), shown());
    }

    @Test
    void wordsFindNamesIdsAndCidrs() {
        outline.searchProperty().set("NODE-a");
        assertEquals(List.of(new ElementId.OfDesign(), DEV, NODE_A), shown());
        outline.searchProperty().set("56.128/26");
        assertEquals(List.of(new ElementId.OfDesign(), DEV, NODE_A), shown());
        outline.searchProperty().set("nothing has this");
        assertEquals(List.of(new ElementId.OfDesign()), shown());
    }

    @Test
    void anElementWithoutANameIsRenamedByItsId() {
        document.select(NODE_A);
        outline.rename(NODE_A, "nodes");
        assertEquals(new ElementId.OfSubnet("dev", "nodes"), document.selected());
        assertEquals(
                List.of("nodes", "node-b", "node-c"),
                document.design().network().cluster("dev-cluster").orElseThrow().subnets());
    }

    @Test
    void anElementWithANameKeepsItsId() {
        outline.rename(DEV, "development");
        assertEquals(
                "development",
                document.design().network().vpc("dev").orElseThrow().name());
    }

    @Test
    void anIdThatIsTakenIsRefusedInTheHint() {
        outline.rename(NODE_A, "node-b");
        assertEquals(
                "node-b is taken; ids have to differ.", document.hintProperty().get());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void deletingTakesAllThatIsSelectedInOneStep() {
        document.select(List.of(NODE_A, new ElementId.OfSubnet("dev", "node-b")));
        outline.removeSelected();
        assertEquals("Remove 2 elements", document.undoLabelProperty().get());
    }

    private List<ElementId> shown() {
        List<ElementId> elements = new ArrayList<>();
        collect(outline.treeProperty().get(), elements);
        return elements;
    }

    private static void collect(ElementLine item, List<ElementId> elements) {
        elements.add(item.element());
        item.children().forEach(child -> collect(child, elements));
    }

    @Test
    void prefixListsAndDirectConnectGatewaysStandInTheTreeAndAreFound() {
        DocumentModel regions = Documents.twoRegions();
        OutlineModel tree =
                new OutlineModel(regions, new CurrentTree(regions), new Background(Runnable::run, Runnable::run));
        List<ElementId> all = new ArrayList<>();
        collect(tree.treeProperty().get(), all);
        assertEquals(Set.copyOf(Elements.of(regions.design().network())), Set.copyOf(all));

        tree.searchProperty().set("172.17.0.1");
        List<ElementId> found = new ArrayList<>();
        collect(tree.treeProperty().get(), found);
        assertEquals(List.of(new ElementId.OfDesign(), new ElementId.OfPrefixList("company")), found);
    }

    @Test
    void aDirectConnectGatewayAndAPrefixListAreRenamedByTheirNames() {
        DocumentModel regions = Documents.twoRegions();
        OutlineModel tree =
                new OutlineModel(regions, new CurrentTree(regions), new Background(Runnable::run, Runnable::run));
        tree.rename(new ElementId.OfDirectConnectGateway("dx"), "Interxion");
        tree.rename(new ElementId.OfPrefixList("company"), "Everyone");
        assertEquals(
                "Interxion",
                regions.design()
                        .network()
                        .directConnectGateway("dx")
                        .orElseThrow()
                        .name());
        assertEquals(
                "Everyone",
                regions.design().network().prefixList("company").orElseThrow().name());
    }

    @Test
    void anAttachmentIsCalledByTheNameOfWhatIsAttached() {
        DocumentModel regions = Documents.twoRegions();
        OutlineModel tree =
                new OutlineModel(regions, new CurrentTree(regions), new Background(Runnable::run, Runnable::run));
        ElementLine hub = tree.treeProperty().get().children().stream()
                .filter(item -> item.element().equals(new ElementId.OfTransitGateway("hub-us")))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("all route table", "Hub Ireland gateway peering", "reporting attachment"),
                hub.children().stream()
                        .map(item -> item.text() + " " + item.detail())
                        .toList());
    }
}
