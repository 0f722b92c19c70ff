package org.cidrloom.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cidrloom.model.ElementId;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LaterLinesTest {
    private final AtomicInteger made = new AtomicInteger();

    private final ElementLine around =
            new ElementLine(new ElementId.OfDesign(), "design", "all", "", "", List.of(), new LaterLines(2, () -> {
                made.incrementAndGet();
                return List.of(vpc("a"), vpc("b"));
            }));

    private static ElementLine vpc(String id) {
        return new ElementLine(new ElementId.OfVpc(id), "VPC", id, "", "", List.of(), List.of());
    }

    @Test
    void nothingIsMadeToTellHowManyThereAre() {
        assertEquals(2, around.children().size());
        assertEquals(0, made.get());
    }

    @Test
    void linesAreMadeOnceAndStayTheSame() {
        ElementLine second = around.children().get(1);

        assertEquals(vpc("b"), second);
        assertEquals(
                System.identityHashCode(second),
                System.identityHashCode(around.children().get(1)));
        assertEquals(List.of(vpc("a"), vpc("b")), around.children());
        assertEquals(1, made.get());
    }
}
