package org.cidrloom.ui.inspector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Nothing stands in the file format that the forms cannot edit: for every property of the schema a step in a form is
/// done, and the property of the written file is another one then.
final class FormatCoverageTest {
    private static final JsonNode SCHEMA = schema();

    /// What is edited elsewhere, or by no one, and why.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "design.cidrloom", "the version of the format: the program's to say",
            "design.drawing", "placed by dragging on the canvas",
            "position.x", "placed by dragging on the canvas",
            "position.y", "placed by dragging on the canvas",
            "acceptance.rule", "a problem is accepted where it is listed",
            "acceptance.subject", "a problem is accepted where it is listed");

    private final DocumentModel document = open();
    private final InspectorModel inspector = new InspectorModel(
            document, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run));

    @Test
    void everyPropertyHasAStepOrAReasonAndNoneIsLeftOver() {
        Set<String> known = new TreeSet<>(FormatSteps.ALL.keySet());
        known.addAll(ELSEWHERE.keySet());
        properties()
                .filter(property -> property.startsWith("quotas."))
                .forEach(property -> assertTrue(known.add(property), property));
        assertEquals(new TreeSet<>(properties().toList()), known);
    }

    static Stream<String> properties() {
        List<String> all = new ArrayList<>();
        SCHEMA.get("properties").propertyNames().forEach(name -> all.add("design." + name));
        for (Map.Entry<String, JsonNode> type : SCHEMA.get("$defs").properties()) {
            JsonNode properties = type.getValue().get("properties");
            if (properties != null) {
                properties.propertyNames().forEach(name -> all.add(type.getKey() + "." + name));
            }
        }
        return all.stream();
    }

    static Stream<String> editable() {
        return properties().filter(property -> !ELSEWHERE.containsKey(property));
    }

    @ParameterizedTest
    @MethodSource("editable")
    void aStepInAFormChangesThePropertyInTheFile(String property) {
        List<FormatSteps.Step> steps = steps(property);
        steps.subList(0, steps.size() - 1).forEach(this::run);
        List<Object> before = values(property);
        run(steps.getLast());
        assertNotEquals(before, values(property), () -> steps.getLast() + " left " + property + " as it was");
        String written = DesignYaml.write(document.design());
        assertEquals(
                List.of(),
                DesignYaml.read(written, null).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList(),
                "the file can be read again");
        inspector.undo();
        assertEquals(before, values(property), "one step of undo");
    }

    private static List<FormatSteps.Step> steps(String property) {
        if (property.startsWith("quotas.")) {
            String name = property.substring("quotas.".length());
            return List.of(
                    new FormatSteps.Step(new ElementId.OfDesign(), "quotas", "!" + name),
                    new FormatSteps.Step(new ElementId.OfDesign(), "quotas/" + name, "3"));
        }
        return Objects.requireNonNull(FormatSteps.ALL.get(property), property);
    }

    private void run(FormatSteps.Step step) {
        document.select(step.element());
        Form form = Objects.requireNonNull(inspector.form(), step::toString);
        if (step.value().startsWith("!")) {
            String name = step.value().substring(1);
            if (!document.design().network().quotas().containsKey(name)) {
                addQuota((Field.Rows) form.field(step.field()), name);
            }
            return;
        }
        switch (form.field(step.field())) {
            case Field.Text text -> inspector.keep((Entry.Accepted) text.entry().apply(step.value()));
            case Field.Choice choice ->
                inspector.keep((Entry.Accepted) choice.entry().apply(step.value()));
            case Field.Toggle toggle -> inspector.apply(toggle.edit().apply(!toggle.on()));
            case Field.Picks picks ->
                inspector.apply(picks.edit()
                        .apply(
                                step.value().isEmpty()
                                        ? List.of()
                                        : List.of(step.value().split(", "))));
            case Field.Rows rows ->
                inspector.run(rows.additions().stream()
                        .filter(action -> action.label().startsWith(step.value()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(step + ": " + rows.additions())));
            case Field.Columns _, Field.Link _, Field.View _, Field.Figure _, Field.Bar _ ->
                throw new AssertionError("nothing to edit: " + step);
        }
    }

    private void addQuota(Field.Rows rows, String name) {
        rows.additions().stream()
                .filter(action -> action.step()
                        .get()
                        .edit()
                        .apply(document.design())
                        .network()
                        .quotas()
                        .containsKey(name))
                .forEach(inspector::run);
    }

    /// The values of the property, wherever it stands in the file as it would be written.
    private List<Object> values(String property) {
        Object tree = Objects.requireNonNull(
                new Load(LoadSettings.builder().build()).loadFromString(DesignYaml.write(document.design())));
        Map<String, List<Object>> found = new LinkedHashMap<>();
        walk("design", SCHEMA, tree, found);
        return found.getOrDefault(property, List.of());
    }

    private static void walk(String type, JsonNode schema, Object value, Map<String, List<Object>> found) {
        if (value instanceof List<?> list && schema.has("items")) {
            list.forEach(each -> follow(type, schema.get("items"), each, found));
        } else if (value instanceof Map<?, ?> map && schema.has("properties")) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                JsonNode property = schema.get("properties").get(entry.getKey().toString());
                found.computeIfAbsent(type + "." + entry.getKey(), key -> new ArrayList<>())
                        .add(Objects.requireNonNull(entry.getValue()));
                follow(type, property, entry.getValue(), found);
            }
        }
    }

    private static void follow(String type, JsonNode schema, Object value, Map<String, List<Object>> found) {
        JsonNode reference = schema.get("$ref");
        if (reference == null) {
            walk(type, schema, value, found);
        } else {
            String name = reference.asString().substring("#/$defs/".length());
            walk(name, SCHEMA.get("$defs").get(name), value, found);
        }
    }

    private static DocumentModel open() {
        Design design =
                Objects.requireNonNull(DesignFile.read(Documents.TWO_REGIONS).design());
        DocumentModel document = new DocumentModel(new DesignStore(design));
        document.open(null, design, List.of(), false);
        return document;
    }

    private static JsonNode schema() {
        try {
            return new JsonMapper().readTree(Files.readString(Path.of("assets", "schema", "design-1.json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
