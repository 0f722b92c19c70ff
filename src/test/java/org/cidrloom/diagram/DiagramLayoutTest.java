package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiagramLayoutTest {
    private static final int DESIGNS = 150;

    private static DisplayList layout(Design design) {
        return DiagramLayout.of(design, Annotations.NONE, Designs.MEASURE);
    }

    private static DisplayList layout(Network network) {
        return layout(Designs.drawn(network));
    }

    private interface Check {
        void check(Design design, DisplayList drawing);
    }

    private static void onRandomDesigns(Check check) {
        for (long seed = 0; seed < DESIGNS; seed++) {
            RandomDesigns designs = new RandomDesigns(seed);
            Design design = designs.next();
            Design drawn = seed % 2 == 0 ? design : designs.placed(design);
            try {
                check.check(drawn, layout(drawn));
            } catch (AssertionError error) {
                throw new AssertionError("with seed " + seed + ": " + error.getMessage(), error);
            }
        }
    }

    private static List<Placed> boxes(DisplayList drawing) {
        return drawing.placed().stream().filter(place -> !place.isEdge()).toList();
    }

    @Test
    void siblingsNeverOverlap() {
        onRandomDesigns((design, drawing) -> {
            List<Placed> boxes = boxes(drawing);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    Placed one = boxes.get(i);
                    Placed other = boxes.get(j);
                    if (one.depth() == other.depth()) {
                        assertFalse(one.box().overlaps(other.box()), one + " lies over " + other);
                    }
                }
            }
        });
    }

    @Test
    void whatIsPartOfAnElementStandsInIt() {
        onRandomDesigns((design, drawing) -> {
            for (Placed place : boxes(drawing)) {
                parent(design.network(), place.element()).ifPresent(parent -> {
                    Box around = drawing.place(parent).orElseThrow().box();
                    assertTrue(around.contains(place.box()), place + " is not inside " + around);
                });
            }
        });
    }

    private static Optional<ElementId> parent(Network network, ElementId element) {
        return Optional.ofNullable(
                switch (element) {
                    case ElementId.OfSubnet(String vpc, String ignored) -> new ElementId.OfVpc(vpc);
                    case ElementId.OfRouteTable(String gateway, String ignored) ->
                        new ElementId.OfTransitGateway(gateway);
                    case ElementId.OfCluster(String id) ->
                        new ElementId.OfVpc(network.cluster(id).orElseThrow().vpc());
                    case ElementId.OfNodeGroup(String cluster, String ignored) -> new ElementId.OfCluster(cluster);
                    default -> null;
                });
    }

    @Test
    void everyElementThatCanBeDrawnIsDrawnOnce() {
        onRandomDesigns((design, drawing) -> {
            List<ElementId> expected = new ArrayList<>(Elements.of(design.network()));
            expected.removeIf(element -> !isDrawn(design.network(), element));
            List<String> drawn = drawing.placed().stream()
                    .filter(place -> !isLine(place))
                    .map(place -> place.element().toString())
                    .sorted()
                    .toList();
            assertEquals(expected.stream().map(ElementId::toString).sorted().toList(), drawn);
        });
    }

    /// Pools and prefix lists are nowhere on the canvas, and an attachment of what is not there leads nowhere.
    private static boolean isDrawn(Network network, ElementId element) {
        return switch (element) {
            case ElementId.OfDesign _, ElementId.OfPool _, ElementId.OfPrefixList _ -> false;
            case ElementId.OfAttachment(String gateway, String to) ->
                !gateway.equals(to)
                        && (!to.startsWith("hub") || network.transitGateway(to).isPresent())
                        && (!to.startsWith("dx")
                                || network.directConnectGateway(to).isPresent());
            default -> true;
        };
    }

    private static boolean isLine(Placed place) {
        return place.isEdge() && place.element() instanceof ElementId.OfDirectConnectGateway;
    }

    @Test
    void boxesStandOnTheGrid() {
        onRandomDesigns((design, drawing) -> {
            for (Placed place : boxes(drawing)) {
                Box box = place.box();
                for (double length : new double[] {box.x(), box.y(), box.width(), box.height()}) {
                    assertEquals(0, Math.abs(length) % Grid.UNIT, place.toString());
                }
            }
        });
    }

    @Test
    void wordsStayInTheirElementAndAreNeverSmallerThanElevenPixels() {
        onRandomDesigns((design, drawing) -> {
            for (Shape shape : drawing.shapes()) {
                if (shape instanceof Shape.Text text) {
                    ElementId element = Objects.requireNonNull(text.mark().element());
                    Box box = drawing.place(element).orElseThrow().box();
                    assertTrue(
                            text.left() >= box.x() && text.left() + text.width() <= box.right() + 0.01,
                            text + " leaves " + box);
                    assertTrue(text.baseline() <= box.bottom(), text + " is below " + box);
                    assertTrue(text.style().size() >= 11, text.toString());
                }
            }
        });
    }

    @Test
    void wordsNeverLieOverWords() {
        onRandomDesigns((design, drawing) -> {
            for (LevelOfDetail level : LevelOfDetail.values()) {
                List<Box> words = new ArrayList<>();
                for (Shape shape : drawing.in(drawing.bounds(), level)) {
                    if (shape instanceof Shape.Text text) {
                        double capitals = text.style().size() * 0.73;
                        Box letters = new Box(text.left(), text.baseline() - capitals, text.width(), capitals);
                        assertTrue(
                                words.stream().noneMatch(letters::overlaps), level + ": " + text + " lies over others");
                        words.add(letters);
                    }
                }
            }
        });
    }

    @Test
    void edgesRunAroundBoxesWhereNobodyPlacedThem() {
        for (long seed = 0; seed < DESIGNS; seed++) {
            DisplayList drawing = layout(new RandomDesigns(seed).next());
            List<Placed> outer =
                    boxes(drawing).stream().filter(place -> place.depth() == 0).toList();
            for (Placed edge : drawing.placed().stream().filter(Placed::isEdge).toList()) {
                for (int i = 1; i < edge.route().size(); i++) {
                    Box run = Box.between(edge.route().get(i - 1), edge.route().get(i));
                    assertTrue(run.width() < 0.01 || run.height() < 0.01, "seed " + seed + ": not straight: " + edge);
                    for (Placed box : outer) {
                        assertFalse(
                                run.grown(0.1).overlaps(box.box().grown(-1)),
                                "seed " + seed + ": " + edge + " crosses " + box);
                    }
                }
            }
        }
    }

    @Test
    void edgesEndAtTheSidesOfWhatTheyJoin() {
        onRandomDesigns((design, drawing) -> {
            for (Placed edge : drawing.placed().stream().filter(Placed::isEdge).toList()) {
                List<Box> ends = edge.ends().stream()
                        .map(end -> drawing.place(end).orElseThrow().box())
                        .toList();
                assertEquals(joined(edge), edge.ends());
                assertTrue(isAtSide(edge.route().getFirst(), ends.getFirst()), edge + " starts elsewhere");
                assertTrue(isAtSide(edge.route().getLast(), ends.getLast()), edge + " ends elsewhere");
            }
        });
    }

    private static List<ElementId> joined(Placed edge) {
        return switch (edge.element()) {
            case ElementId.OfAttachment(String gateway, String to) ->
                List.of(new ElementId.OfTransitGateway(gateway), station(to));
            case ElementId.OfPeering(String one, String other) ->
                List.of(new ElementId.OfVpc(one), new ElementId.OfVpc(other));
            case ElementId.OfDirectConnectGateway gateway ->
                List.of(gateway, station(edge.ends().getLast().path()));
            default -> throw new AssertionError(edge);
        };
    }

    private static ElementId station(String id) {
        return switch (id.substring(0, id.indexOf('-'))) {
            case "net" -> new ElementId.OfNetwork(id);
            case "dx" -> new ElementId.OfDirectConnectGateway(id);
            case "hub" -> new ElementId.OfTransitGateway(id);
            default -> new ElementId.OfVpc(id);
        };
    }

    private static boolean isAtSide(Point point, Box box) {
        boolean beside = Math.abs(point.x() - box.x()) < 0.01 || Math.abs(point.x() - box.right()) < 0.01;
        return beside && point.y() > box.y() && point.y() < box.bottom();
    }

    @Test
    void positionsAreKeptAndTheRestMakesRoom() {
        Network network = Designs.fiftyAddresses();
        Map<String, Position> positions =
                Map.of("dev", new Position(0, 0), "hub", new Position(-401, 1000), "vpc-1", new Position(2000, 0));
        DisplayList drawing = layout(new Design(network, new Drawing(positions)));
        assertEquals(new Point(0, 0), corner(drawing, "dev"));
        assertEquals(new Point(-400, 1000), corner(drawing, "hub"));
        assertEquals(new Point(2000, 0), corner(drawing, "vpc-1"));
        Box dev = drawing.place(new ElementId.OfVpc("dev")).orElseThrow().box();
        assertTrue(corner(drawing, "vpc-2").y() >= dev.bottom(), "vpc-2 lies below dev, which took its place");
    }

    private static Point corner(DisplayList drawing, String path) {
        Placed place = drawing.placed().stream()
                .filter(each -> each.element().path().equals(path))
                .findFirst()
                .orElseThrow();
        return new Point(place.box().x(), place.box().y());
    }

    @Test
    void movingOneBoxMovesNoOther() {
        Network estate = Designs.estate(30, Tier.NODE);
        DisplayList before = layout(estate);
        Map<String, Position> aside = Map.of("vpc-7", new Position(-4000, 0));
        DisplayList after = layout(new Design(estate, new Drawing(aside)));
        List<Placed> others = boxes(before).stream()
                .filter(place -> !place.element().path().startsWith("vpc-7"))
                .toList();
        for (Placed place : others) {
            assertEquals(place, after.place(place.element()).orElseThrow());
        }
        assertEquals(new Point(-4000, 0), corner(after, "vpc-7"));
    }

    @Test
    void outsideNetworksStandLeftGatewaysInTheMiddleVpcsRight() {
        DisplayList drawing = layout(Designs.fiftyAddresses());
        double network = corner(drawing, "on-prem").x();
        double existing = corner(drawing, "vpc-1").x();
        double gateway = corner(drawing, "hub").x();
        double vpc = corner(drawing, "dev").x();
        assertEquals(network, existing);
        assertTrue(network < gateway && gateway < vpc);
    }

    @Test
    void directConnectGatewaysStandBetweenNetworksAndTransitGateways() {
        DisplayList drawing = layout(Designs.directConnect());
        double network = corner(drawing, "stockholm").x();
        double direct = corner(drawing, "dx").x();
        double gateway = corner(drawing, "hub").x();
        assertTrue(network < direct && direct < gateway);
        ElementId.OfDirectConnectGateway dx = new ElementId.OfDirectConnectGateway("dx");
        assertEquals(
                List.of(List.of(dx, new ElementId.OfNetwork("stockholm")), List.of(dx, new ElementId.OfVpc("archive"))),
                drawing.placed().stream()
                        .filter(place -> place.isEdge() && place.element().equals(dx))
                        .map(Placed::ends)
                        .toList());
    }

    @Test
    void twoPeeredGatewaysHaveOneEdgeThatIsBothAttachments() {
        DisplayList drawing = layout(Designs.directConnect());
        Placed there =
                drawing.place(new ElementId.OfAttachment("hub", "hub-us")).orElseThrow();
        Placed back = drawing.place(new ElementId.OfAttachment("hub-us", "hub")).orElseThrow();
        assertEquals(there.route().reversed(), back.route());
        long painted = drawing.shapes().stream()
                .filter(shape -> shape instanceof Shape.Path
                        && (there.element().equals(shape.mark().element())
                                || back.element().equals(shape.mark().element())))
                .count();
        assertEquals(3, painted, "a line and its two ends");
    }

    @Test
    void zonesAreLanesAndTiersAreBands() {
        DisplayList drawing = layout(Designs.fiftyAddresses());
        for (Lane lane : drawing.lanes()) {
            String letter = lane.zone().substring(lane.zone().length() - 1);
            for (String tier : List.of("public", "transit", "node", "pod")) {
                Box card = box(drawing, "dev/" + tier + "-" + letter);
                assertTrue(
                        lane.box().x() < card.x() && card.right() < lane.box().right(), lane + " " + card);
                assertEquals(box(drawing, "dev/" + tier + "-a").y(), card.y());
            }
        }
        assertEquals(Designs.ZONES, drawing.lanes().stream().map(Lane::zone).toList());
        Box cluster = box(drawing, "dev-cluster");
        for (Subnet subnet : Designs.fiftyAddresses().vpc("dev").orElseThrow().subnets()) {
            boolean used = subnet.tier() == Tier.NODE || subnet.tier() == Tier.POD;
            assertEquals(used, cluster.contains(box(drawing, "dev/" + subnet.id())), subnet.id());
        }
    }

    private static Box box(DisplayList drawing, String path) {
        return drawing.placed().stream()
                .filter(each -> each.element().path().equals(path))
                .findFirst()
                .orElseThrow()
                .box();
    }

    @Test
    void aZoneThatTheDesignDoesNotListHasALaneThatSaysSo() {
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withSubnets(List.of(Subnet.of("s", Tier.NODE, "eu-west-1x", Cidr.parse("10.0.0.0/24"))));
        Network network = Network.empty("n", "eu-west-1", Designs.ZONES).withVpcs(List.of(vpc));
        DisplayList drawing = layout(network);
        assertEquals(4, drawing.lanes().size());
        assertEquals("eu-west-1x", drawing.lanes().getLast().zone());
        assertTrue(
                words(drawing).contains("eu-west-1x · not listed"),
                words(drawing).toString());
    }

    private static List<String> words(DisplayList drawing) {
        return words(drawing, LevelOfDetail.NEAR);
    }

    private static List<String> words(DisplayList drawing, LevelOfDetail level) {
        List<String> words = new ArrayList<>();
        for (Shape shape : drawing.in(drawing.bounds(), level)) {
            if (shape instanceof Shape.Text text) {
                words.add(text.text());
            }
        }
        return words;
    }

    @Test
    void fromMiddleDistanceNamesAndSizesAreRead() {
        Network network = Designs.fiftyAddresses();
        DisplayList drawing = layout(network);
        List<String> words = words(drawing, LevelOfDetail.MIDDLE);
        Vpc vpc = network.vpc("dev").orElseThrow();
        for (Subnet subnet : vpc.subnets()) {
            assertTrue(words.contains(subnet.displayName()), subnet.id() + " is not named: " + words);
        }
        assertEquals(
                vpc.subnets().stream()
                        .map(each -> "/" + each.cidr().prefixLength())
                        .sorted()
                        .toList(),
                words.stream().filter(word -> word.startsWith("/")).sorted().toList());
        assertTrue(words.containsAll(network.zones()), words.toString());
        assertTrue(
                words.containsAll(network.clusters().stream()
                        .map(each -> each.displayName())
                        .toList()),
                words.toString());
        assertTrue(
                words.stream()
                        .anyMatch(word -> vpc.cidrs().stream()
                                .allMatch(block -> word.contains(block.cidr().toString()))),
                words.toString());
    }

    @Test
    void namesFromMiddleDistanceAreTenPixelsHighAtLeast() {
        Network network = Designs.fiftyAddresses();
        double lowest = 1;
        while (LevelOfDetail.at(lowest - 0.01) == LevelOfDetail.NEAR
                || LevelOfDetail.at(lowest - 0.01) == LevelOfDetail.MIDDLE) {
            lowest -= 0.01;
        }
        List<String> names = network.vpc("dev").orElseThrow().subnets().stream()
                .map(Subnet::displayName)
                .toList();
        DisplayList drawing = layout(network);
        for (Shape shape : drawing.in(drawing.bounds(), LevelOfDetail.MIDDLE)) {
            if (shape instanceof Shape.Text text && names.contains(text.text())) {
                assertTrue(text.style().size() * lowest >= 10, text + " at " + lowest);
            }
        }
    }

    @Test
    void longNamesEndInAnEllipsis() {
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName("n".repeat(500));
        DisplayList drawing =
                layout(Network.empty("n", "eu-west-1", Designs.ZONES).withVpcs(List.of(vpc)));
        List<String> names =
                words(drawing).stream().filter(word -> word.startsWith("nnn")).toList();
        assertFalse(names.isEmpty());
        assertTrue(names.stream().allMatch(name -> name.endsWith("…")), names.toString());
    }

    @Test
    void anEmptyDesignHasNoShapes() {
        DisplayList drawing = layout(Design.empty("empty", "eu-west-1", Designs.ZONES));
        assertEquals(List.of(), drawing.shapes());
        assertEquals(Box.EMPTY, drawing.bounds());
        assertEquals(Optional.empty(), drawing.hits().at(0, 0));
    }

    @Test
    void theSameDesignGivesTheSameDrawing() {
        assertEquals(
                layout(Designs.fiftyAddresses()).shapes(),
                layout(Designs.fiftyAddresses()).shapes());
    }

    @Test
    void clustersThatShareSubnetsShareAnOutlineAndSubnetsNameTheirUser() {
        Network network = Designs.fiftyAddresses();
        network = network.withClusters(List.of(
                Designs.cluster("blue", "dev"), Designs.cluster("green", "dev").withCni(Cni.DEFAULT)));
        DisplayList drawing = layout(network);
        assertTrue(box(drawing, "blue").contains(box(drawing, "green")));
        assertEquals(3, words(drawing).stream().filter("blue"::equals).count() - 1, "the pod subnets say blue");
    }

    @Test
    void aThousandVpcsAreAllDrawn() {
        DisplayList drawing = layout(Designs.estate(1000, Tier.PUBLIC, Tier.NODE, Tier.POD, Tier.DATABASE));
        assertEquals(1 + 3 + 1000 + 12_000 + 1000 + 1, drawing.placed().size());
    }
}
