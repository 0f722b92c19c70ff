package org.cidrloom.capacity;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.WhatIfRow.ZoneHeadroom;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroupKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhatIfTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();

    @Test
    void podsThatDrainTheNodeSubnetsAreMovedToSubnetsOfTheirOwn() {
        Network network = Estate.network(Estate.bare(), Estate.cluster());

        WhatIfTable table = WhatIf.of(network, "dev-cluster", TYPES);

        WhatIfRow row = table.recommended();
        // Rolling, 3 nodes of a zone: one address each beside 4 of the control plane, and 2 interfaces of 6 for 5 pods.
        assertEquals(
                new WhatIfRow(
                        WhatIfMode.CUSTOM,
                        "",
                        10,
                        28,
                        60,
                        3 * (3 + 4) + 3 * 36,
                        3 * (3 + 4),
                        List.of(
                                new ZoneHeadroom("eu-west-1a", 10, 20, new OfSubnet("dev", "node-a"), 52, 59),
                                new ZoneHeadroom("eu-west-1b", 9, 20, new OfSubnet("dev", "node-b"), 20, 27),
                                new ZoneHeadroom("eu-west-1c", 9, 20, new OfSubnet("dev", "node-c"), 20, 27)),
                        List.of(),
                        List.of(
                                "CIDR block 100.64.0.0/16 for dev",
                                "pod subnets pod-a (100.64.0.0/19), pod-b (100.64.32.0/19) and pod-c (100.64.64.0/19)",
                                "every node replaced, because only new nodes take the settings",
                                "max pods of general: 17 to 12"),
                        Effort.SUBNETS,
                        AddressCost.HIGH,
                        row.edit()),
                row);
        assertEquals(
                "Custom networking works: 60 pods can run where 28 are planned, and node-b, the tightest subnet, keeps"
                        + " 20 of 27 addresses. It takes new subnets and new nodes; as designed, node-b lacks 13"
                        + " addresses.",
                table.why());
    }

    @Test
    void aDesignThatIsWellStaysAsItIs() {
        Network network = Estate.network(Estate.dev(), Estate.cluster().withCni(Estate.customNetworking()));

        WhatIfTable table = WhatIf.of(network, "dev-cluster", TYPES);

        assertSame(table.rows().getFirst(), table.recommended());
        assertEquals(WhatIfMode.AS_DESIGNED, table.recommended().mode());
        assertEquals(
                "As designed everything works: 60 pods can run where 28 are planned, and node-b, the tightest subnet,"
                        + " keeps 20 of 27 addresses. So nothing has to change.",
                table.why());
        assertEquals(
                List.of(
                        WhatIfMode.AS_DESIGNED,
                        WhatIfMode.SECONDARY,
                        WhatIfMode.SECONDARY_LEAN,
                        WhatIfMode.PREFIXES,
                        WhatIfMode.PREFIXES_LEAN,
                        WhatIfMode.CUSTOM_LEAN,
                        WhatIfMode.CUSTOM_PREFIXES,
                        WhatIfMode.CUSTOM_PREFIXES_LEAN,
                        WhatIfMode.IPV6,
                        WhatIfMode.LARGER_NODES,
                        WhatIfMode.SMALLER_NODES),
                table.rows().stream().map(WhatIfRow::mode).toList());
    }

    @Test
    void everyRowIsWhatItsEditMakesOfTheDesign() {
        Network network = Estate.network(Estate.bare(), Estate.cluster());
        Design design = new Design(network, new Drawing(Map.of()));

        for (WhatIfRow row : WhatIf.of(network, "dev-cluster", TYPES).rows()) {
            Network after = row.edit().apply(design).network();
            ClusterCapacity capacity =
                    Capacity.of(after, TYPES).cluster("dev-cluster").orElseThrow();
            assertEquals(capacity.possible(), row.possible(), row.mode().key());
            WhatIfRow asDesigned = WhatIf.of(after, "dev-cluster", TYPES).rows().getFirst();
            assertEquals(row.breaks(), asDesigned.breaks(), row.mode().key());
            assertEquals(row.zones(), asDesigned.zones(), row.mode().key());
            assertEquals(
                    row.mode() == WhatIfMode.AS_DESIGNED,
                    after.equals(network),
                    row.mode().key());
        }
    }

    @Test
    void karpenterIsToldTheMaxPodsThatItDoesNotComputeItself() {
        Cluster karpenter =
                Estate.cluster().withNodeGroups(List.of(Estate.general().withKind(NodeGroupKind.KARPENTER)));
        Network network = Estate.network(Estate.dev(), karpenter);

        WhatIfRow custom = row(WhatIf.of(network, "dev-cluster", TYPES), WhatIfMode.CUSTOM);

        assertEquals(12, maxPods(network, custom));
        assertTrue(custom.works(), custom.breaks()::toString);
        assertNull(maxPods(network, row(WhatIf.of(network, "dev-cluster", TYPES), WhatIfMode.SECONDARY_LEAN)));
    }

    @Test
    void pastTheQuotaOfBlocksThereIsNoSecondaryBlockToTake() {
        Network network = Estate.network(Estate.bare(), Estate.cluster()).withQuotas(Map.of("ipv4CidrsPerVpc", 1));

        WhatIfRow custom = row(WhatIf.of(network, "dev-cluster", TYPES), WhatIfMode.CUSTOM);

        assertEquals(List.of("2 CIDR blocks in dev, and the quota is 1"), custom.breaks());
    }

    @Test
    void typesThatTakeNoPrefixesAreNamed() {
        Network network = Estate.network(
                Estate.dev(),
                Estate.cluster().withNodeGroups(List.of(Estate.general().withInstanceTypes(List.of("m4.large")))));

        WhatIfTable table = WhatIf.of(network, "dev-cluster", TYPES);

        assertTrue(row(table, WhatIfMode.CUSTOM_PREFIXES)
                .breaks()
                .contains("m4.large is not on Nitro and takes no prefixes, and stays with secondary addresses"));
        assertTrue(row(table, WhatIfMode.IPV6)
                .breaks()
                .contains("m4.large is not on Nitro and takes no prefixes, which IPv6 needs"));
    }

    @Test
    void autoModeHasItsOwnWays() {
        Network network = Estate.network(
                Estate.dev(),
                Estate.cluster().withNodeGroups(List.of(Estate.general().withKind(NodeGroupKind.AUTO))));

        assertEquals(
                List.of(WhatIfMode.AS_DESIGNED, WhatIfMode.IPV6),
                WhatIf.of(network, "dev-cluster", TYPES).rows().stream()
                        .map(WhatIfRow::mode)
                        .toList());
    }

    @Test
    void aClusterThatIsNotThereIsRefused() {
        Network network = Estate.network(Estate.dev(), Cluster.of("lost", "nowhere", List.of()));

        assertThrows(NoSuchElementException.class, () -> WhatIf.of(network, "dev-cluster", TYPES));
        assertThrows(NoSuchElementException.class, () -> WhatIf.of(network, "lost", TYPES));
    }

    private static WhatIfRow row(WhatIfTable table, WhatIfMode mode) {
        return table.rows().stream()
                .filter(each -> each.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Integer maxPods(Network network, WhatIfRow row) {
        return row.edit()
                .apply(new Design(network, new Drawing(Map.of())))
                .network()
                .clusters()
                .getFirst()
                .nodeGroups()
                .getFirst()
                .maxPods();
    }
}
