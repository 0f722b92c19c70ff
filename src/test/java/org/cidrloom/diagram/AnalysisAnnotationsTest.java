package org.cidrloom.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnalysisAnnotationsTest {
    private static final Cidr TWIN = Cidr.parse("100.64.0.0/16");

    private static Annotations annotated(Network network) {
        return Annotations.of(network, Analyzer.standard().analyze(network));
    }

    private static DisplayList drawn(Network network) {
        return DiagramLayout.of(Designs.drawn(network), annotated(network), Designs.MEASURE);
    }

    private static Vpc vpc(String id, String routable) {
        return Vpc.of(id, List.of(CidrBlock.routable(Cidr.parse(routable)), new CidrBlock(TWIN, false)))
                .withSubnets(List.of(Subnet.of(id + "-pod", Tier.POD, "eu-west-1a", Cidr.parse("100.64.0.0/19"))));
    }

    private static Network twins() {
        TransitGateway hub = new TransitGateway(
                "hub",
                null,
                64512,
                false,
                List.of(new TransitRouteTable("main", List.of())),
                List.of(
                        Designs.attachment("blue", List.of("blue-pod"), "main"),
                        Designs.attachment("green", List.of("green-pod"), "main")),
                null);
        return Network.empty("twins", "eu-west-1", Designs.ZONES)
                .withVpcs(List.of(vpc("blue", "10.24.56.0/25"), vpc("green", "10.24.57.0/25")))
                .withTransitGateways(List.of(hub));
    }

    @Test
    void rangesThatARouteTableBringsTogetherAreAConflictThere() {
        assertEquals(
                List.of(new Annotations.Conflict(
                        new Annotations.End(new OfVpc("blue"), List.of(TWIN)),
                        new Annotations.End(new OfVpc("green"), List.of(TWIN)),
                        new OfRouteTable("hub", "main"),
                        Severity.ERROR)),
                annotated(twins()).conflicts());
    }

    @Test
    void aConflictIsDrawnFromBlockToBlockThroughTheGateway() {
        DisplayList drawing = drawn(twins());
        List<Shape> links = links(drawing, LevelOfDetail.NEAR);
        assertEquals(1, links.size());
        Box around = links.getFirst().bounds();
        for (LevelOfDetail level : List.of(LevelOfDetail.MIDDLE, LevelOfDetail.FAR)) {
            List<Shape> outside = links(drawing, level);
            assertEquals(1, outside.size());
            for (String id : List.of("blue", "green")) {
                Box box = drawing.place(new OfVpc(id)).orElseThrow().box().grown(-4);
                assertTrue(
                        ((Shape.Link) outside.getFirst())
                                .route().pieces(1).stream().noneMatch(box::touches),
                        "where blocks stand as words in the head of " + id + " no line crosses them");
            }
        }
        for (String id : List.of("blue", "green")) {
            Box box = drawing.place(new OfVpc(id)).orElseThrow().box();
            assertTrue(around.overlaps(box), "the link reaches into " + id);
        }
        Box gateway = drawing.place(new ElementId.OfTransitGateway("hub"))
                .orElseThrow()
                .box();
        assertTrue(around.touches(gateway), "the link runs over the gateway");
        long marked = drawing.shapes().stream()
                .filter(shape -> shape instanceof Shape.Text text
                        && text.text().equals(TWIN.toString())
                        && text.role() == Role.ERROR
                        && text.mark().detail().isShownAt(LevelOfDetail.NEAR))
                .count();
        assertEquals(2, marked, "both blocks are marked");
        long signs = drawing.shapes().stream()
                .filter(shape -> shape instanceof Shape.Icon icon && icon.symbol() == Symbol.ERROR)
                .count();
        assertTrue(signs >= 3, "a sign at both blocks and on the link: colour is never alone");
    }

    @Test
    void twinsThatNothingBringsTogetherAreNoConflict() {
        Network network = twins();
        TransitGateway hub = network.transitGateways().getFirst();
        TransitGateway silent = hub.withAttachments(hub.attachments().stream()
                .map(attachment -> attachment.withPropagations(List.of()))
                .toList());
        assertEquals(
                List.of(),
                annotated(network.withTransitGateways(List.of(silent))).conflicts());
    }

    @Test
    void peeredVpcsThatShareAddressesAreAConflict() {
        Network network = twins().withTransitGateways(List.of()).withPeerings(List.of(new Peering("blue", "green")));
        assertEquals(
                List.of(new Annotations.Conflict(
                        new Annotations.End(new OfVpc("blue"), List.of(TWIN)),
                        new Annotations.End(new OfVpc("green"), List.of(TWIN)),
                        null,
                        Severity.ERROR)),
                annotated(network).conflicts());
        assertEquals(1, links(drawn(network), LevelOfDetail.NEAR).size());
        assertEquals(1, links(drawn(network), LevelOfDetail.MIDDLE).size());
    }

    @Test
    void eachOfTheirPeeringsIsLinkedWhereOneFindingTellsOfAll() {
        Network network = twins().withTransitGateways(List.of())
                .withVpcs(List.of(
                        vpc("blue", "10.24.56.0/25"), vpc("green", "10.24.57.0/25"), vpc("red", "10.24.58.0/25")))
                .withPeerings(List.of(new Peering("blue", "green"), new Peering("red", "blue")));
        assertEquals(
                List.of("blue-green", "red-blue"),
                annotated(network).conflicts().stream()
                        .map(link -> link.from().element().path() + "-"
                                + link.to().element().path())
                        .toList());
    }

    private static List<Shape> links(DisplayList drawing, LevelOfDetail level) {
        return drawing.shapes().stream()
                .filter(shape ->
                        shape instanceof Shape.Link link && link.mark().detail().isShownAt(level))
                .toList();
    }

    @Test
    void subnetsThatShareAddressesAreLinked() {
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withSubnets(List.of(
                        Subnet.of("wide", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/20")),
                        Subnet.of("narrow", Tier.POD, "eu-west-1b", Cidr.parse("10.0.1.0/24"))));
        Network network = Network.empty("n", "eu-west-1", Designs.ZONES).withVpcs(List.of(vpc));
        List<Annotations.Conflict> conflicts = annotated(network).conflicts();
        assertEquals(
                List.of(new OfSubnet("a", "wide"), new OfSubnet("a", "narrow")),
                List.of(
                        conflicts.getFirst().from().element(),
                        conflicts.getFirst().to().element()));
        assertEquals(
                1,
                drawn(network).shapes().stream()
                        .filter(Shape.Link.class::isInstance)
                        .count());
    }

    @Test
    void badgesCountTheFindingsOfAnElementAndShowTheWorst() {
        Network network = twins();
        Analysis analysis = Analyzer.standard().analyze(network);
        Annotations annotations = Annotations.of(network, analysis);
        var expected = analysis.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.subject(), Collectors.counting()));
        assertEquals(expected.keySet(), annotations.badges().keySet());
        annotations.badges().forEach((element, badge) -> {
            assertEquals(expected.get(element), (long) badge.count());
            assertEquals(
                    analysis.findings().stream()
                            .filter(finding -> finding.subject().equals(element))
                            .map(finding -> finding.severity())
                            .min(Severity::compareTo)
                            .orElseThrow(),
                    badge.worst());
        });
    }

    @Test
    void theBarOfASubnetAddsUpToItsSize() {
        Network network = Designs.fiftyAddresses();
        Annotations annotations = annotated(network);
        for (Subnet subnet : network.vpc("dev").orElseThrow().subnets()) {
            Annotations.Fill fill =
                    annotations.fill(new OfSubnet("dev", subnet.id())).orElseThrow();
            long taken = fill.layers().stream()
                    .mapToLong(Annotations.FillLayer::addresses)
                    .sum();
            assertEquals(subnet.cidr().addressCount(), taken + fill.free() - fill.missing());
            assertEquals(subnet.cidr().addressCount() - 5, fill.usable());
        }
        assertEquals(28, annotations.pods("dev-cluster").orElseThrow().planned());
    }
}
