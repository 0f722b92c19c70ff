package org.cidrloom.export.drawio;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Placed;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawioFileTest {
    private static Design sample(String name) {
        return Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/" + name + ".cidrloom.yaml"))
                .design());
    }

    private static DisplayList drawing(Design design) {
        return DiagramLayout.of(design, Annotations.NONE, BundledFonts.get());
    }

    private static Map<String, Element> cells(Design design) throws Exception {
        String text = DrawioFile.of(design.network(), drawing(design), Palette.LIGHT);
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getElementsByTagName("mxCell");
        Map<String, Element> cells = new HashMap<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element cell = (Element) nodes.item(i);
            assertEquals(null, cells.put(cell.getAttribute("id"), cell), "an id stands twice");
        }
        return cells;
    }

    private static Element cell(Map<String, Element> cells, String id) {
        return Objects.requireNonNull(cells.get(id), id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifty-addresses", "hub-and-spoke"})
    void everyElementThatIsDrawnIsAShapeOfItsOwn(String name) throws Exception {
        Design design = sample(name);
        Set<String> drawn = drawing(design).placed().stream()
                .map(Placed::element)
                .map(element -> element.getClass().getSimpleName() + ":" + element.path())
                .collect(Collectors.toSet());
        Map<String, Element> cells = cells(design);
        drawn.add("0");
        drawn.add("1");

        assertEquals(drawn, cells.keySet());
        cells.values().stream()
                .map(cell -> cell.getAttribute("parent"))
                .filter(parent -> !parent.isEmpty())
                .forEach(parent -> assertTrue(cells.containsKey(parent), parent));
    }

    @Test
    void subnetsStandInTheirVpcAndEdgesAreBoundToTheirEnds() throws Exception {
        Map<String, Element> cells = cells(sample("fifty-addresses"));

        assertEquals("OfVpc:dev", cell(cells, "OfSubnet:dev/node-a").getAttribute("parent"));
        Element attachment = cell(cells, "OfAttachment:dev@hub");
        assertEquals(
                Set.of("OfVpc:dev", "OfTransitGateway:hub"),
                Set.of(attachment.getAttribute("source"), attachment.getAttribute("target")));
    }

    @Test
    void boxesStandWhereTheDiagramHasThem() throws Exception {
        Design design = sample("fifty-addresses");
        Map<String, Element> cells = cells(design);
        List<String> wrong = new ArrayList<>();
        for (Placed placed : drawing(design).placed()) {
            if (placed.isEdge()) {
                continue;
            }
            double x = 0;
            double y = 0;
            Element cell = cells.get(placed.element().getClass().getSimpleName() + ":"
                    + placed.element().path());
            while (cell != null && !cell.getAttribute("parent").isEmpty() && cell.getFirstChild() != null) {
                Element geometry =
                        (Element) cell.getElementsByTagName("mxGeometry").item(0);
                x += Double.parseDouble(geometry.getAttribute("x"));
                y += Double.parseDouble(geometry.getAttribute("y"));
                cell = cells.get(cell.getAttribute("parent"));
            }
            if (Math.abs(x - placed.box().x()) > 0.05
                    || Math.abs(y - placed.box().y()) > 0.05) {
                wrong.add(placed.element() + " at " + x + ", " + y);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void hostileNamesComeBackAsTheyWere() throws Exception {
        String name = "a \"b\" <c> & 'd' ${e}\nf # : 😀 " + "x".repeat(500);
        Design design = Design.empty(name, "eu-west-1", List.of());
        Vpc vpc = Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName(name + "\u0007");
        Design named = design.withNetwork(design.network().withVpcs(List.of(vpc)));

        assertEquals(
                name + "\ufffd\n10.0.0.0/16", cell(cells(named), "OfVpc:app").getAttribute("value"));
    }
}
