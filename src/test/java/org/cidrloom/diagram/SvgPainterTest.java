package org.cidrloom.diagram;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SvgPainterTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/cidrloom/diagram/fifty-addresses.svg");

    private static String svg(Network network) {
        DisplayList drawing = DiagramLayout.of(Designs.drawn(network), Annotations.NONE, Designs.MEASURE);
        SvgPainter painter = new SvgPainter(Palette.LIGHT);
        drawing.paint(painter);
        return painter.document(network.name(), drawing.bounds().grown(32), "");
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /// Run with `-Dgolden.update=true` to write the file anew, and look at it.
    @Test
    void theSampleIsDrawnAsItWasLookedAt() throws IOException {
        String svg = svg(Designs.fiftyAddresses());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }
        assertEquals(Files.readString(GOLDEN), svg);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "&amp; &lt; ]]> <!-- -->",
                "nul \u0000 bell \u0007 vertical tab \u000b escape \u001b",
                "half \ud83d surrogate \udc00",
                "not a character \uffff \ufffe",
                "turned \u202e around \u2066",
                "line\nend\r\nand\ttab\u2028\u0085",
                "日本語 🚀👩‍💻 العربية",
            })
    void whateverANameHoldsTheResultIsWellFormed(String name) throws Exception {
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName(name);
        Network network = Network.empty(name, "eu-west-1", Designs.ZONES).withVpcs(List.of(vpc));
        Document document = parsed(svg(network));
        NodeList elements = document.getElementsByTagName("*");
        Set<String> names = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getNodeName());
            for (int j = 0; j < elements.item(i).getAttributes().getLength(); j++) {
                attributes.add(elements.item(i).getAttributes().item(j).getNodeName());
            }
        }
        assertEquals(Set.of("svg", "title", "g", "rect", "path", "text"), names);
        assertTrue(attributes.stream().noneMatch(attribute -> attribute.startsWith("on")), attributes.toString());
    }

    @Test
    void aNameIsReadBackAsItWasWritten() throws Exception {
        String name = "a < b & \"c\" > 'd'";
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName(name);
        Document document =
                parsed(svg(Network.empty(name, "eu-west-1", Designs.ZONES).withVpcs(List.of(vpc))));
        NodeList texts = document.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertEquals(name, words.getFirst());
        assertEquals(name, document.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void numbersHaveNoExponentAndTwoDecimalsAtMost() {
        assertEquals("0", SvgNumber.text(-0.0001));
        assertEquals("12345678", SvgNumber.text(12345678));
        assertEquals("-1.5", SvgNumber.text(-1.5));
        assertEquals("0.33", SvgNumber.text(1.0 / 3));
        assertEquals("100", SvgNumber.text(100));
    }

    /// The middle of two hundredths is rounded to the even one, as decimals are, however the double falls.
    @Test
    void numbersAreRoundedAsDecimals() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = switch (i % 4) {
                case 0 -> random.nextInt(2_000_000) / 1000.0 - 1000;
                case 1 -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14));
                case 2 -> Math.nextUp(random.nextInt(1000) + 0.005);
                default -> -random.nextInt(100_000) / 200.0;
            };
            BigDecimal exact = BigDecimal.valueOf(value)
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            assertEquals(exact.signum() == 0 ? "0" : exact.toPlainString(), SvgNumber.text(value), "" + value);
        }
    }
}
