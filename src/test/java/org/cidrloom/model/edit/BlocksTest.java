package org.cidrloom.model.edit;

import java.util.List;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A VPC of 10.0.0.0/24 with node-a at 0/26, node-b at 64/26 and db at 128/27; and another of 10.9.0.0/26, empty.
class BlocksTest {
    private static final OfSubnet NODE_A = new OfSubnet("shop", "node-a");
    private static final OfSubnet NODE_B = new OfSubnet("shop", "node-b");
    private static final OfSubnet DB = new OfSubnet("shop", "db");

    private static Cidr cidr(String text) {
        return Cidr.parse(text);
    }

    private static Design design() {
        Vpc shop = Vpc.of("shop", List.of(CidrBlock.routable(cidr("10.0.0.0/24"))))
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1a", cidr("10.0.0.64/26")),
                        Subnet.of("db", Tier.DATABASE, "eu-west-1b", cidr("10.0.0.128/27"))));
        Vpc other = Vpc.of("other", List.of(CidrBlock.routable(cidr("10.9.0.0/26"))));
        TransitRouteTable main = new TransitRouteTable(
                "main",
                List.of(new TransitRoute(cidr("10.0.0.0/24"), "shop"), new TransitRoute(cidr("10.0.0.64/26"), "shop")));
        TransitGateway hub = new TransitGateway("hub", null, 64512, false, List.of(main), List.of(), null);
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(shop, other)).withTransitGateways(List.of(hub)));
    }

    private static Network network() {
        return design().network();
    }

    private static Network done(Proposal proposal) {
        return requireNonNull(proposal.edit(), proposal.text()).apply(design()).network();
    }

    private static List<String> subnets(Network network, String vpc) {
        return network.vpc(vpc).orElseThrow().subnets().stream()
                .map(subnet -> subnet.id() + " " + subnet.cidr())
                .toList();
    }

    @Test
    void everySizeOfASubnetIsToldWithWhereItWouldLie() {
        List<String> sizes = SubnetBlocks.sizes(network(), NODE_B).stream()
                .map(size -> size.block() + " " + size.usable() + (size.stays() ? "" : " moved"))
                .toList();
        assertEquals(
                List.of("10.0.0.64/26 59", "10.0.0.64/27 27", "10.0.0.64/28 11"),
                sizes,
                "a /25 is free nowhere: the database has the other one");
        Network withoutDatabase = ElementEdits.remove(DB).apply(design()).network();
        assertEquals(
                new SubnetBlocks.Size(25, 123, cidr("10.0.0.128/25"), false),
                SubnetBlocks.sizes(withoutDatabase, NODE_B).getFirst());
    }

    @Test
    void severalSubnetsGoTogetherOrNotAtAll() {
        Proposal zone = SubnetMoves.move(network(), List.of(NODE_A, NODE_B, DB), "shop", "eu-west-1b");
        assertEquals("Move 2 subnets to eu-west-1b", requireNonNull(zone.edit()).label());
        assertTrue(done(zone).vpc("shop").orElseThrow().subnets().stream()
                .allMatch(subnet -> subnet.zone().equals("eu-west-1b")));
        assertEquals(
                List.of("node-a 10.0.0.0/26", "node-b 10.0.0.64/26", "db 10.0.0.128/27"), subnets(done(zone), "shop"));

        Network roomy = VpcEdits.change(
                        "other", "", vpc -> vpc.withCidrs(List.of(CidrBlock.routable(cidr("10.9.0.0/25")))))
                .apply(design())
                .network();
        Proposal away = SubnetMoves.move(roomy, List.of(DB, NODE_A), "other", null);
        Network moved = requireNonNull(away.edit(), away.text())
                .apply(design().withNetwork(roomy))
                .network();
        assertEquals(List.of("node-a 10.9.0.0/26", "db 10.9.0.64/27"), subnets(moved, "other"), "the largest first");
        assertEquals(List.of("node-b 10.0.0.64/26"), subnets(moved, "shop"));
        assertEquals(
                "eu-west-1b",
                moved.vpc("other").orElseThrow().subnet("db").orElseThrow().zone());
        assertEquals(List.of(new OfSubnet("other", "node-a"), new OfSubnet("other", "db")), away.elements());

        Proposal crowded = SubnetMoves.move(network(), List.of(NODE_A, NODE_B), "other", "eu-west-1b");
        assertTrue(crowded.isRefused());
        assertTrue(crowded.text().startsWith("All of them or none: other has no free /26 for node-b"), crowded.text());
        assertTrue(SubnetMoves.move(network(), List.of(NODE_A, NODE_B), "shop", "eu-west-1a")
                .isRefused());
    }

    @Test
    void aSubnetShrinksFromItsFirstAddress() {
        Proposal smaller = SubnetBlocks.resize(network(), NODE_B, 27);

        assertEquals("10.0.0.64/26 → 10.0.0.64/27, 27 usable", smaller.text());
        assertEquals(
                List.of("node-a 10.0.0.0/26", "node-b 10.0.0.64/27", "db 10.0.0.128/27"),
                subnets(done(smaller), "shop"));
        assertTrue(SubnetBlocks.resize(network(), NODE_B, 29).isRefused());
    }

    @Test
    void aSubnetGrowsInPlaceWhereThereIsRoomElseElsewhereElseNot() {
        assertEquals(
                "10.0.0.128/27 → 10.0.0.128/25, 123 usable",
                SubnetBlocks.resize(network(), DB, 25).text());
        Network small = done(SubnetBlocks.resize(network(), DB, 28));
        Proposal moved = SubnetBlocks.resize(small, NODE_A, 25);
        assertEquals(
                "/25 does not fit: 10.0.0.0/25 overlaps node-b (10.0.0.64/26), and no other /25 of shop is free.",
                moved.text());
        Design without = ElementEdits.remove(DB).apply(design());
        assertEquals(
                "10.0.0.0/26 → 10.0.0.128/25, 123 usable\nmoved, because 10.0.0.0/25 overlaps node-b (10.0.0.64/26)",
                SubnetBlocks.resize(without.network(), NODE_A, 25).text());
        assertEquals(
                "/23 does not fit: 10.0.0.0/23 lies outside every block of shop, and no other /23 of shop is free.",
                SubnetBlocks.resize(network(), NODE_A, 23).text());
    }

    @Test
    void aSubnetIsSplitAndJoinedAgain() {
        Proposal split = SubnetBlocks.split(network(), NODE_A);

        assertEquals(List.of(NODE_A, new OfSubnet("shop", "node-a-2")), split.elements());
        Network halves = done(split);
        assertEquals(
                List.of("node-a 10.0.0.0/27", "node-a-2 10.0.0.32/27", "node-b 10.0.0.64/26", "db 10.0.0.128/27"),
                subnets(halves, "shop"));
        Proposal joined = SubnetBlocks.join(halves, new OfSubnet("shop", "node-a-2"), NODE_A);
        assertEquals(
                network(),
                requireNonNull(joined.edit())
                        .apply(design().withNetwork(halves))
                        .network());
        assertEquals("Join node-a and node-a-2", requireNonNull(joined.edit()).label());
    }

    @Test
    void onlyHalvesOfOneZoneAndTierAreJoined() {
        assertEquals(
                List.of("node-a 10.0.0.0/25", "db 10.0.0.128/27"),
                subnets(done(SubnetBlocks.join(network(), NODE_A, NODE_B)), "shop"));
        assertTrue(SubnetBlocks.join(network(), NODE_A, DB).text().contains("different zones or tiers"));
    }

    @Test
    void aSubnetMovesToAnotherZoneAndToAnotherVpc() {
        Network zone = done(SubnetMoves.move(network(), NODE_A, "shop", "eu-west-1b"));
        assertEquals(
                "eu-west-1b",
                zone.vpc("shop").orElseThrow().subnets().getFirst().zone());
        assertTrue(SubnetMoves.move(network(), NODE_A, "shop", "eu-west-1a").isRefused());

        Proposal away = SubnetMoves.move(network(), NODE_B, "other", "eu-west-1b");
        assertEquals("node-b in other, eu-west-1b, 10.9.0.0/26", away.text());
        Network after = done(away);
        assertEquals(List.of("node-b 10.9.0.0/26"), subnets(after, "other"));
        assertEquals(List.of("node-a 10.0.0.0/26", "db 10.0.0.128/27"), subnets(after, "shop"));
        Proposal full = SubnetMoves.move(after, NODE_A, "other", "eu-west-1b");
        assertEquals(
                "other has no free /26 for node-a. Add a CIDR block to it, or make the subnet smaller.", full.text());
    }

    @Test
    void aVpcTakesAnotherBlockWithItsSubnetsAndRoutes() {
        Network after = done(VpcBlocks.rebase(network(), "shop", cidr("10.0.0.0/24"), cidr("10.7.4.0/23")));

        assertEquals(List.of("node-a 10.7.4.0/26", "node-b 10.7.4.64/26", "db 10.7.4.128/27"), subnets(after, "shop"));
        assertEquals(
                List.of(new TransitRoute(cidr("10.7.4.0/23"), "shop"), new TransitRoute(cidr("10.7.4.64/26"), "shop")),
                after.transitGateways().getFirst().routeTables().getFirst().routes());
    }

    @Test
    void intoASmallerBlockSubnetsArePackedOrTheBlockIsRefused() {
        Network gap = ElementEdits.remove(NODE_A).apply(design()).network();
        Proposal packed = VpcBlocks.rebase(gap, "shop", cidr("10.0.0.0/24"), cidr("10.7.0.0/25"));
        Network after = requireNonNull(packed.edit(), packed.text())
                .apply(design().withNetwork(gap))
                .network();
        assertEquals(List.of("node-b 10.7.0.0/26", "db 10.7.0.64/27"), subnets(after, "shop"));
        assertTrue(VpcBlocks.rebase(network(), "shop", cidr("10.0.0.0/24"), cidr("10.7.0.0/26"))
                .text()
                .startsWith("10.7.0.0/26 is too small for the 3 subnets"));
    }

    @Test
    void aBlockOfAVpcIsSplitAndJoinedAgain() {
        Network halves = done(VpcBlocks.split(network(), "shop", cidr("10.0.0.0/24")));
        assertEquals(
                List.of(CidrBlock.routable(cidr("10.0.0.0/25")), CidrBlock.routable(cidr("10.0.0.128/25"))),
                halves.vpc("shop").orElseThrow().cidrs());
        Proposal joined = VpcBlocks.joins(halves, "shop").getFirst();
        assertEquals("10.0.0.0/25 and 10.0.0.128/25 → 10.0.0.0/24", joined.text());
        assertEquals(
                network(),
                requireNonNull(joined.edit())
                        .apply(design().withNetwork(halves))
                        .network());
        assertEquals(List.of(), VpcBlocks.joins(network(), "shop"));
        assertEquals(
                List.of(
                        "10.0.0.0/25 → 10.0.0.0/26 and 10.0.0.64/26",
                        "10.0.0.128/25 → 10.0.0.128/26 and 10.0.0.192/26"),
                VpcBlocks.splits(halves, "shop").stream().map(Proposal::text).toList());
        Network quarters = requireNonNull(
                        VpcBlocks.splits(halves, "shop").getLast().edit())
                .apply(design().withNetwork(requireNonNull(
                                VpcBlocks.splits(halves, "shop").getFirst().edit())
                        .apply(design().withNetwork(halves))
                        .network()))
                .network();
        assertEquals(2, VpcBlocks.joins(quarters, "shop").size());
    }

    @Test
    void severalSubnetsGetOneSizeAndStayNeighbours() {
        List<OfSubnet> both = List.of(NODE_B, NODE_A);
        Network smaller = done(SubnetSizes.resize(network(), both, 27));
        assertEquals(
                List.of("node-a 10.0.0.0/27", "node-b 10.0.0.64/27", "db 10.0.0.128/27"), subnets(smaller, "shop"));
        Network bare = ElementEdits.remove(DB).apply(design()).network();
        Proposal larger = SubnetSizes.resize(bare, both, 25);
        assertEquals("2 subnets of /25, 123 usable each\n10.0.0.128/25, 10.0.0.0/25", larger.text());
        assertEquals(
                List.of("node-a 10.0.0.0/25", "node-b 10.0.0.128/25"),
                subnets(done(larger), "shop").subList(0, 2));
        assertTrue(SubnetSizes.resize(network(), both, 25).isRefused(), "db is in the way");
        assertEquals(
                List.of(26, 27, 28),
                SubnetSizes.sizes(network(), both).stream()
                        .map(SubnetBlocks.Size::prefixLength)
                        .toList());
    }
}
