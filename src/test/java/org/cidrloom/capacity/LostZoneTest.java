package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.LostZone.Shortage;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LostZoneTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();

    @Test
    void theOtherZonesCarryIt() {
        Network network = Estate.network(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking()));

        LostZone lost = LostZone.of(network, "eu-west-1a", TYPES).getFirst();

        assertTrue(lost.survives());
        assertEquals(2, lost.nodesLost());
        assertEquals(30, lost.left("eu-west-1b").orElseThrow().possible());
        assertEquals("without eu-west-1a, the other zones carry 28 planned pods, and 60 pods at most", lost.words());
    }

    @Test
    void theOthersLackAddresses() {
        Network network = Estate.network(Estate.bare(), Estate.cluster());

        LostZone lost = LostZone.of(network, "eu-west-1a", TYPES).getFirst();

        // Three nodes with 5 pods and 2 interfaces of 6 addresses each, beside 4 of the control plane, of 27.
        assertEquals(
                new LostZone(
                        "dev-cluster",
                        "eu-west-1a",
                        lost.before(),
                        lost.after(),
                        2,
                        List.of(),
                        List.of(
                                new Shortage(new OfSubnet("dev", "node-b"), 13, 0, 1, 0),
                                new Shortage(new OfSubnet("dev", "node-c"), 13, 0, 1, 0)),
                        0),
                lost);
        assertFalse(lost.survives());
        assertEquals("without eu-west-1a, node-b lacks 13 addresses and node-c lacks 13 addresses", lost.words());
    }

    @Test
    void aGroupOfTheLostZoneAloneHasNoHome() {
        Network network = Estate.network(
                Estate.dev(),
                Estate.cluster()
                        .withCni(Estate.customNetworking())
                        .withNodeGroups(List.of(
                                Estate.general(),
                                Estate.general()
                                        .with(b -> b.id("burst")
                                                .subnets(List.of("node-a"))
                                                .nodes(new NodeCount(0, 0, 2))
                                                .pods(12)))));

        LostZone lost = LostZone.of(network, "eu-west-1a", TYPES).getFirst();

        assertEquals(List.of(new OfNodeGroup("dev-cluster", "burst")), lost.homeless());
        assertEquals(12, lost.podsWithoutAddress());
        assertEquals(12, lost.podsLost());
        assertEquals(
                "without eu-west-1a, node group burst has no zone left and 12 planned pods get no address",
                lost.words());
        assertTrue(LostZone.of(network, "eu-west-1b", TYPES).getFirst().survives());
    }

    @Test
    void aZoneWithoutNodesIsNoLoss() {
        Network network = Estate.network(Estate.dev(), Estate.cluster());

        assertEquals(List.of(), LostZone.of(network, "eu-west-1d", TYPES));
    }
}
