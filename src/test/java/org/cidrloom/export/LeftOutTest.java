package org.cidrloom.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LeftOutTest {
    private static Finding note(String group) {
        return LeftOut.note(new ElementId.OfNodeGroup("c", group), "An AMI is needed", group + " needs an AMI.");
    }

    private static List<String> told(Stream<Finding> findings) {
        return LeftOut.gathered(findings.toList()).stream().map(Finding::detail).toList();
    }

    @Test
    void manyOfAKindAreOneThatCountsThemAndNamesTheFirst() {
        Finding other = LeftOut.of(new ElementId.OfVpc("v"), "A route is left out", "No route.");
        Finding alike = LeftOut.note(new ElementId.OfVpc("v"), "A route is left out", "Another route.");
        assertEquals(
                List.of(
                        "g0 needs an AMI. There are 403 more like it: c/g1, c/g2, c/g3 and 400 others.",
                        "No route.",
                        "Another route."),
                told(Stream.concat(
                        Stream.of(note("g0"), other, alike),
                        IntStream.range(1, 404).mapToObj(i -> note("g" + i)))));
        assertEquals(
                List.of("g0 needs an AMI. There are 3 more like it: c/g1, c/g2, c/g3."),
                told(IntStream.range(0, 4).mapToObj(i -> note("g" + i))));
    }

    @Test
    void aFewAreToldOneByOneWhereTheyStand() {
        Finding other = LeftOut.of(new ElementId.OfVpc("v"), "A route is left out", "No route.");
        assertEquals(
                List.of("a needs an AMI.", "No route.", "b needs an AMI.", "c needs an AMI."),
                told(Stream.of(note("a"), other, note("b"), note("c"))));
    }

    @Test
    void manyAtOnePlaceAreCounted() {
        assertEquals(
                List.of("g needs an AMI. There are 4 more like it at c/g."),
                told(IntStream.range(0, 5).mapToObj(i -> note("g"))));
    }
}
