package org.cidrloom.ui.address;

import java.util.List;
import java.util.Set;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Kind;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.address.Wanted;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.address.Steps.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AddressesModelTest {
    private static final ElementId SHOP = new ElementId.OfVpc("prod-shop");
    private static final double WIDTH = 524;
    private static final double HEIGHT = 452;

    private final DocumentModel document = Documents.sample("hub-and-spoke");
    private final AddressesModel model =
            new AddressesModel(document, new Background(Runnable::run, Runnable::run), BundledFonts.get());

    @BeforeEach
    void open() {
        model.outlook().resize(WIDTH, HEIGHT);
        model.show(true);
    }

    private List<Span> path(ElementId element) {
        return model.mapProperty().get().pathTo(element).orElseThrow();
    }

    private Bar bar(Kind kind, String cidr) {
        return model.outlook().drawing().bars().stream()
                .filter(bar ->
                        !bar.isBand() && bar.span().kind() == kind && bar.cidr().equals(Cidr.parse(cidr)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> crumbs() {
        return model.outlook().crumbs().stream()
                .map(sight -> sight.isAll()
                        ? "all"
                        : sight.isPart()
                                ? sight.block().orElseThrow().toString()
                                : Words.crumb(sight.path().getLast()))
                .toList();
    }

    @Test
    void zoomingInLeavesCrumbsAndBackTakesThemAwayOneByOne() {
        assertEquals(List.of("all"), crumbs());
        model.choose(bar(Kind.POOL, "10.40.0.0/14"));
        model.inner();
        assertEquals(List.of("all", "Production"), crumbs());
        Bar band = model.outlook().drawing().bars().stream()
                .filter(Bar::isBand)
                .findFirst()
                .orElseThrow();
        model.choose(band);
        model.inner();
        assertEquals(List.of("all", "Production", band.cidr().toString()), crumbs());
        model.choose(bar(Kind.BLOCK, "10.40.0.0/20"));
        model.inner();
        assertEquals(List.of("all", "Production", "prod-shop"), crumbs());
        assertTrue(model.back());
        assertEquals("Production", crumbs().get(1));
        while (model.back()) {
            assertTrue(crumbs().size() <= 3);
        }
        assertEquals(List.of("all"), crumbs());
        assertFalse(model.back());
    }

    @Test
    void theWheelZoomsAroundItsPlaceAndOutAgainToEverything() {
        Bar pool = bar(Kind.POOL, "10.48.0.0/16");
        model.outlook().zoomBy(2, WIDTH - 20, pool.box().centreY());
        Sight near = model.outlook().sightProperty().get();
        assertEquals(pool.path(), near.path());
        assertTrue(near.from() > 0.4, near.toString());
        assertTrue(near.isPart());
        model.outlook().zoomBy(0.25, WIDTH / 2, 100);
        model.outlook().zoomBy(0.25, WIDTH / 2, 100);
        assertTrue(model.outlook().sightProperty().get().isAll());
    }

    @Test
    void whatIsHigherThanTheViewScrollsToItsEndsAndNoFarther() {
        model.outlook().resize(WIDTH, 200);
        assertTrue(model.outlook().scrolls());
        assertTrue(model.outlook().panBy(0, -60));
        assertEquals(60, model.outlook().scroll());
        assertTrue(model.outlook().panBy(0, -1e6));
        assertEquals(model.outlook().drawing().height() - 200, model.outlook().scroll(), 0.01);
        assertFalse(model.outlook().panBy(0, -1));
        assertTrue(model.outlook().panBy(0, 1e6));
        assertEquals(0, model.outlook().scroll());
    }

    @Test
    void aFilterThatLeavesLessThanWasScrolledOverShowsIt() {
        model.outlook().resize(WIDTH, 200);
        model.outlook().panBy(0, -1e6);
        ElementId.OfPool pool = new ElementId.OfPool("prod-range");
        model.wantedProperty().set(new Wanted(Wanted.Where.POOL, pool, null, null));
        assertEquals(1, model.mapProperty().get().roots().size());
        assertTrue(bar(Kind.POOL, "10.40.0.0/14").box().bottom() > 0);
        assertEquals(
                Math.max(0, model.outlook().drawing().height() - 200),
                model.outlook().scroll(),
                0.01);
    }

    @Test
    void theSelectionIsOneBothWays() {
        model.choose(bar(Kind.POOL, "10.40.0.0/14"));
        assertEquals(new ElementId.OfPool("prod-range"), document.selected());
        document.select(SHOP);
        Chosen chosen = model.chosenProperty().get();
        assertNotNull(chosen);
        assertEquals(path(SHOP), chosen.path());
        document.clearSelection();
        assertNull(model.chosenProperty().get());
        document.select(SHOP);
        model.choose(bar(Kind.FREE, "10.48.128.0/17"));
        assertEquals(Set.of(), document.selection());
        assertTrue(model.chosenProperty().get().isFree());
    }

    @Test
    void whatIsRevealedIsLookedAtFromOneRangeFartherOut() {
        document.reveal(new ElementId.OfSubnet("prod-shop", "node-b"));
        assertEquals(List.of("all", "Production", "prod-shop"), crumbs());
        Chosen chosen = model.chosenProperty().get();
        assertNotNull(chosen);
        assertTrue(model.outlook().drawing().bar(chosen.id()).isPresent());
    }

    @Test
    void anEditKeepsWhatIsLookedAtAndChosen() {
        model.show(path(SHOP));
        List<String> before = crumbs();
        assertTrue(document.apply(VpcEdits.addBlock("prod-shop", new CidrBlock(Cidr.parse("10.48.128.0/24"), true))));
        assertEquals(before, crumbs());
        Chosen chosen = model.chosenProperty().get();
        assertNotNull(chosen);
        assertEquals(SHOP, chosen.element());
    }

    @Test
    void anAddressIsFoundWithAllAroundItAndSteppedThrough() {
        FindModel find = new FindModel(model);
        find.textProperty().set("contains 10.48.200.7");
        assertEquals("2 found", find.foundProperty().get());
        find.next();
        find.next();
        assertEquals("2 of 2", find.foundProperty().get());
        assertTrue(model.chosenProperty().get().isFree());
        find.next();
        assertEquals("1 of 2", find.foundProperty().get());
        find.previous();
        assertEquals("2 of 2", find.foundProperty().get());
        find.textProperty().set("prod-shop");
        find.next();
        assertEquals(SHOP, document.selected());
        find.textProperty().set("10.99.0.0/16");
        assertEquals("none found", find.foundProperty().get());
        assertEquals(Set.of(), find.found());
    }

    @Test
    void arrowsGoAlongALaneDownIntoARangeAndUpAgain() {
        model.step(Direction.DOWN);
        assertEquals("Production", model.chosenProperty().get().span().name());
        model.step(Direction.DOWN);
        Chosen first = model.chosenProperty().get();
        assertNotNull(first.band());
        model.step(Direction.RIGHT);
        assertEquals(
                Cidr.parse("10.41.0.0/16"), model.chosenProperty().get().span().cidr());
        model.step(Direction.LEFT);
        assertEquals(first, model.chosenProperty().get());
        model.step(Direction.UP);
        assertEquals("Production", model.chosenProperty().get().span().name());
        model.step(Direction.UP);
        assertEquals("Production", model.chosenProperty().get().span().name());
    }

    @Test
    void arrowsReachEveryRootAndTheViewFollows() {
        model.outlook().resize(WIDTH, 200);
        int steps = 0;
        String last = "";
        while (steps++ < 60) {
            model.step(Direction.DOWN);
            Chosen chosen = model.chosenProperty().get();
            assertNotNull(chosen);
            last = chosen.path().getFirst().name();
            Bar bar = model.outlook().drawing().bar(chosen.id()).orElseThrow();
            assertTrue(bar.box().bottom() > 0 && bar.box().y() < 200, chosen.id() + " at " + bar.box());
        }
        assertEquals("On premises", last);
    }

    @Test
    void closingForgetsWhatWasLookedAt() {
        model.show(path(new ElementId.OfSubnet("prod-shop", "node-b")));
        model.show(false);
        assertTrue(model.outlook().sightProperty().get().isAll());
        assertNull(model.chosenProperty().get());
        model.commands()[0].run();
        assertTrue(model.openProperty().get());
        model.outlook().resize(WIDTH, 200);
        model.outlook().panBy(0, -100);
        model.show(false);
        assertEquals(0, model.outlook().scroll());
    }

    @Test
    void aClickOnABlockMeansIt() {
        document.apply(VpcEdits.addBlock("prod-shop", CidrBlock.routable(Cidr.parse("10.43.0.0/16"))));
        model.choose(bar(Kind.POOL, "10.40.0.0/14"));
        model.inner();
        model.choose(bar(Kind.BLOCK, "10.43.0.0/16"));
        assertEquals(Set.of(SHOP), document.selection());
        assertEquals(Cidr.parse("10.43.0.0/16"), document.blockProperty().get());
        document.apply(VpcEdits.changeBlock("prod-shop", Cidr.parse("10.43.0.0/16"), Cidr.parse("10.42.0.0/16")));
        assertEquals(Cidr.parse("10.42.0.0/16"), document.blockProperty().get());
        assertEquals(Cidr.parse("10.42.0.0/16"), chosen(), "its bar stays chosen");
        model.choose(bar(Kind.FREE, "10.43.0.0/16"));
        assertNull(document.blockProperty().get());
    }

    @Test
    void theBarOfABlockThatIsSelectedElsewhereIsChosen() {
        document.apply(VpcEdits.addBlock("prod-shop", CidrBlock.routable(Cidr.parse("10.43.0.0/16"))));
        document.selectBlock(SHOP, Cidr.parse("10.43.0.0/16"));
        assertEquals(Cidr.parse("10.43.0.0/16"), chosen());
        document.selectBlock(SHOP, Cidr.parse("10.40.0.0/20"));
        assertEquals(Cidr.parse("10.40.0.0/20"), chosen());
        assertEquals(Cidr.parse("10.40.0.0/20"), document.blockProperty().get(), "and stays selected");
    }

    private Cidr chosen() {
        return requireNonNull(model.chosenProperty().get()).span().cidr();
    }
}
