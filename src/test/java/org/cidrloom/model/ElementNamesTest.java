package org.cidrloom.model;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ElementNamesTest {
    private static final ElementNames NAMES = ElementNames.of(Network.empty("estate", "eu-west-1", List.of())
            .withVpcs(List.of(
                    vpc("a", subnet("node", "10.0.0.0/24"), subnet("pod", "10.0.1.0/24")),
                    vpc("b", subnet("node", "10.1.0.0/24")))));

    @Test
    void aShortIdThatIsUniqueIsTheName() {
        assertEquals("pod", NAMES.name(new OfSubnet("a", "pod")));
        assertEquals("a", NAMES.name(new OfVpc("a")));
    }

    @Test
    void aSharedIdNeedsThePath() {
        assertEquals("a/node", NAMES.name(new OfSubnet("a", "node")));
        assertEquals(Optional.empty(), NAMES.find("node"));
    }

    @Test
    void namesAndPathsLeadBack() {
        assertEquals(Optional.of(new OfSubnet("a", "pod")), NAMES.find("pod"));
        assertEquals(Optional.of(new OfSubnet("a", "pod")), NAMES.find("a/pod"));
        assertEquals(Optional.of(new OfSubnet("b", "node")), NAMES.find("b/node"));
    }

    @Test
    void theDesignIsCalledByItsName() {
        assertEquals("estate", NAMES.name(new OfDesign()));
        assertEquals(Optional.of(new OfDesign()), NAMES.find("estate"));
    }

    private static Vpc vpc(String id, Subnet... subnets) {
        return Vpc.of(id, List.of()).withSubnets(List.of(subnets));
    }

    private static Subnet subnet(String id, String cidr) {
        return Subnet.of(id, Tier.NODE, "eu-west-1a", Cidr.parse(cidr));
    }
}
