package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import org.cidrloom.document.file.Clipping;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CopyingTest {
    private static final ElementId PAYMENTS = new OfVpc("payments");
    private static final ElementId HUB = new OfTransitGateway("hub");

    private static Design pasted(Design into, Proposal proposal) {
        return requireNonNull(proposal.edit(), proposal.text()).apply(into);
    }

    /// The part as another window reads it from the clipboard.
    private static Clipping carried(Design design, List<ElementId> elements) {
        Design part = Copying.part(design, elements, Map.of(PAYMENTS, new Position(100, 200)));
        Clipping clipping = new Clipping(part, Copying.kind(elements));
        return Clipping.read(clipping.text()).orElseThrow();
    }

    @Test
    void aVpcIsCopiedWithItsClusterUnderNewIdsAndInTheNextFreeBlock() {
        Design design = Estate.design();
        Proposal proposal =
                Copying.paste(design, carried(design, List.of(PAYMENTS)).part(), 32, 32);

        Design after = pasted(design, proposal);
        assertEquals(List.of(new OfVpc("payments-2")), proposal.elements());
        Vpc copy = after.network().vpc("payments-2").orElseThrow();
        Cidr block = copy.cidrs().getFirst().cidr();
        assertEquals(25, block.prefixLength());
        assertTrue(Estate.cidr("10.24.0.0/16").contains(block));
        for (Vpc other : design.network().vpcs()) {
            other.cidrs().stream()
                    .filter(CidrBlock::routable)
                    .forEach(each -> assertFalse(each.cidr().overlaps(block), each + " and " + block));
        }
        assertEquals(Estate.payments().cidrs().getLast(), copy.cidrs().getLast(), "a non-routable block is used again");
        Subnet node = copy.subnet("node-a").orElseThrow();
        assertTrue(block.contains(node.cidr()), node + " follows");
        assertEquals(
                "payments-2", after.network().cluster("eks-2").orElseThrow().vpc());
        assertEquals(new Position(132, 232), after.drawing().positions().get("payments-2"));
        assertEquals("Paste payments-2", requireNonNull(proposal.edit()).label());
    }

    @Test
    void aCopyIsAttachedAndRoutedAsItsOriginalAndPeeredWithNobody() {
        Design design = Estate.design();
        Design after = pasted(
                design, Copying.paste(design, carried(design, List.of(PAYMENTS)).part(), 0, 0));
        TransitGateway hub = after.network().transitGateway("hub").orElseThrow();
        assertEquals(
                hub.attachment("payments").orElseThrow().withTo("payments-2"),
                hub.attachment("payments-2").orElseThrow());
        List<VpcRoute> over = Estate.payments().routes().stream()
                .filter(route -> route.via().equals("hub"))
                .toList();
        assertFalse(over.isEmpty(), "the estate has such a route");
        assertEquals(over, after.network().vpc("payments-2").orElseThrow().routes());
        assertEquals(design.network().peerings(), after.network().peerings());
        Design both = pasted(
                design,
                Copying.paste(design, carried(design, List.of(PAYMENTS, HUB)).part(), 0, 0));
        assertEquals(
                design.network().transitGateway("hub"),
                both.network().transitGateway("hub"),
                "a copy of the gateway has the copy");
        Design bare = Design.empty("other", "eu-west-1", List.of());
        Design gone = pasted(
                bare, Copying.paste(bare, carried(design, List.of(PAYMENTS)).part(), 0, 0));
        assertEquals(List.of(), gone.network().vpc("payments").orElseThrow().routes());
    }

    @Test
    void aCopyStaysInThePoolOfItsOriginal() {
        Design empty = Design.empty("pools", "eu-west-1", List.of());
        Design design = empty.withNetwork(empty.network()
                .with(b -> b.addressPools(List.of(pool("prod", "10.40.0.0/14"), pool("test", "10.44.0.0/14")))
                        .vpcs(List.of(Vpc.of("payments", List.of(CidrBlock.routable(Cidr.parse("10.44.0.0/20"))))))));
        Design after = pasted(
                design, Copying.paste(design, carried(design, List.of(PAYMENTS)).part(), 0, 0));
        assertEquals(
                List.of(CidrBlock.routable(Cidr.parse("10.44.16.0/20"))),
                after.network().vpc("payments-2").orElseThrow().cidrs());
    }

    private static AddressPool pool(String id, String cidr) {
        return new AddressPool(id, null, Cidr.parse(cidr), null);
    }

    @Test
    void edgesBetweenWhatIsCopiedAreCopied() {
        Design design = Estate.design();
        Design empty = Design.empty("other", "eu-central-1", List.of("eu-central-1a", "eu-central-1b"));

        Design after = pasted(
                empty,
                Copying.paste(empty, carried(design, List.of(PAYMENTS, HUB)).part(), 0, 0));

        assertTrue(after.network()
                .transitGateway("hub")
                .orElseThrow()
                .attachment("payments")
                .isPresent());
        assertTrue(after.network()
                .transitGateway("hub")
                .orElseThrow()
                .attachment("stockholm")
                .isEmpty());
        Vpc copy = after.network().vpc("payments").orElseThrow();
        assertEquals(Estate.payments().cidrs(), copy.cidrs(), "what is free there is kept");
        assertEquals("eu-central-1a", copy.subnet("node-a").orElseThrow().zone(), "zones follow the Region");
    }

    @Test
    void subnetsAreCopiedIntoFreeSpace() {
        Design design = Estate.design();
        ElementId pod = new OfSubnet("payments", "pod-a");
        Clipping clipping = carried(design, List.of(pod));
        assertEquals(Copying.Kind.SUBNETS, clipping.kind());

        Proposal proposal =
                Copying.pasteSubnets(design.network(), clipping.part().network(), "payments");

        assertEquals(List.of(new OfSubnet("payments", "pod-a-2")), proposal.elements());
        Vpc after = pasted(design, proposal).network().vpc("payments").orElseThrow();
        Subnet copy = after.subnet("pod-a-2").orElseThrow();
        assertEquals(
                after.subnet("pod-a").orElseThrow().cidr().prefixLength(),
                copy.cidr().prefixLength());
        assertFalse(after.subnet("pod-a").orElseThrow().cidr().overlaps(copy.cidr()));
    }

    @Test
    void aClusterIsCopiedByItselfIntoAnotherVpc() {
        Design design = Estate.design();
        Clipping clipping = carried(design, List.of(new OfCluster("eks")));
        assertEquals(Copying.Kind.CLUSTERS, clipping.kind());
        Cluster was = design.network().cluster("eks").orElseThrow();

        Design beside = pasted(
                design, Copying.pasteClusters(design.network(), clipping.part().network(), "payments"));
        Cluster twin = beside.network().cluster("eks-2").orElseThrow();
        assertEquals(was.subnets(), twin.subnets());
        assertEquals(was.nodeGroups(), twin.nodeGroups());
        assertEquals(was.cni(), twin.cni());

        Subnet node = Estate.payments()
                .subnet(was.nodeGroups().getFirst().subnets().getFirst())
                .orElseThrow();
        Vpc bare = Vpc.of("bare", List.of(CidrBlock.routable(Estate.cidr("10.99.0.0/24"))))
                .withSubnets(List.of(Subnet.of("workers", node.tier(), node.zone(), Estate.cidr("10.99.0.0/26"))));
        Design with = design.withNetwork(VpcEdits.add(design.network())
                .edit()
                .apply(design)
                .network()
                .withVpcs(List.of(Estate.payments(), bare)));
        Proposal away = Copying.pasteClusters(with.network(), clipping.part().network(), "bare");
        Cluster moved = requireNonNull(away.edit())
                .apply(with)
                .network()
                .cluster("eks-2")
                .orElseThrow();
        assertEquals("bare", moved.vpc());
        assertEquals(List.of("workers"), moved.nodeGroups().getFirst().subnets(), "the same tier and zone");
        assertEquals(List.of(), List.copyOf(moved.cni().podSubnets().values()));
        assertTrue(away.text().startsWith("bare has nothing in the place of "), away.text());
    }

    @Test
    void poolsAndPrefixListsAreCopied() {
        Design design = Estate.design();
        AddressPool pool = design.network().addressPools().getFirst();
        PrefixList list = new PrefixList("partners", "Partners", 5, List.of(Estate.cidr("198.51.100.0/24")), null);
        Design with = design.withNetwork(design.network().withPrefixLists(List.of(list)));
        List<ElementId> both = List.of(new OfPool(pool.id()), new OfPrefixList("partners"));

        Proposal proposal = Copying.paste(with, carried(with, both).part(), 0, 0);
        Network after = pasted(with, proposal).network();
        assertEquals(2, proposal.elements().size());
        AddressPool copy = after.addressPools().getLast();
        assertEquals(pool.cidr().prefixLength(), copy.cidr().prefixLength());
        design.network()
                .addressPools()
                .forEach(each -> assertFalse(each.cidr().overlaps(copy.cidr()), each + " " + copy));
        assertEquals(
                list.with(b -> b.id("partners-2").name("Partners-2")),
                after.prefixList("partners-2").orElseThrow());

        Design empty = Design.empty("other", "eu-west-1", List.of("eu-west-1a"));
        Network there = pasted(empty, Copying.paste(empty, carried(with, both).part(), 0, 0))
                .network();
        assertEquals(List.of(pool), there.addressPools(), "what is free there is kept");
        assertEquals(List.of(list), there.prefixLists());
    }

    @Test
    void whereNothingIsFreeItIsRefused() {
        Design design = Estate.design();
        Design small = design.withNetwork(design.network()
                .withAddressPools(
                        List.of(design.network().addressPools().getFirst().withCidr(Estate.cidr("10.24.56.128/25")))));

        Proposal proposal = Copying.paste(small, Copying.part(small, List.of(PAYMENTS), Map.of()), 0, 0);

        assertEquals(
                "There is no free /25 for payments-2. Add an address pool to the design, or copy less.",
                proposal.text());
    }

    @Test
    void otherTextOnTheClipboardIsNoPart() {
        assertTrue(Clipping.read("hello").isEmpty());
        assertTrue(Clipping.read(null).isEmpty());
        assertTrue(Clipping.read("cidrloom: 1\nvpcs: 3\n").isEmpty());
    }
}
