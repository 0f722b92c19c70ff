package org.cidrloom.model.edit;

import java.util.List;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.Test;

import static org.cidrloom.model.edit.Estate.cidr;
import static org.junit.jupiter.api.Assertions.assertEquals;

final class AdditionTest {
    private final Network network = Estate.design().network();

    @Test
    void aVpcTakesTheNextFreeBlockOfTheAddressPools() {
        Addition addition = VpcEdits.add(network);
        assertEquals(new ElementId.OfVpc("vpc-1"), addition.element());
        Design added = addition.edit().apply(Estate.design());
        assertEquals(
                Vpc.of("vpc-1", List.of(CidrBlock.routable(cidr("10.24.57.0/24")))),
                added.network().vpcs().getLast());
        assertEquals(new ElementId.OfVpc("vpc-2"), VpcEdits.add(added.network()).element());
    }

    @Test
    void ofSeveralAddressPoolsTheFirstOfTheDesignThatHasRoomIsTakenFrom() {
        Network pools = Network.empty("x", "eu-west-1", List.of())
                .withAddressPools(List.of(
                        new AddressPool("pods", null, cidr("100.64.0.0/16"), null),
                        new AddressPool("prod", null, cidr("10.44.0.0/14"), null),
                        new AddressPool("small", null, cidr("10.40.0.0/22"), null)));
        assertEquals(cidr("10.44.0.0/24"), Allocation.routable(pools, 24).orElseThrow(), "the small one fits better");
        Network full = pools.withVpcs(List.of(Vpc.of("all", List.of(CidrBlock.routable(cidr("10.44.0.0/14"))))));
        assertEquals(cidr("10.40.0.0/24"), Allocation.routable(full, 24).orElseThrow());
        assertEquals(cidr("100.64.0.0/21"), Allocation.routable(full, 21).orElseThrow(), "shared space comes last");
    }

    @Test
    void withoutAddressPoolsAVpcTakesTheNextFreePrivateBlock() {
        Network empty = Network.empty("x", "eu-west-1", List.of());
        assertEquals(cidr("10.0.0.0/24"), Allocation.routable(empty, 24).orElseThrow());
    }

    @Test
    void podSubnetsGoIntoTheNonRoutableBlock() {
        List<Subnet> subnets = added(Tier.POD);
        assertEquals(
                List.of(
                        Subnet.of("pod-a-2", Tier.POD, "eu-west-1a", cidr("100.64.32.0/19")),
                        Subnet.of("pod-b", Tier.POD, "eu-west-1b", cidr("100.64.64.0/19"))),
                subnets);
    }

    @Test
    void subnetsShrinkUntilTheyFit() {
        assertEquals(
                List.of(
                        Subnet.of("public-a", Tier.PUBLIC, "eu-west-1a", cidr("10.24.56.224/28")),
                        Subnet.of("public-b", Tier.PUBLIC, "eu-west-1b", cidr("10.24.56.240/28"))),
                added(Tier.PUBLIC));
    }

    @Test
    void whereNoneFitsNoneIsAdded() {
        Vpc full = Vpc.of("full", List.of(CidrBlock.routable(cidr("10.0.0.0/28"))));
        Network crowded = Network.empty("x", "eu-west-1", List.of()).withVpcs(List.of(full));
        assertEquals(List.of(), SubnetEdits.addTier(crowded, "full", Tier.NODE, List.of("eu-west-1a", "eu-west-1b")));
    }

    @Test
    void podBlocksAreApartFromEveryOtherOneOfTheDesign() {
        Vpc billing = network.vpc("billing").orElseThrow();
        assertEquals(
                cidr("100.65.0.0/16"),
                Allocation.nonRoutable(network, billing, 16).orElseThrow());
    }

    @Test
    void poolsNetworksTablesAndNodeGroupsTakeTheNextFreeId() {
        assertEquals(
                new ElementId.OfPool("pool-1"),
                NetworkEdits.addPool(network, cidr("10.0.0.0/8")).element());
        assertEquals(
                new ElementId.OfNetwork("stockholm-2"),
                NetworkEdits.addNetwork(network, "Stockholm", List.of()).element());
        assertEquals(
                new ElementId.OfNetwork("network-1"),
                NetworkEdits.addNetwork(network, null, List.of()).element());
        assertEquals(
                new ElementId.OfTransitGateway("tgw-1"),
                TransitEdits.add(network).element());
        assertEquals(
                new ElementId.OfRouteTable("hub", "table"),
                TransitEdits.addRouteTable(network, "hub").element());
        assertEquals(
                new ElementId.OfNodeGroup("eks", "general-2"),
                NodeGroupEdits.add(network, "eks").element());
    }

    private List<Subnet> added(Tier tier) {
        List<Addition> additions = SubnetEdits.addTier(network, "payments", tier, List.of("eu-west-1a", "eu-west-1b"));
        Design design =
                Edit.all("Add", additions.stream().map(Addition::edit).toList()).apply(Estate.design());
        List<Subnet> all = design.network().vpc("payments").orElseThrow().subnets();
        return all.subList(all.size() - 2, all.size());
    }
}
