package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import org.cidrloom.document.file.Clipping;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
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
        Clipping clipping = new Clipping(part, Copying.isSubnetsOnly(elements));
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
        assertEquals(
                design.network().transitGateways(),
                after.network().transitGateways(),
                "edges to others are not copied");
        assertEquals("Paste payments-2", requireNonNull(proposal.edit()).label());
        assertEquals(List.of(), copy.routes(), "nor are routes to others");
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
        assertTrue(clipping.subnetsOnly());

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
