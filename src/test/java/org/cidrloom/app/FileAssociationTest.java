package org.cidrloom.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The data that packages tell each system which files are designs with.
class FileAssociationTest {
    private static final Path FOLDER = Path.of("jpackage");
    private static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

    private static Properties of(String system) throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(system).resolve("design.properties"))) {
            properties.load(file);
        }
        return properties;
    }

    @Test
    void eachSystemIsToldAnExtensionItCanMatch() throws IOException {
        assertEquals("cidrloom.yaml", of("linux").getProperty("extension"));
        for (String system : List.of("macos", "windows")) {
            assertFalse(of(system).getProperty("extension").contains("."), system + " looks behind the last dot only");
        }
        for (String system : SYSTEMS) {
            assertTrue(
                    of(system).stringPropertyNames().containsAll(List.of("mime-type", "extension", "description")),
                    system);
        }
    }

    @Test
    void theSharedMimeInfoNamesTheSameTypeAndPatterns() throws Exception {
        Document info = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("linux").resolve("cidrloom-design.xml").toFile());
        String type = info.getElementsByTagName("mime-type")
                .item(0)
                .getAttributes()
                .getNamedItem("type")
                .getNodeValue();
        NodeList globs = info.getElementsByTagName("glob");
        List<String> patterns = IntStream.range(0, globs.getLength())
                .mapToObj(at ->
                        globs.item(at).getAttributes().getNamedItem("pattern").getNodeValue())
                .sorted()
                .toList();
        TreeSet<String> expected = new TreeSet<>();
        for (String system : SYSTEMS) {
            assertEquals(type, of(system).getProperty("mime-type"), system);
            expected.add("*." + of(system).getProperty("extension"));
        }
        assertEquals(List.copyOf(expected), patterns);
    }
}
