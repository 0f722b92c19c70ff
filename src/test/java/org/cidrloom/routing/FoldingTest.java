package org.cidrloom.routing;

import java.util.List;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FoldingTest {
    private static final Target HUB = new Target.Transit("hub");
    private static final Target LAB = new Target.Transit("lab");

    @Test
    void aWideWrittenRouteStandsForThoseThatItWouldLeadToTheSamePlace() {
        Route elsewhere = learned("172.16.0.0/12", HUB);
        assertEquals(
                List.of(elsewhere),
                unsaid(List.of(written("10.0.0.0/8", HUB)), List.of(learned("10.0.0.0/16", HUB), elsewhere)));
    }

    /// Without the /16 the /12 to the other gateway would take its packets.
    @Test
    void aRouteStaysWhereALearnedOneToElsewhereLiesBetween() {
        List<Route> others = List.of(learned("10.0.0.0/16", HUB), learned("10.0.0.0/12", LAB));
        assertEquals(others, unsaid(List.of(written("10.0.0.0/8", HUB)), others));
    }

    @Test
    void whatIsLeftOutStandsForWhatLiesInIt() {
        List<Route> others = List.of(learned("10.0.0.0/16", HUB), learned("10.0.0.0/12", HUB));
        assertEquals(List.of(), unsaid(List.of(written("10.0.0.0/8", HUB)), others));
    }

    @Test
    void learnedRoutesDoNotStandForEachOther() {
        List<Route> others = List.of(learned("10.0.0.0/12", HUB), learned("10.0.0.0/16", HUB));
        assertEquals(others, unsaid(List.of(written("0.0.0.0/0", LAB)), others));
    }

    private static List<Route> unsaid(List<Route> written, List<Route> others) {
        return Folding.unsaid(written, others).toList();
    }

    private static Route written(String destination, Target target) {
        return new Route(Cidr.parse(destination), target, Reason.EXPLICIT);
    }

    private static Route learned(String destination, Target target) {
        return new Route(Cidr.parse(destination), target, Reason.ATTACHMENT);
    }
}
