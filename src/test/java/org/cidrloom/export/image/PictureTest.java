package org.cidrloom.export.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureTest {
    private static Picture sample(String name, Palette palette) {
        Design design = Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/" + name + ".cidrloom.yaml"))
                .design());
        Annotations annotations =
                Annotations.of(design.network(), Analyzer.standard().analyze(design.network()));
        return Picture.of(design, annotations, "1 error", name, palette);
    }

    private static BufferedImage decoded(Png png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png.bytes()));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource
    void aPngShowsTheSampleInTheColoursOfItsTheme(Palette palette) throws IOException {
        Png png = sample("fifty-addresses-as-found", palette).png();
        BufferedImage image = decoded(png);
        assertEquals(2, png.scale());
        assertTrue(image.getWidth() > 2000 && image.getHeight() > 1500, image.toString());
        Set<Integer> colours = colours(image);
        for (var role : List.of(
                org.cidrloom.diagram.Role.CANVAS,
                org.cidrloom.diagram.Role.VPC_SOFT,
                org.cidrloom.diagram.Role.POD_SOFT,
                org.cidrloom.diagram.Role.ERROR)) {
            int rgb = Integer.parseInt(palette.of(role).hex().substring(1), 16) | 0xff000000;
            assertTrue(colours.contains(rgb), role + " is not in the picture");
        }
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        for (Palette palette : Palette.values()) {
            assertArrayEquals(
                    sample("fifty-addresses", palette).svg(),
                    sample("fifty-addresses", palette).svg());
            assertArrayEquals(
                    sample("fifty-addresses", palette).png().bytes(),
                    sample("fifty-addresses", palette).png().bytes());
        }
    }

    @Test
    void anSvgIsXmlWithItsFontsInside() throws Exception {
        String svg = new String(sample("fifty-addresses", Palette.DARK).svg(), StandardCharsets.UTF_8);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertEquals(4, svg.split("@font-face", -1).length - 1, "three weights of Inter, one of JetBrains Mono");
        assertTrue(svg.contains(">10.24.56.128/25</text>"));
        assertTrue(svg.length() < 120_000, svg.length() + " characters");
    }

    @Test
    void hostileNamesEndInAPicture() throws Exception {
        String name = "<&\"'>\u0000\u202e\ud83d日本🚀" + "x".repeat(500);
        Vpc vpc = Vpc.of("a", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName(name);
        Design design = Design.empty(name, name, List.of("z"))
                .withNetwork(Network.empty(name, name, List.of("z")).withVpcs(List.of(vpc)));
        Picture picture = Picture.of(design, Annotations.NONE, name, name, Palette.LIGHT);
        assertTrue(colours(decoded(picture.png())).size() > 10);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(picture.svg()));
    }

    @Test
    void anEmptyDesignHasAPictureThatSaysSo() throws IOException {
        Picture picture =
                Picture.of(Design.empty("new", "eu-west-1", List.of()), Annotations.NONE, "", "", Palette.LIGHT);
        assertTrue(new String(picture.svg(), StandardCharsets.UTF_8).contains("This design has nothing to draw yet."));
        assertTrue(colours(decoded(picture.png())).size() > 10);
    }

    @Test
    void hugeDrawingsAreMadeSmallerInsteadOfFillingTheMemory() {
        assertEquals(2, Png.scale(new Box(0, 0, 1600, 1000)));
        Box huge = new Box(-5, -5, 100_000, 50_000);
        double scale = Png.scale(huge);
        assertTrue(scale * scale * huge.width() * huge.height() <= Png.MOST_PIXELS + 1);
        assertTrue(scale * 100_000 <= Png.LONGEST_SIDE + 1e-6);
        assertTrue(Png.scale(new Box(0, 0, 1_000_000, 10)) <= Png.LONGEST_SIDE / 1_000_000);
        assertEquals(2, Png.scale(new Box(0, 0, 0, 0)));
    }

    @Test
    void findingsAreCountedInWords() {
        assertEquals("No findings", Picture.countOf(List.of()));
        assertEquals(
                "2 errors, 1 warning, 1 note",
                Picture.countOf(List.of(Severity.ERROR, Severity.INFO, Severity.ERROR, Severity.WARNING)));
    }
}
