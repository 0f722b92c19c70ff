package org.cidrloom.model;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.bench.Estates;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ElementIndexTest {
    @Test
    void itKnowsWhatTheNetworkHas() {
        Network network = Estates.of(12, 3).network();
        Network half = network.with(b -> b.vpcs(network.vpcs().subList(0, 6))
                .clusters(network.clusters().subList(0, 3))
                .peerings(List.of())
                .networks(List.of())
                .addressPools(List.of())
                .transitGateways(network.transitGateways().stream()
                        .map(gateway -> gateway.with(
                                g -> g.attachments(gateway.attachments().subList(0, 4))
                                        .routeTables(gateway.routeTables().subList(0, 2))))
                        .toList()));
        List<ElementId> all = new ArrayList<>(Elements.of(network));
        all.addAll(List.of(
                new ElementId.OfPrefixList("none"),
                new ElementId.OfDirectConnectGateway("none"),
                new ElementId.OfSubnet(network.vpcs().getFirst().id(), "none"),
                new ElementId.OfNodeGroup(network.clusters().getFirst().id(), "none")));
        for (Network each : List.of(network, half)) {
            ElementIndex index = new ElementIndex(each);
            all.forEach(
                    element -> assertEquals(Elements.contains(each, element), index.contains(element), element.path()));
        }
        assertTrue(all.stream().anyMatch(ElementId.OfPeering.class::isInstance), "the estate has peerings");
    }
}
