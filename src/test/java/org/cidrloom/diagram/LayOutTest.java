package org.cidrloom.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.DrawingEdits;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Laying out three hundred VPCs, some of which a person has put somewhere.
class LayOutTest {
    private static final Network ESTATE = Designs.estate(300, Tier.NODE, Tier.TRANSIT);

    private static DisplayList layout(Design design) {
        return DiagramLayout.of(design, Annotations.NONE, Designs.MEASURE);
    }

    /// Puts every third VPC somewhere, many of them over others, all at once.
    private static Design placed(long seed, int reach) {
        Random random = new Random(seed);
        Map<String, Position> positions = new HashMap<>();
        for (int i = 0; i < ESTATE.vpcs().size(); i += 3) {
            positions.put("vpc-" + i, new Position(4.0 * random.nextInt(reach), 4.0 * random.nextInt(reach)));
        }
        return new Design(ESTATE, new Drawing(positions));
    }

    private static List<Box> outer(DisplayList drawing) {
        return drawing.placed().stream()
                .filter(place -> place.depth() == 0 && !place.isEdge())
                .map(Placed::box)
                .toList();
    }

    @Test
    void threeHundredVpcsNeverOverlapHoweverTheyWerePlaced() {
        for (long seed = 0; seed < 5; seed++) {
            List<Box> boxes = outer(layout(placed(seed, seed % 2 == 0 ? 400 : 8000)));
            assertEquals(301, boxes.size());
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertFalse(boxes.get(i).overlaps(boxes.get(j)), "seed " + seed + ": " + boxes.get(i));
                }
            }
        }
    }

    @Test
    void whatWasPlacedWithRoomAroundItStaysWhereItWasPut() {
        Map<String, Position> positions = new HashMap<>();
        for (int i = 0; i < 300; i += 7) {
            positions.put("vpc-" + i, new Position(-2000.0 * (i + 1), 40));
        }
        DisplayList drawing = layout(new Design(ESTATE, new Drawing(positions)));
        positions.forEach((id, position) -> {
            Box box = drawing.place(new ElementId.OfVpc(id)).orElseThrow().box();
            assertEquals(position, new Position(box.x(), box.y()), id);
        });
    }

    @Test
    void edgesOfThreeHundredVpcsCrossNoBox() {
        DisplayList drawing = layout(Designs.drawn(ESTATE));
        List<Placed> edges = drawing.placed().stream().filter(Placed::isEdge).toList();
        assertTrue(edges.size() >= 300, "attachments are missing");
        BoxGrid boxes =
                new BoxGrid(outer(drawing).stream().map(box -> box.grown(-1)).toList());
        for (Placed edge : edges) {
            for (int i = 1; i < edge.route().size(); i++) {
                Box run = Box.between(edge.route().get(i - 1), edge.route().get(i));
                assertTrue(boxes.touching(run).isEmpty(), edge + " crosses a box");
            }
        }
    }

    @Test
    void layingOutASelectionMovesNothingElse() {
        Design before = placed(3, 8000);
        DisplayList was = layout(before);
        List<ElementId> chosen = List.of(new ElementId.OfVpc("vpc-0"), new ElementId.OfVpc("vpc-3"));
        Design after = DrawingEdits.layOut(chosen).apply(before);
        assertFalse(after.drawing().positions().containsKey("vpc-0"));
        assertFalse(after.drawing().positions().containsKey("vpc-3"));
        assertEquals(
                before.drawing().positions().size() - 2,
                after.drawing().positions().size());
        DisplayList is = layout(after);
        ElementId kept = new ElementId.OfVpc("vpc-6");
        assertEquals(
                was.place(kept).orElseThrow().box(),
                is.place(kept).orElseThrow().box());
    }
}
