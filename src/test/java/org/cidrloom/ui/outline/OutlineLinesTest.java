package org.cidrloom.ui.outline;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.TreeItem;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.ElementLine;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

final class OutlineLinesTest {
    private static final ElementId SUBNET = new ElementId.OfSubnet("two", "node-a");
    private static final ElementId GROUP = new ElementId.OfNodeGroup("shop", "general");

    private final OutlineLines lines = new OutlineLines();

    @Test
    void aLineIsFoundInWhatWasNeverUnfolded() {
        TreeItem<ElementLine> top = lines.show(design(), false);
        TreeItem<ElementLine> found = Objects.requireNonNull(lines.find(SUBNET));
        assertEquals(SUBNET, found.getValue().element());
        assertSame(top.getChildren().get(1), found.getParent());
        TreeItem<ElementLine> group = Objects.requireNonNull(lines.find(GROUP));
        assertEquals(
                new ElementId.OfCluster("shop"), group.getParent().getValue().element());
        assertSame(found, lines.find(SUBNET), "it is made once");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        lines.show(design(), false);
        assertNull(lines.find(new ElementId.OfSubnet("two", "node-z")));
        assertNull(lines.find(new ElementId.OfSubnet("three", "node-a")));
        assertNull(lines.find(new ElementId.OfAttachment("hub", "two")));
    }

    private static ElementLine design() {
        ElementLine cluster = line(new ElementId.OfCluster("shop"), List.of(line(GROUP, List.of())));
        return line(
                new ElementId.OfDesign(),
                List.of(
                        line(
                                new ElementId.OfVpc("one"),
                                List.of(line(new ElementId.OfSubnet("one", "node-a"), List.of()))),
                        line(new ElementId.OfVpc("two"), List.of(line(SUBNET, List.of()), cluster))));
    }

    private static ElementLine line(ElementId element, List<ElementLine> children) {
        return new ElementLine(element, "kind", element.id(), "", "fth-cloud", List.of(), children);
    }
}
