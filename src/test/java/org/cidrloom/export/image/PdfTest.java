package org.cidrloom.export.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PdfTest {
    private static Design sample(String name) {
        return Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/" + name + ".cidrloom.yaml"))
                .design());
    }

    private static byte[] pdf(Design design, Page page) {
        Annotations annotations =
                Annotations.of(design.network(), Analyzer.standard().analyze(design.network()));
        return Picture.of(design, annotations, "1 error", "x", Palette.LIGHT).pdf(page);
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsThePaperThatWasAskedFor(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sample("fifty-addresses"), page))) {
            PDRectangle size = document.getPage(0).getMediaBox();
            List<Integer> sides = List.of((int) Math.min(size.getWidth(), size.getHeight()), (int)
                    Math.max(size.getWidth(), size.getHeight()));

            assertEquals(1, document.getNumberOfPages());
            if (page == Page.FIT) {
                assertTrue(sides.getFirst() > 500, sides::toString);
            } else {
                assertEquals(List.of((int) page.width(), (int) page.height()), sides);
            }
        }
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertArrayEquals(pdf(sample("fifty-addresses"), Page.A3), pdf(sample("fifty-addresses"), Page.A3));
    }

    /// Another program than the one that wrote it reads names and blocks back, and characters that no bundled font has
    /// do not get in its way.
    @Test
    void theTextCanBeSearched(@TempDir Path folder) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/pdftotext"));
        assumeTrue(there || System.getenv("CI") != null, "pdftotext (poppler-utils) is not installed");
        Design design = Design.empty("office 😀 fi ffl", "eu-west-1", List.of("eu-west-1a"));
        Vpc vpc = Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("10.24.56.128/25"))));
        Path file = Files.write(
                folder.resolve("x.pdf"), pdf(design.withNetwork(design.network().withVpcs(List.of(vpc))), Page.A4));

        Process process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor());
        assertTrue(text.contains("office"), text);
        assertTrue(text.contains("fi ffl"), text);
        assertTrue(text.contains("10.24.56.128/25"), text);
    }
}
