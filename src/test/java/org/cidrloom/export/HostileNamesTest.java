package org.cidrloom.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every name, note and tag of designs that use every element is replaced by the worst that a person could type, and
/// each file is read back by a real parser: it has to say what the same file says with plain words, word for word.
class HostileNamesTest {
    private static final List<String> WORST = List.of(
            "\"",
            "'",
            "`",
            "${x}",
            "%{ if x }",
            "$${",
            "{{x}}",
            "<<EOT",
            "\nEOT\n",
            "\n---\n",
            "\n...\n",
            ": ",
            " #",
            "- ",
            "*a",
            "&a",
            "!t",
            "[",
            "{",
            "|",
            ">",
            "../../",
            "/etc/passwd",
            "..\\",
            "]]>",
            "<!--",
            "-->",
            "<script>",
            "</svg>",
            "&amp;",
            "=1+1",
            "@x",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "$(id)",
            "`id`",
            "\u0001",
            "\u001b[0m",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u202e",
            "😀",
            "👩\u200d🚀",
            "e\u0301",
            "null",
            "true",
            "~",
            "0x1",
            "1e3",
            "_x0041_",
            "\\",
            "\\n",
            "\\u0041");

    private final List<String> names = new ArrayList<>();

    /// The design with each name, note and tag's value replaced; what ids and ranges are stays.
    @SuppressWarnings("unchecked")
    private <T> T renamed(T value, UnaryOperator<String> next) throws ReflectiveOperationException {
        return switch (value) {
            case Record of
            when of.getClass().getPackageName().startsWith("org.cidrloom.model") -> (T) renamedRecord(of, next);
            case List<?> list -> {
                List<Object> out = new ArrayList<>();
                for (Object each : list) {
                    out.add(renamed(each, next));
                }
                yield (T) List.copyOf(out);
            }
            default -> value;
        };
    }

    private Record renamedRecord(Record of, UnaryOperator<String> next) throws ReflectiveOperationException {
        RecordComponent[] components = of.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            components[i].getAccessor().setAccessible(true);
            Object value = components[i].getAccessor().invoke(of);
            String name = components[i].getName();
            if (of instanceof Cluster && name.equals("name")) {
                values[i] = value; // EKS takes letters, digits and marks only: ClusterName says how names become such
            } else if (components[i].getType() == String.class
                    && Set.of("name", "notes").contains(name)) {
                values[i] = next.apply(name);
            } else if (name.equals("tags")) {
                Map<String, String> tags = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((key, old) -> tags.put((String) key, next.apply("tag")));
                values[i] = tags;
            } else {
                values[i] = value == null ? null : renamed(value, next);
            }
        }
        Constructor<?> constructor = of.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return (Record) constructor.newInstance(values);
    }

    private String hostile(Random random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(10) == 0 ? 500 : 1 + random.nextInt(40);
        while (name.length() < length) {
            name.append(WORST.get(random.nextInt(WORST.size())));
        }
        return name.toString();
    }

    private static Map<String, GeneratedFile> files(Design design) {
        List<String> parts = Bundle.standard().names().stream()
                .filter(part -> !part.startsWith("terraform"))
                .toList();
        Map<String, GeneratedFile> files = new TreeMap<>();
        Bundle.standard().only(parts).export(design).files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatComesBackIsWhatWentIn(long seed) throws Exception {
        Random random = new Random(seed);
        Design design = random.nextBoolean() ? Designs.everything() : Designs.connected();
        names.clear();
        int[] count = {0};
        Design plain = renamed(design, name -> "Zq" + String.format("%03d", count[0]++) + "qZ");
        Design worst = renamed(design, name -> {
            String next = hostile(random);
            names.add(next);
            return next;
        });
        assertTrue(names.size() > 20, "the design has names");
        Map<String, GeneratedFile> expected = files(plain);
        Map<String, GeneratedFile> actual = files(worst);
        assertEquals(expected.keySet(), actual.keySet(), "no name is part of a path");
        assertAll(expected.keySet().stream().map(path -> () -> compare(path, expected, actual, seed)));
    }

    private void compare(String path, Map<String, GeneratedFile> expected, Map<String, GeneratedFile> actual, long seed)
            throws Exception {
        GeneratedFile told = Objects.requireNonNull(expected.get(path));
        GeneratedFile read = Objects.requireNonNull(actual.get(path));
        String where = "seed " + seed + ", " + path;
        switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "yaml" -> assertEquals(named(yaml(told), UnaryOperator.identity()), yaml(read), where);
            case "json" -> assertEquals(named(json(told), UnaryOperator.identity()), json(read), where);
            case "xlsx" -> assertEquals(named(cells(told), UnaryOperator.identity()), cells(read), where);
            case "csv" -> csv(path, told, read, where);
            case "drawio" -> assertEquals(named(values(told), HostileNamesTest::xml), values(read), where);
            case "svg" -> assertEquals(kinds(told.text()), kinds(read.text()), where);
            case "html" -> html(told, read, where);
            case "md" -> assertEquals(lines(told), lines(read), where);
            case "sh" -> assertEquals(told.text(), read.text(), where + ": scripts name elements by id");
            case "pdf" -> assertTrue(read.text().startsWith("%PDF"), where);
            default -> throw new AssertionError("no parser for " + path);
        }
    }

    /// What was read with the plain words replaced by the names.
    private Object named(Object read, UnaryOperator<String> cleaned) {
        return switch (read) {
            case Map<?, ?> map -> {
                Map<Object, Object> out = new LinkedHashMap<>();
                map.forEach((key, value) -> out.put(named(key, cleaned), named(value, cleaned)));
                yield out;
            }
            case List<?> list -> list.stream().map(each -> named(each, cleaned)).toList();
            case String text -> {
                String out = text;
                for (int i = 0; i < names.size(); i++) {
                    out = out.replace("Zq" + String.format("%03d", i) + "qZ", cleaned.apply(names.get(i)));
                }
                yield out;
            }
            default -> read;
        };
    }

    private static List<Object> yaml(GeneratedFile file) {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(file.text())
                .forEach(document -> documents.add(document == null ? "" : document));
        return documents;
    }

    private static Object json(GeneratedFile file) {
        return new JsonMapper().readValue(file.content(), Object.class);
    }

    private static List<Object> cells(GeneratedFile file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<Object> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            book.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell)))));
        }
        return cells;
    }

    private void csv(String path, GeneratedFile told, GeneratedFile read, String where) {
        List<List<String>> rows = rows(read.text());
        assertEquals(1, rows.stream().map(List::size).distinct().count(), where);
        if (path.contains("netbox")) {
            assertEquals(rows(told.text()).size(), rows.size(), where); // NetBox limits descriptions
        } else {
            assertEquals(named(rows(told.text()), UnaryOperator.identity()), rows, where);
        }
    }

    /// As RFC 4180 has it.
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Element document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Object> values(GeneratedFile file) throws Exception {
        var cells = document(file.text()).getElementsByTagName("mxCell");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            values.add(((Element) cells.item(i)).getAttribute("value"));
        }
        return values;
    }

    /// XML cannot hold control characters at all.
    private static String xml(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "\ufffd");
    }

    /// The kinds of elements and attributes: a name adds none.
    private static Set<String> kinds(String xml) throws Exception {
        Set<String> kinds = new TreeSet<>();
        var all = document(xml).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                kinds.add(element.getTagName() + "@"
                        + element.getAttributes().item(j).getNodeName());
            }
        }
        return kinds;
    }

    /// The page without doctype and void elements' looseness is XML.
    private void html(GeneratedFile told, GeneratedFile read, String where) throws Exception {
        List<Object> expected = new ArrayList<>();
        List<Object> actual = new ArrayList<>();
        for (var page : Map.of(told, expected, read, actual).entrySet()) {
            String xml = page.getKey()
                    .text()
                    .replaceFirst("<!doctype html>", "")
                    .replaceAll("<(meta|link|br|hr)([^>]*[^/>])?>", "<$1$2/>");
            var all = document(xml).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (Set.of("td", "th", "h1", "h2", "h3", "p", "li").contains(element.getTagName())) {
                    page.getValue().add(element.getTextContent());
                }
            }
        }
        assertEquals(named(expected, text -> xml(text).replaceAll("[\\x7f-\\x9f]", "\ufffd")), actual, where);
    }

    /// Of each Markdown line: the mark that it begins with, and how many columns it has where it is a table's row.
    private static List<String> lines(GeneratedFile file) {
        return file.text()
                .lines()
                .map(line -> line.replaceAll("\\\\.", "x"))
                .map(line -> line.replaceAll("^(#+ |```|- |\\||).*$", "$1")
                        + (line.startsWith("|")
                                ? line.chars().filter(c -> c == '|').count()
                                : ""))
                .toList();
    }
}
