package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.Point;
import org.cidrloom.document.DesignStore;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Elements;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.canvas.Walk.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A VPC of three blocks with a subnet in the first, and a site with two ranges, laid out as they are drawn.
class BlocksTest {
    private static final ElementId SHOP = new OfVpc("shop");
    private static final ElementId NODE_A = new OfSubnet("shop", "node-a");
    private static final ElementId SITE = new OfNetwork("site");

    private final DocumentModel document = new DocumentModel(new DesignStore(design()));
    private final CanvasModel canvas = new CanvasModel(
            document,
            (design, analysis) ->
                    DiagramLayout.of(design, Annotations.NONE, (text, style) -> text.length() * style.size() / 2),
            new Background(Runnable::run, Runnable::run));
    private final List<String> clipboard = new ArrayList<>();
    private final Commands commands = new Commands();

    private static Design design() {
        Vpc shop = Vpc.of("shop", List.of(block("10.0.0.0/24"), block("10.0.1.0/24"), block("10.8.0.0/24")))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26"))));
        ExternalNetwork site = new ExternalNetwork(
                "site", null, List.of(Cidr.parse("10.50.0.0/16"), Cidr.parse("10.60.0.0/16")), null);
        Design empty = Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"));
        return empty.withNetwork(empty.network().withVpcs(List.of(shop)).withNetworks(List.of(site)));
    }

    private static CidrBlock block(String cidr) {
        return CidrBlock.routable(Cidr.parse(cidr));
    }

    @BeforeEach
    void open() {
        document.open(null, design(), List.of(), false);
        canvas.window().resize(2000, 1200);
        canvas.window().zoomToFull();
        Clippings clippings = new Clippings(
                document, canvas, new Clips(new Background(Runnable::run, Runnable::run), () -> null, clipboard::add));
        Arranging arranging = new Arranging(document, canvas.hand(), (what, choices) -> {
            throw new AssertionError("asked " + what);
        });
        commands.add(EditingCommands.of(document, clippings, arranging, canvas.inPlace())
                .toArray(Command[]::new));
        commands.add(BlockCommands.deleting(
                Command.of("edit.delete", "Delete", null, () -> {
                    throw new AssertionError("the element is deleted");
                }),
                document));
    }

    private Point at(ElementId owner, String cidr) {
        Box box = canvas.drawingProperty()
                .get()
                .block(owner, Cidr.parse(cidr))
                .orElseThrow()
                .box();
        return canvas.inWindow(box).centre();
    }

    private Point head() {
        Box box = canvas.inWindow(SHOP).orElseThrow();
        return new Point(box.x() + 60, box.y() + 20);
    }

    private void click(Point at) {
        canvas.pointer().press(at, Press.PLAIN);
        canvas.pointer().release();
    }

    private String selected() {
        return String.valueOf(document.blockProperty().get());
    }

    private List<String> blocks() {
        return Elements.blocks(document.design().network(), SHOP).stream()
                .map(Cidr::toString)
                .toList();
    }

    @Test
    void aClickOnABlockSelectsItAndOneBesideItTheVpc() {
        click(at(SHOP, "10.0.1.0/24"));
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("10.0.1.0/24", selected());
        assertEquals(
                "10.0.1.0/24", canvas.blocks().selected().orElseThrow().cidr().toString());
        click(at(SHOP, "10.8.0.0/24"));
        assertEquals("10.8.0.0/24", selected());
        click(head());
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
        click(at(SITE, "10.60.0.0/16"));
        assertEquals(Set.of(SITE), document.selection());
        assertEquals("10.60.0.0/16", selected());
        document.select(NODE_A);
        assertEquals("null", selected());
    }

    @Test
    void blocksOfALayerThatIsHiddenCannotBeHit() {
        Point chip = at(SHOP, "10.0.1.0/24");
        canvas.layers().toggle(Layer.ADDRESSES);
        canvas.pointer().hoverAt(chip);
        assertNull(canvas.pointer().hoverBlockProperty().get());
        click(chip);
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
        canvas.inPlace().startAt(chip);
        assertEquals(
                Editing.What.NAME,
                requireNonNull(canvas.inPlace().editingProperty().get()).what());
        canvas.inPlace().drop();
        canvas.layers().toggle(Layer.ADDRESSES);
        click(chip);
        assertEquals("10.0.1.0/24", selected());
    }

    @Test
    void blocksCannotBeSelectedWhereTheyCannotBeRead() {
        Point chip = at(SHOP, "10.0.1.0/24");
        canvas.window().zoomBy(0.4, chip);
        click(chip);
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
    }

    @Test
    void aBlockIsPointedAt() {
        canvas.pointer().hoverAt(at(SHOP, "10.0.0.0/24"));
        assertEquals(
                Tips.of(document.design().network(), SHOP, Cidr.parse("10.0.0.0/24")),
                "Primary block 10.0.0.0/24 of shop\nroutable · 256 addresses, 192 free");
        assertEquals(SHOP, canvas.pointer().hoverProperty().get());
        canvas.pointer().hoverAt(head());
        assertNull(canvas.pointer().hoverBlockProperty().get());
    }

    @Test
    void splittingAndJoiningMeanTheSelectedBlockAndStayWithIt() {
        click(at(SHOP, "10.8.0.0/24"));
        assertEquals(
                "Split 10.8.0.0/24 into halves",
                commands.get("edit.split").label().getValue());
        assertTrue(commands.run("edit.split"));
        assertEquals(List.of("10.0.0.0/24", "10.0.1.0/24", "10.8.0.0/25", "10.8.0.128/25"), blocks());
        assertEquals("10.8.0.0/25", selected());
        assertTrue(commands.run("edit.join"));
        assertEquals(List.of("10.0.0.0/24", "10.0.1.0/24", "10.8.0.0/24"), blocks());
        assertEquals("10.8.0.0/24", selected());
        assertTrue(commands.run("edit.join"));
        assertEquals(
                "10.8.0.0/24 can be joined with 10.8.1.0/24 only, which shop does not have.",
                document.hintProperty().get());
        click(at(SHOP, "10.0.1.0/24"));
        assertTrue(commands.run("edit.join"));
        assertEquals(List.of("10.0.0.0/23", "10.8.0.0/24"), blocks());
        assertEquals("10.0.0.0/23", selected());
    }

    @Test
    void deletingTakesTheSelectedBlockAndUndoSelectsItAgain() {
        click(at(SHOP, "10.0.1.0/24"));
        assertEquals("Delete 10.0.1.0/24", commands.get("edit.delete").label().getValue());
        commands.run("edit.delete");
        assertEquals(List.of("10.0.0.0/24", "10.8.0.0/24"), blocks());
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
        document.undo();
        assertEquals("10.0.1.0/24", selected());
        document.redo();
        document.selectBlock(SHOP, Cidr.parse("10.8.0.0/24"));
        commands.run("edit.delete");
        document.selectBlock(SHOP, Cidr.parse("10.0.0.0/24"));
        commands.run("edit.delete");
        assertEquals(List.of("10.0.0.0/24"), blocks(), "the last one stays");
        assertTrue(document.hintProperty().get().contains("a VPC needs one"));
        document.selectBlock(SITE, Cidr.parse("10.50.0.0/16"));
        commands.run("edit.delete");
        assertEquals(
                List.of(Cidr.parse("10.60.0.0/16")),
                Elements.blocks(document.design().network(), SITE));
    }

    @Test
    void aBlockIsCopiedAsTextCutAndDuplicated() {
        click(at(SHOP, "10.8.0.0/24"));
        commands.run("edit.copy");
        assertEquals(List.of("10.8.0.0/24"), clipboard);
        commands.run("edit.duplicate");
        assertEquals(List.of("10.0.0.0/24", "10.0.1.0/24", "10.8.0.0/24", "10.8.1.0/24"), blocks());
        assertEquals("10.8.1.0/24", selected());
        commands.run("edit.cut");
        assertEquals("10.8.1.0/24", clipboard.getLast());
        assertEquals(3, blocks().size());
        document.select(SHOP);
        commands.run("edit.copy");
        assertTrue(clipboard.getLast().contains("shop"), "a VPC as a whole is copied as one");
    }

    @Test
    void theSelectedBlockIsEditedInPlaceAndStaysSelectedUnderItsNewName() {
        click(at(SHOP, "10.0.0.0/24"));
        assertEquals(
                "Change 10.0.0.0/24 in place", commands.get("edit.cidr").label().getValue());
        commands.run("edit.cidr");
        canvas.inPlace().type("10.9.0.0/24");
        assertTrue(canvas.inPlace().keep());
        assertEquals(List.of("10.9.0.0/24", "10.0.1.0/24", "10.8.0.0/24"), blocks());
        assertEquals("10.9.0.0/24", selected());
        document.undo();
        assertEquals("10.0.0.0/24", selected());
        click(at(SHOP, "10.8.0.0/24"));
        assertTrue(canvas.inPlace().startBlock());
        assertEquals(
                Cidr.parse("10.8.0.0/24"),
                requireNonNull(canvas.inPlace().editingProperty().get()).block());
        canvas.inPlace().drop();
        assertEquals("10.8.0.0/24", selected());
    }

    @Test
    void keysWalkTheBlocksOfAVpc() {
        document.select(SHOP);
        canvas.steps().next();
        assertEquals("10.0.0.0/24", selected());
        canvas.steps().next();
        canvas.steps().next();
        assertEquals("10.8.0.0/24", selected());
        canvas.steps().next();
        assertEquals(Set.of(NODE_A), document.selection());
        canvas.steps().previous();
        assertEquals("10.8.0.0/24", selected());
        canvas.steps().previous();
        canvas.steps().previous();
        assertEquals("10.0.0.0/24", selected());
        canvas.steps().previous();
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());

        document.selectBlock(SHOP, Cidr.parse("10.0.0.0/24"));
        canvas.steps().towards(Direction.DOWN);
        assertFalse(selected().equals("10.0.0.0/24"));
        while (document.blockProperty().get() != null) {
            canvas.steps().towards(Direction.DOWN);
        }
        assertEquals(Set.of(NODE_A), document.selection());
        document.selectBlock(SHOP, Cidr.parse("10.0.0.0/24"));
        canvas.pointer().escape();
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
        canvas.pointer().escape();
        assertEquals(Set.of(), document.selection());
    }

    @Test
    void whatAContextMenuIsAboutIsTheBlockUnderThePointer() {
        canvas.pointer().pointAt(at(SHOP, "10.0.1.0/24"));
        assertEquals("10.0.1.0/24", selected());
        canvas.pointer().pointAt(head());
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals("null", selected());
        document.select(List.of(SHOP, SITE));
        canvas.pointer().pointAt(at(SHOP, "10.0.1.0/24"));
        assertEquals(Set.of(SHOP, SITE), document.selection(), "of several nothing is singled out");
    }
}
