package org.cidrloom.diagram;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.document.file.DesignFile;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LegendCardTest {
    private static final TextMeasure MEASURE = (text, style) -> text.length() * style.size() / 2;
    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    private static DisplayList drawing() throws Exception {
        Path sample = Path.of("assets", "samples", "fifty-addresses.cidrloom.yaml");
        return DiagramLayout.of(requireNonNull(DesignFile.read(sample).design()), Annotations.NONE, MEASURE);
    }

    private static List<String> words(LegendCard card) {
        return card.drawing().shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    void onlyWhatIsShownIsExplained() throws Exception {
        List<String> all = words(LegendCard.of(drawing(), ALL, LevelOfDetail.NEAR, 400, MEASURE));
        assertTrue(all.containsAll(List.of("Subnets", "Blocks", "Lines")), all.toString());

        Set<Layer> some = EnumSet.complementOf(EnumSet.of(Layer.ROUTING, Layer.ADDRESSES));
        List<String> fewer = words(LegendCard.of(drawing(), some, LevelOfDetail.NEAR, 400, MEASURE));
        assertTrue(fewer.contains("Subnets"), fewer.toString());
        assertFalse(fewer.contains("Blocks"), fewer.toString());
        assertFalse(fewer.contains("Lines"), fewer.toString());

        List<String> afar = words(LegendCard.of(drawing(), ALL, LevelOfDetail.FAR, 400, MEASURE));
        assertFalse(afar.contains("Subnets"), "none is drawn from afar: " + afar);
    }

    @Test
    void whereNothingWantsExplainingThereIsNoCard() {
        assertEquals(
                0,
                LegendCard.of(DisplayList.EMPTY, ALL, LevelOfDetail.NEAR, 400, MEASURE)
                        .height());
    }
}
