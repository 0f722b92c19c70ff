package org.cidrloom.export.review;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReviewExporterTest {
    private static final String HOSTILE = "a <script>alert(1)</script> & \"b\" ${c} | `d` {{e}} 😀 " + "x".repeat(500);

    private static Map<String, String> files(Design design) {
        return new ReviewExporter(any -> GeneratedFile.text("any.svg", "<?xml version=\"1.0\"?>\n<svg></svg>"))
                .files(design).stream().collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    }

    private static String file(Design design, String name) {
        return Objects.requireNonNull(files(design).get("review/" + name), name);
    }

    private static Design sample(String name) {
        return Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/" + name + ".cidrloom.yaml"))
                .design());
    }

    private static Design hostile() {
        Design design = Design.empty(HOSTILE, "eu-west-1", List.of());
        Vpc vpc = Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("172.17.0.0/16"))))
                .withName(HOSTILE)
                .withNotes(HOSTILE);
        return design.withNetwork(design.network()
                .withVpcs(List.of(vpc))
                .withAccepted(List.of(new Acceptance("vpc-cidr-docker-bridge", "app", HOSTILE))));
    }

    @Test
    void theReportTellsFindingsAddressesAndCapacity() {
        String html = file(sample("fifty-addresses-as-found"), "review.html");
        String markdown = file(sample("fifty-addresses-as-found"), "review.md");

        for (String words :
                List.of("A subnet runs out of addresses", "10.24.56.192/27", "pods planned", "198.19.0.0/16")) {
            assertTrue(html.contains(words), words);
        }
        assertTrue(markdown.contains("### error: A subnet runs out of addresses"), markdown);
        assertTrue(markdown.contains("`subnet-exhausted`"), markdown);
    }

    @Test
    void aReportOfNothingIsAReport() {
        String html = file(Design.empty("", "eu-west-1", List.of()), "review.html");

        assertTrue(html.contains("Nothing to mend"), html);
        assertFalse(html.contains("Capacity"), html);
    }

    /// The page without its doctype and its void elements is XML, so a parser that knows nothing of it reads it back.
    @Test
    void hostileNamesStayText() throws Exception {
        String html = file(hostile(), "review.html")
                .replace("<!DOCTYPE html>", "")
                .replaceAll("<meta[^>]*>", "")
                .replace("<br>", "<br/>");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));

        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                "Review of " + HOSTILE,
                document.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(
                HOSTILE, document.getElementsByTagName("blockquote").item(0).getTextContent());
        assertTrue(document.getDocumentElement().getTextContent().contains("1 accepted"));
        String cells = IntStream.range(0, document.getElementsByTagName("td").getLength())
                .mapToObj(i -> document.getElementsByTagName("td").item(i).getTextContent())
                .collect(Collectors.joining("\u0000"));
        assertTrue(cells.contains(HOSTILE), cells);
    }

    @Test
    void theDiagramStandsInThePageAndBesideIt() {
        Map<String, String> files = files(sample("twins"));

        assertTrue(Objects.requireNonNull(files.get("review/review.html")).contains("<figure><svg></svg></figure>"));
        assertEquals("<?xml version=\"1.0\"?>\n<svg></svg>", files.get("review/diagram.svg"));
        assertEquals(3, files.size());
    }
}
