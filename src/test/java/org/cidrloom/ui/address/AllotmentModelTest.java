package org.cidrloom.ui.address;

import java.util.List;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Kind;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AllotmentModelTest {
    private final DocumentModel document = Documents.sample("hub-and-spoke");
    private final AddressesModel addresses =
            new AddressesModel(document, new Background(Runnable::run, Runnable::run), BundledFonts.get());
    private final AllotmentModel model = new AllotmentModel(addresses);
    private final Design before = document.design();

    @BeforeEach
    void open() {
        addresses.outlook().resize(524, 452);
        addresses.show(true);
    }

    private Bar bar(Kind kind, String cidr) {
        return addresses.outlook().drawing().bars().stream()
                .filter(bar ->
                        !bar.isBand() && bar.span().kind() == kind && bar.cidr().equals(Cidr.parse(cidr)))
                .findFirst()
                .orElseThrow();
    }

    private Bar chooseFree() {
        Bar free = bar(Kind.FREE, "10.48.128.0/17");
        addresses.choose(free);
        return free;
    }

    private List<String> blocks(String vpc) {
        return document.design().network().vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(CidrBlock::cidr)
                .map(Cidr::toString)
                .toList();
    }

    private void assertOneStep() {
        assertNotEquals(before, document.design());
        document.undo();
        assertEquals(before, document.design());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void aFreeBlockOffersWhatFitsAndTheUsualSize() {
        assertTrue(model.lengths().isEmpty());
        assertFalse(model.newVpc());
        assertEquals("Choose a free range first.", model.answerProperty().get());
        chooseFree();
        assertEquals("", model.answerProperty().get());
        assertEquals(17, model.lengths().getFirst());
        assertEquals(28, model.lengths().getLast());
        assertEquals(Cidr.parse("10.48.128.0/24"), model.taken().orElseThrow());
    }

    @Test
    void aFreeBlockIsGivenToAVpcInOneStep() {
        chooseFree();
        model.lengthProperty().set(20);
        assertTrue(model.give("prod-shop"));
        assertEquals(List.of("10.40.0.0/20", "10.48.128.0/20"), blocks("prod-shop"));
        assertTrue(model.answerProperty().get().startsWith("Done: "));
        assertEquals(new ElementId.OfVpc("prod-shop"), document.selected());
        assertOneStep();
    }

    @Test
    void aGiftThatAwsRefusesIsExplainedAndChangesNothing() {
        document.reveal(new ElementId.OfNetwork("on-prem"));
        Bar outside = bar(Kind.NETWORK, "192.168.0.0/17");
        addresses.choose(outside);
        assertFalse(model.give("prod-shop"));
        assertEquals("Choose a free range first.", model.answerProperty().get());
        chooseFreeOf172();
        assertFalse(model.hoverVpc("prod-shop"));
        String why = model.answerProperty().get();
        assertTrue(why.contains("172.16"), why);
        Design was = document.design();
        assertFalse(model.give("prod-shop"));
        assertEquals(why, model.answerProperty().get());
        assertEquals(why, document.hintProperty().get());
        assertEquals(was, document.design());
        assertFalse(model.give("gone"));
        assertTrue(model.answerProperty().get().contains("gone"));
    }

    private void chooseFreeOf172() {
        document.apply(NetworkEdits.addPool(document.design().network(), Cidr.parse("172.16.0.0/16"))
                .edit());
        List<Span> pool = addresses.mapProperty().get().roots().stream()
                .filter(root -> root.cidr().equals(Cidr.parse("172.16.0.0/16")))
                .findFirst()
                .map(List::of)
                .orElseThrow();
        addresses.choose(Chosen.of(List.of(
                pool.getFirst(), pool.getFirst().lanes().getFirst().spans().getFirst())));
    }

    @Test
    void aNewVpcTakesItsBlockAndIsSelected() {
        chooseFree();
        assertTrue(model.newVpc());
        assertEquals(List.of("10.48.128.0/24"), blocks("vpc-1"));
        assertEquals(new ElementId.OfVpc("vpc-1"), document.selected());
        assertEquals(
                new ElementId.OfVpc("vpc-1"), addresses.chosenProperty().get().element());
        assertNull(model.freeProperty().get());
        assertOneStep();
    }

    @Test
    void aFreeBlockIsDroppedOnTheBarOfAVpcOnly() {
        chooseFree();
        Bar vpc = bar(Kind.BLOCK, "10.48.0.0/20");
        assertTrue(model.hoverBar(vpc));
        assertFalse(model.hoverBar(bar(Kind.POOL, "10.48.0.0/16")));
        assertEquals(
                "Drop on a VPC, on its bar or in the list.",
                model.answerProperty().get());
        assertFalse(model.dropOn(null));
        assertEquals(before, document.design());
        assertTrue(model.dropOn(vpc));
        assertOneStep();
    }

    @Test
    void aTierDroppedOnAFreeRangeOfAVpcBecomesSubnetsInOneStep() {
        document.reveal(new ElementId.OfSubnet("prod-shop", "node-a"));
        List<Span> vpc = addresses.outlook().sightProperty().get().path();
        addresses.outlook().look(Sight.on(vpc, Cidr.parse("10.40.12.0/22")));
        Bar free = bar(Kind.FREE, "10.40.14.0/24");
        int subnets = document.design()
                .network()
                .vpc("prod-shop")
                .orElseThrow()
                .subnets()
                .size();
        assertTrue(model.hover(Part.DATABASE_SUBNETS, free));
        assertTrue(model.drop(Part.DATABASE_SUBNETS, free));
        var added = document.design().network().vpc("prod-shop").orElseThrow().subnets().stream()
                .filter(subnet -> subnet.tier() == Tier.DATABASE)
                .toList();
        assertEquals(
                subnets + 3,
                document.design()
                        .network()
                        .vpc("prod-shop")
                        .orElseThrow()
                        .subnets()
                        .size());
        assertEquals(3, added.size());
        assertTrue(added.stream().allMatch(subnet -> free.cidr().contains(subnet.cidr())));
        assertEquals(3, document.selection().size());
        assertOneStep();
    }

    @Test
    void aPartDroppedWhereItCannotBeIsRefusedWithTheReason() {
        Bar free = bar(Kind.FREE, "10.48.128.0/17");
        assertFalse(model.hover(Part.POD_SUBNETS, free));
        assertTrue(model.answerProperty().get().contains("drop on a free range of one"));
        assertFalse(model.drop(Part.POD_SUBNETS, free));
        assertFalse(model.drop(Part.TRANSIT_GATEWAY, free));
        assertFalse(model.drop(Part.VPC, bar(Kind.BLOCK, "10.48.0.0/20")));
        assertTrue(model.answerProperty().get().contains("is taken"));
        assertFalse(model.hover(Part.VPC, null));
        assertEquals(before, document.design());
        model.quiet();
        assertEquals("", model.answerProperty().get());
    }

    @Test
    void aVpcFromThePaletteTakesTheChosenSizeOfTheChosenBlock() {
        Bar free = chooseFree();
        model.lengthProperty().set(22);
        assertTrue(model.drop(Part.VPC, free));
        assertEquals(List.of("10.48.128.0/22"), blocks("vpc-1"));
        assertOneStep();
    }

    @Test
    void theListHoldsTheVpcsThatAreLookedFor() {
        assertEquals(document.design().network().vpcs(), model.vpcs());
        model.searchProperty().set(" SHOP ");
        assertTrue(model.vpcs().stream().allMatch(vpc -> vpc.id().contains("shop")));
        assertFalse(model.vpcs().isEmpty());
    }
}
