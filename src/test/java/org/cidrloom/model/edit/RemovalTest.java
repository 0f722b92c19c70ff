package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What goes together is what goes one after the other.
class RemovalTest {
    @Test
    void removingManyIsRemovingOneAfterTheOther() {
        int kept = 0;
        for (int round = 0; round < 80; round++) {
            Random random = new Random(round);
            Design design = drawn(CopyingManyTest.estate(random), random);
            List<ElementId> some = new ArrayList<>(Elements.of(design.network()));
            Collections.shuffle(some, random);
            List<ElementId> gone = some.subList(0, random.nextInt(random.nextBoolean() ? 8 : some.size()));
            Design oneByOne = design;
            for (ElementId element : gone) {
                oneByOne = ElementEdits.remove(element).apply(oneByOne);
            }
            assertEquals(oneByOne, ElementEdits.removeAll(gone).apply(design), "round " + round + ": " + gone);
            kept += oneByOne.network().vpcs().size();
        }
        assertTrue(kept > 100, "VPCs are left");
    }

    @Test
    void allCanGoAndWhatIsNotThereChangesNothing() {
        Design design = drawn(CopyingManyTest.estate(new Random(5)), new Random(5));
        Network none = ElementEdits.removeAll(Elements.of(design.network()))
                .apply(design)
                .network();
        assertEquals(List.of(new ElementId.OfDesign()), Elements.of(none));
        assertEquals(List.of(), none.accepted());
        List<ElementId> unknown =
                List.of(new ElementId.OfVpc("none"), new ElementId.OfSubnet("none", "a"), new ElementId.OfDesign());
        assertSame(design, ElementEdits.removeAll(unknown).apply(design));
    }

    /// The design with places for some elements and findings of some that are accepted.
    private static Design drawn(Design design, Random random) {
        Map<String, Position> positions = new HashMap<>();
        List<Acceptance> accepted = new ArrayList<>();
        for (ElementId element : Elements.of(design.network())) {
            if (!element.path().isEmpty() && random.nextInt(3) > 0) {
                positions.put(element.path(), new Position(random.nextInt(99), random.nextInt(99)));
            } else if (!element.path().isEmpty()) {
                accepted.add(new Acceptance("rule-" + accepted.size(), element.path(), "because"));
            }
        }
        return new Design(design.network().withAccepted(accepted), new Drawing(positions));
    }
}
