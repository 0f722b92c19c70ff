package org.cidrloom.ui.canvas;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Shape;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A VPC of 10.0.0.0/24 with two subnets, laid out as it is drawn.
class InPlaceTest {
    private static final ElementId SHOP = new OfVpc("shop");
    private static final ElementId NODE_A = new OfSubnet("shop", "node-a");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean later;
    private final DocumentModel document = new DocumentModel(new DesignStore(design()));
    private final CanvasModel canvas = new CanvasModel(
            document,
            (design, analysis) ->
                    DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size() / 2),
            new Background(
                    work -> {
                        if (later) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run));
    private final InPlace inPlace = canvas.inPlace();

    private static Design design() {
        Vpc shop = Vpc.of("shop", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/24"))))
                .withName("shop-prod")
                .withSubnets(List.of(
                        Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("node-b", Tier.NODE, "eu-west-1b", Cidr.parse("10.0.0.64/26"))));
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(shop)));
    }

    @BeforeEach
    void open() {
        document.open(null, design(), List.of(), false);
    }

    private Editing now() {
        return requireNonNull(inPlace.editingProperty().get());
    }

    private Vpc shop() {
        return document.design().network().vpc("shop").orElseThrow();
    }

    /// The middle of a text on the canvas.
    private Point text(String words) {
        return canvas.drawingProperty().get().shapes().stream()
                .filter(shape -> shape instanceof Shape.Text text && text.text().equals(words))
                .map(Shape::bounds)
                .map(Box::centre)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ipv6IsEditedWhereItStands() {
        assertTrue(inPlace.startIpv6(SHOP));
        inPlace.type("10.0.0.0/24");
        assertTrue(now().refused());
        inPlace.type("2001:db8::/57");
        assertEquals("AWS takes IPv6 blocks of a VPC of /44, /48, /52, /56 and /60.", now().message());
        inPlace.type("2001:db8::/56");
        assertTrue(inPlace.keep());
        assertEquals(new Ipv6.Own(Cidr.parse("2001:db8::/56")), shop().ipv6());

        assertTrue(inPlace.startAt(text("2001:db8::/56")));
        inPlace.type("Amazon");
        assertTrue(inPlace.keep());
        assertEquals(new Ipv6.Amazon(), shop().ipv6());

        assertTrue(inPlace.startIpv6(NODE_A));
        assertEquals("0", now().text(), "the next free one");
        assertTrue(inPlace.keep());
        assertEquals(0, shop().subnet("node-a").orElseThrow().ipv6Index());
        assertTrue(inPlace.startAt(text("IPv6 no. 0")));
        inPlace.type("256");
        assertEquals("shop has the /64s from 0 to 255.", now().message());
        assertTrue(now().refused());
        inPlace.type("17");
        assertTrue(inPlace.keep());
        assertEquals(17, shop().subnet("node-a").orElseThrow().ipv6Index());
    }

    @Test
    void aBlockIsEditedWhereItStandsAndTheCanvasShowsTheResultMeanwhile() {
        assertTrue(inPlace.startAt(text("10.0.0.0/26")));
        assertEquals(Cidr.parse("10.0.0.0/26"), now().block());
        assertEquals(Set.of(NODE_A), document.selection());

        inPlace.type("10.0.0.128/27");
        assertEquals("", now().message());
        text("10.0.0.128/27");
        assertEquals(design(), document.design(), "until it is kept");

        assertTrue(inPlace.keep());
        assertEquals(Cidr.parse("10.0.0.128/27"), shop().subnets().getFirst().cidr());
        assertNull(inPlace.editingProperty().get());
        document.undo();
        assertEquals(design(), document.design(), "one step of undo");
    }

    @Test
    void whatIsDroppedLeavesNothing() {
        Design before = document.design();
        inPlace.startAt(text("10.0.0.0/26"));
        inPlace.type("10.0.0.128/26");
        inPlace.drop();

        assertSame(before, document.design());
        assertSame(before, document.shownProperty().get());
        assertNull(document.undoLabelProperty().get());
    }

    @Test
    void aTextThatIsNoBlockStaysAndSaysWhy() {
        inPlace.startAt(text("10.0.0.0/26"));
        inPlace.type("10.0.0.1/26");

        assertTrue(now().refused());
        assertTrue(now().message().contains("10.0.0.0/26"), now().message());
        assertFalse(inPlace.keep());
        inPlace.type("/25");
        assertFalse(now().refused());
        assertEquals("10.0.0.0/25 overlaps node-b (10.0.0.64/26).", now().message());
    }

    @Test
    void theBlockOfAVpcTakesItsSubnetsAlongIfThatIsWanted() {
        inPlace.startAt(text("10.0.0.0/24"));
        assertEquals(2, now().inside());
        inPlace.type("10.7.0.0/24");
        assertTrue(now().follow());
        inPlace.follow(false);
        assertEquals("2 subnets lie outside then.", now().message());
        inPlace.follow(true);
        assertTrue(inPlace.keep());

        assertEquals(Cidr.parse("10.7.0.64/26"), shop().subnets().getLast().cidr());
        assertEquals(
                "Move 10.0.0.0/24 of shop to 10.7.0.0/24 with its subnets",
                document.undoLabelProperty().get());
        document.undo();
        assertEquals(design(), document.design());

        inPlace.startCidr(SHOP);
        inPlace.follow(false);
        inPlace.type("10.7.0.0/24");
        assertTrue(inPlace.keep());
        assertEquals(Cidr.parse("10.0.0.64/26"), shop().subnets().getLast().cidr());
    }

    @Test
    void anywhereElseADoubleClickEditsTheName() {
        assertTrue(inPlace.startAt(text("shop-prod")));
        assertNull(now().block());
        inPlace.type("shop-test");
        assertTrue(inPlace.keep());
        assertEquals("shop-test", shop().name());

        inPlace.startName(NODE_A);
        inPlace.type("workers");
        assertTrue(inPlace.keep());
        assertEquals(Set.of(new OfSubnet("shop", "workers")), document.selection());
    }

    @Test
    void wordsThatAreNoIdBecomeTheName() {
        inPlace.startName(NODE_A);
        inPlace.type("Node A");
        assertTrue(inPlace.keep());
        assertEquals("Node A", shop().subnet("node-a").orElseThrow().name());
        assertEquals(Set.of(NODE_A), document.selection());
    }

    @Test
    void aCopyThatIsNotDrawnYetIsRenamedAsSoonAsItIs() {
        ElementId copy = duplicate();
        assertTrue(canvas.rename(copy));
        assertNull(inPlace.editingProperty().get());
        draw();
        assertEquals(copy, now().element());
        assertFalse(canvas.rename(new OfVpc("none")), "nothing is about to be drawn");
    }

    @Test
    void whatIsNoLongerSelectedWhenItIsDrawnIsNotRenamed() {
        assertTrue(canvas.rename(duplicate()));
        document.select(NODE_A);
        draw();
        assertNull(inPlace.editingProperty().get());
    }

    /// Duplicates the VPC as Ctrl+D does; it is not drawn yet.
    private ElementId duplicate() {
        canvas.focusedProperty().set(true);
        later = true;
        Design part =
                Copying.part(document.design(), Set.of(SHOP), canvas.hand().standing());
        Proposal copies = Copying.paste(document.design(), part, 40, 40);
        document.apply(requireNonNull(copies.edit()));
        document.select(copies.elements());
        return copies.elements().getFirst();
    }

    private void draw() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
