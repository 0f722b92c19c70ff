package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SelectionFormTest {
    private static final ElementId NODE_A = new ElementId.OfSubnet("payments", "node-a");
    private static final ElementId NODE_B = new ElementId.OfSubnet("payments", "node-b");
    private static final ElementId POD_A = new ElementId.OfSubnet("payments", "pod-a");

    private final DocumentModel document = Documents.twoRegions();
    private final InspectorModel inspector = new InspectorModel(
            document, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run));

    @Test
    void severalSubnetsAreCountedAndAddedUp() {
        document.select(List.of(NODE_A, NODE_B, POD_A));
        assertEquals("3 subnets", form().title());
        assertEquals("16,896", ((Field.Figure) form().field("addresses")).value());
        assertEquals("16,881", ((Field.Figure) form().field("usable")).value());
    }

    /// What is selected is told after the design has changed.
    @Test
    void aSelectionThatOutlivesItsDesignHasNoFields() {
        document.select(List.of(NODE_A, NODE_B));
        document.close();
        assertEquals(Set.of(), document.selection());
        assertTrue(document.design().network().vpcs().isEmpty());
    }

    @Test
    void theTierOfSeveralSubnetsIsChangedInOneStep() {
        document.select(List.of(NODE_A, NODE_B));
        assertEquals("node", choice("tier").value());
        keep(choice("tier").entry().apply("private"));
        assertEquals(Tier.PRIVATE, subnet("node-a").tier());
        assertEquals(Tier.PRIVATE, subnet("node-b").tier());
        assertEquals("Change tier of 2 subnets", document.undoLabelProperty().get());
        document.undo();
        assertEquals(Tier.NODE, subnet("node-a").tier());
        assertEquals(Tier.NODE, subnet("node-b").tier());
    }

    @Test
    void whereTheyDifferTheFieldSaysSoUntilOneIsChosen() {
        document.select(List.of(NODE_A, NODE_B, POD_A));
        assertEquals("several values", choice("zone").value());
        assertInstanceOf(Entry.Refused.class, choice("zone").entry().apply("several values"));
        keep(choice("zone").entry().apply("eu-west-1b"));
        assertEquals("eu-west-1b", choice("zone").value());
        assertTrue(choice("zone").options().stream()
                .noneMatch(option -> option.key().equals("several values")));
    }

    @Test
    void notesOfElementsOfSeveralKindsAreWrittenAtOnce() {
        document.select(List.of(NODE_A, new ElementId.OfVpc("payments"), new ElementId.OfPool("corp")));
        assertEquals("3 elements", form().title());
        keep(((Field.Text) form().field("notes")).entry().apply("Agreed in June."));
        assertEquals("Change notes of 3 elements", document.undoLabelProperty().get());
        assertEquals("Agreed in June.", subnet("node-a").notes());
        assertEquals("Agreed in June.", vpc("payments").notes());
    }

    @Test
    void whatMakesAnElementItselfIsNotOffered() {
        document.select(List.of(NODE_A, NODE_B));
        for (String key : List.of("id", "name", "cidr")) {
            assertThrows(IllegalArgumentException.class, () -> form().field(key), key);
        }
    }

    @Test
    void aSwitchThatDiffersTellsHowManyAndIsSetForAll() {
        document.select(List.of(new ElementId.OfVpc("payments"), new ElementId.OfVpc("reporting")));
        Field.Toggle internet = (Field.Toggle) form().field("internet");
        assertEquals("On for 1 of 2.", internet.detail());
        inspector.apply(internet.edit().apply(true));
        assertTrue(vpc("reporting").internet());
        assertEquals(
                "Switch on internet gateway of 2 VPCs",
                document.undoLabelProperty().get());
    }

    @Test
    void allOfThemAreRemovedAtOnce() {
        document.select(List.of(NODE_A, POD_A));
        inspector.run(((Field.Rows) form().field("remove")).additions().getFirst());
        assertTrue(vpc("payments").subnet("node-a").isEmpty());
        assertTrue(vpc("payments").subnet("pod-a").isEmpty());
        document.undo();
        assertTrue(vpc("payments").subnet("pod-a").isPresent());
    }

    @Test
    void manyAreEditedTogetherInOneStepAsFewAre() {
        DocumentModel estate = Documents.of(Estates.of(40, 1));
        InspectorModel inspecting = new InspectorModel(
                estate, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run));
        List<ElementId> subnets = Elements.of(estate.design().network()).stream()
                .filter(ElementId.OfSubnet.class::isInstance)
                .toList();
        assertTrue(subnets.size() > SelectionForm.AT_ONCE, "so that they are read beside the screen");
        estate.select(subnets);
        Form form = Objects.requireNonNull(inspecting.form());
        assertEquals("several values", ((Field.Choice) form.field("tier")).value());
        inspecting.keep(
                (Entry.Accepted) ((Field.Choice) form.field("tier")).entry().apply("private"));
        assertTrue(estate.design().network().vpcs().stream()
                .flatMap(vpc -> vpc.subnets().stream())
                .allMatch(subnet -> subnet.tier() == Tier.PRIVATE));
        assertEquals(
                "Change tier of " + subnets.size() + " subnets",
                estate.undoLabelProperty().get());
        estate.undo();
        assertEquals(Estates.of(40, 1), estate.design());
    }

    @Test
    void anySelectionHasAForm() {
        List<ElementId> all = Elements.of(document.design().network());
        document.select(all);
        assertEquals(all.size(), form().elements().size());
        for (int i = 2; i < all.size(); i++) {
            document.select(List.of(all.get(i - 1), all.get(i)));
            assertEquals(2, form().elements().size());
        }
    }

    private Subnet subnet(String id) {
        return vpc("payments").subnet(id).orElseThrow();
    }

    private Vpc vpc(String id) {
        return document.design().network().vpc(id).orElseThrow();
    }

    private void keep(Entry entry) {
        inspector.keep((Entry.Accepted) entry);
    }

    private Field.Choice choice(String key) {
        return (Field.Choice) form().field(key);
    }

    private Form form() {
        return Objects.requireNonNull(inspector.form());
    }
}
