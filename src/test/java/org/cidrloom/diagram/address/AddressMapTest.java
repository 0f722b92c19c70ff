package org.cidrloom.diagram.address;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cidrloom.bench.Estates;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AddressMapTest {
    private static final Network EMPTY = Network.empty("test", "eu-west-1", List.of("eu-west-1a"));

    private static Vpc vpc(String id, boolean routable, String block) {
        return Vpc.of(id, List.of(new CidrBlock(Cidr.parse(block), routable)));
    }

    private static AddressMap map(Network network) {
        return AddressMap.of(network, List.of(), AddressMap.EMPTY);
    }

    @Test
    void theFirstLaneCoversItsParentAndNoLaneOverlapsItself() {
        AddressMap map = map(Estates.of(60, 7).network());
        assertFalse(map.roots().isEmpty());
        map.roots().forEach(AddressMapTest::check);
    }

    private static void check(Span span) {
        if (!span.hasInside()) {
            return;
        }
        BigInteger covered = span.lanes().getFirst().spans().stream()
                .map(inside -> inside.cidr().size())
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(span.cidr().size(), covered, span.cidr().toString());
        for (Lane lane : span.lanes()) {
            for (int i = 1; i < lane.spans().size(); i++) {
                Cidr before = lane.spans().get(i - 1).cidr();
                Cidr after = lane.spans().get(i).cidr();
                assertTrue(before.last().compareTo(after.first()) < 0, before + " and " + after);
            }
            lane.spans().forEach(AddressMapTest::check);
        }
    }

    @Test
    void rangesOverEachOtherStandInLanesAndAreCounted() {
        Network network = EMPTY.withVpcs(List.of(
                vpc("one", false, "100.64.0.0/16"),
                vpc("two", false, "100.64.0.0/16"),
                vpc("three", false, "100.64.128.0/17")));
        Span twins = map(network).roots().getFirst();
        assertEquals(Kind.TWINS, twins.kind());
        assertEquals(3, twins.lanes().size());
        assertEquals(2, twins.lanes().getFirst().spans().getFirst().twins());
    }

    @Test
    void figuresCountWhatIsFreeInThePoolAndItsLargestBlock() {
        Network network = EMPTY.withAddressPools(
                        List.of(new AddressPool("pool", null, Cidr.parse("10.0.0.0/16"), null)))
                .withVpcs(List.of(vpc("one", true, "10.0.0.0/24")));
        Figures figures = Figures.of(Family.IPV4, map(network).roots());
        assertEquals(BigInteger.valueOf(65_536), figures.total());
        assertEquals(BigInteger.valueOf(256), figures.allocated());
        assertEquals(BigInteger.valueOf(65_280), figures.free());
        assertEquals(Cidr.parse("10.0.128.0/17"), figures.largest());
    }

    @Test
    void anAddressIsFoundInEverythingAroundIt() {
        Network network = EMPTY.withVpcs(List.of(vpc("one", true, "10.24.56.0/24")));
        List<List<Span>> found = Query.of("contains 10.24.56.200").in(map(network));
        assertEquals(2, found.size());
        assertEquals(Kind.FREE, found.getLast().getLast().kind());
        assertTrue(Query.of("contains 10.24.57.1").in(map(network)).isEmpty());
    }

    @Test
    void barsOfALaneStandApartAndTinyOnesInBands() {
        AddressMap map = map(Estates.of(400, 7).network());
        AddressDrawing drawing =
                new AddressLayout(map.roots(), BundledFonts.get()).of(new AddressLayout.Window(Sight.ALL, 600, 400, 0));
        List<Bar> first = drawing.bars().stream()
                .filter(bar -> bar.depth() == 1 && bar.path().getFirst().kind() == Kind.POOL)
                .toList();
        assertTrue(first.stream().anyMatch(Bar::isBand));
        for (int i = 1; i < first.size(); i++) {
            assertFalse(first.get(i - 1).box().overlaps(first.get(i).box()));
        }
        int counted = first.stream().filter(Bar::isBand).mapToInt(Bar::count).sum();
        assertEquals(400, counted);
    }

    @Test
    void barsTooNarrowForTheirNamesSayWhatTellsThemFromTheirNeighbours() {
        List<Vpc> vpcs = new ArrayList<>();
        List<String> names = List.of("shared-dns", "shared-ci", "shared-monitoring", "x");
        for (int i = 0; i < names.size(); i++) {
            vpcs.add(vpc(names.get(i), true, "10.48." + 16 * i + ".0/20"));
        }
        Network network = EMPTY.withVpcs(vpcs)
                .withAddressPools(List.of(new AddressPool("pool", null, Cidr.parse("10.48.0.0/16"), null)));
        AddressDrawing drawing = new AddressLayout(map(network).roots(), BundledFonts.get())
                .of(new AddressLayout.Window(Sight.ALL, 520, 400, 0));
        List<String> words = drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
        assertTrue(words.containsAll(List.of("dns", "ci", "x")), words::toString);
        assertTrue(words.stream().anyMatch(word -> word.startsWith("mo") && word.endsWith("…")), words::toString);
    }

    @Test
    void aBlockThatAwsRefusesIsRefusedWithTheReason() {
        Network network = EMPTY.withVpcs(List.of(vpc("one", true, "10.24.56.0/24")));
        Offer refused = Allotment.give(network, "one", Cidr.parse("192.168.4.0/24"));
        assertTrue(refused.isRefused());
        assertTrue(refused.text().contains("RFC 1918"), refused.text());
        Offer taken = Allotment.give(network, "one", Cidr.parse("10.30.0.0/24"));
        assertEquals("10.30.0.0/24 becomes a further CIDR of one", taken.text());
        assertEquals(Optional.of(24), Allotment.usual(Cidr.parse("10.0.0.0/8")));
        assertEquals(16, Allotment.lengths(Cidr.parse("10.0.0.0/8")).getFirst());
    }

    @Test
    void whatAFilterLeavesOutIsNeitherTakenNorFree() {
        Network network = EMPTY.withAddressPools(
                        List.of(new AddressPool("pool", null, Cidr.parse("10.0.0.0/16"), null)))
                .withVpcs(List.of(
                        vpc("one", true, "10.0.0.0/24"),
                        vpc("two", false, "10.0.1.0/24"),
                        vpc("large", false, "10.0.64.0/20"),
                        vpc("over", true, "10.0.64.0/24")));
        AddressMap routable = map(network).only(new Wanted(Wanted.Where.EVERYWHERE, null, true, null));
        Figures figures = Figures.of(Family.IPV4, routable.roots());
        assertEquals(BigInteger.valueOf(65_536), figures.total());
        assertEquals(BigInteger.valueOf(512), figures.allocated());
        assertEquals(BigInteger.valueOf(256 + 4_096 - 256), figures.leftOut());
        assertEquals(BigInteger.valueOf(65_536 - 512 - 4_096), figures.free());
        Lane lane = routable.roots().getFirst().lanes().getFirst();
        assertEquals(256, lane.taken(0, lane.spans().size()));
        assertEquals(1, lane.used(0, lane.spans().size()));
    }

    @Test
    void inABlockThatAFilterLeavesOutAllIsQuiet() {
        Network network = Objects.requireNonNull(DesignFile.read(Path.of("assets", "samples", "twins.cidrloom.yaml"))
                        .design())
                .network();
        AddressMap routable = map(network).only(new Wanted(Wanted.Where.EVERYWHERE, null, true, null));
        assertTrue(routable.roots().stream().noneMatch(root -> root.kind() == Kind.TWINS));
        AddressMap pods = map(network).only(new Wanted(Wanted.Where.EVERYWHERE, null, false, null));
        assertTrue(Query.of("pod-a").in(pods).stream()
                .allMatch(path -> !path.getLast().quiet()));
        assertTrue(pods.roots().stream().noneMatch(root -> root.kind() == Kind.POOL));
        AddressMap mixed = map(network.withVpcs(network.vpcs().reversed()))
                .only(new Wanted(Wanted.Where.EVERYWHERE, null, null, Tier.POD));
        assertTrue(Query.of("node-a").in(mixed).stream()
                .allMatch(path -> path.getLast().quiet()));
    }
}
