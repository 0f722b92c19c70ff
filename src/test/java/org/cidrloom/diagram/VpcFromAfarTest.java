package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is read of VPCs when hundreds are on the screen.
class VpcFromAfarTest {
    @Test
    void aTileHasTheNameAndTheBlocksAsLargeAsTheyFit() {
        Network network = Designs.fiftyAddresses();
        DisplayList drawing = DiagramLayout.of(Designs.drawn(network), Annotations.NONE, Designs.MEASURE);
        int tiles = 0;
        for (Vpc vpc : network.vpcs()) {
            Box box = drawing.place(new OfVpc(vpc.id())).orElseThrow().box();
            List<Shape.Text> texts = texts(drawing, box, LevelOfDetail.FARTHEST).stream()
                    .filter(text -> text.mark().detail() == Detail.FARTHEST)
                    .toList();
            if (texts.isEmpty()) {
                continue; // a VPC that is planned around is drawn as a network is
            }
            tiles++;
            assertTrue(vpc.displayName().startsWith(texts.getFirst().text().replace("…", "")), texts.toString());
            assertTrue(texts.getFirst().style().size() >= 100, "four pixels at 4 %: " + texts);
            assertTrue(
                    texts.get(1).text().startsWith(vpc.cidrs().getFirst().cidr().toString()), texts.toString());
            for (Shape.Text text : texts) {
                assertTrue(Designs.MEASURE.width(text.text(), text.style()) <= box.width(), text.toString());
                assertTrue(text.baseline() <= box.bottom()
                        && text.baseline() - text.style().size() >= box.y() - 1);
            }
        }
        assertTrue(tiles > 0, "no VPC is drawn as a tile");
    }

    @Test
    void eachLevelFromAfarHasItsOwnWords() {
        assertEquals(LevelOfDetail.FAR, LevelOfDetail.at(0.12));
        assertEquals(LevelOfDetail.FARTHEST, LevelOfDetail.at(0.04));
        DisplayList drawing =
                DiagramLayout.of(Designs.drawn(Designs.fiftyAddresses()), Annotations.NONE, Designs.MEASURE);
        Box all = drawing.bounds();
        List<String> far = words(texts(drawing, all, LevelOfDetail.FAR));
        List<String> farthest = words(texts(drawing, all, LevelOfDetail.FARTHEST));
        assertTrue(far.stream().anyMatch(text -> text.endsWith("subnets")), far.toString());
        assertTrue(farthest.stream().noneMatch(text -> text.endsWith("subnets")), farthest.toString());
    }

    private static List<Shape.Text> texts(DisplayList drawing, Box area, LevelOfDetail level) {
        return drawing.in(area, level).stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .toList();
    }

    private static List<String> words(List<Shape.Text> texts) {
        return texts.stream().map(Shape.Text::text).toList();
    }
}
