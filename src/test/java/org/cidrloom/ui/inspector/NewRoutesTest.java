package org.cidrloom.ui.inspector;

import java.util.HashSet;
import java.util.Set;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NewRoutesTest {
    @Test
    void eachRouteThatIsAddedLeadsElsewhere() {
        Set<Cidr> taken = new HashSet<>();
        for (int route = 0; route < 100; route++) {
            assertTrue(taken.add(NewRoutes.toEverything(taken)), "route " + route);
        }
        assertTrue(taken.contains(Cidr.parse("172.16.0.0/12")));
    }

    @Test
    void theFirstIsTheWidestThatIsMeant() {
        assertEquals(Cidr.parse("0.0.0.0/0"), NewRoutes.toEverything(Set.of()));
        assertEquals(Cidr.parse("10.0.0.0/8"), NewRoutes.toPrivate(Set.of()));
        assertEquals(Cidr.parse("172.16.0.0/12"), NewRoutes.toPrivate(Set.of(Cidr.parse("10.0.0.0/8"))));
    }
}
