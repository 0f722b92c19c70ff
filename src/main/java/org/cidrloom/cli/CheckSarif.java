package org.cidrloom.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.RuleCatalogue;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as SARIF 2.1.0, which code scanning services read.
/// Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
final class CheckSarif {
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final ArrayNode rules;
    private final ArrayNode results;
    private final ObjectNode document;

    private CheckSarif() {
        document = CheckJson.JSON.createObjectNode();
        document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Cidrloom");
        driver.put("informationUri", "https://cidrloom.org");
        driver.put("version", Version.number());
        rules = driver.putArray("rules");
        run.put("columnKind", "unicodeCodePoints");
        results = run.putArray("results");
    }

    static void print(List<CheckedDesign> designs, PrintWriter out) {
        CheckSarif sarif = new CheckSarif();
        RuleCatalogue.STANDARD
                .rules()
                .forEach(rule -> sarif.rule(rule.id(), rule.severity(), rule.summary(), rule.source()));
        for (CheckedDesign design : designs) {
            design.findings().forEach(finding -> sarif.result(design, finding));
            design.accepted()
                    .forEach(each -> sarif.result(design, each.finding())
                            .putArray("suppressions")
                            .addObject()
                            .put("kind", "inSource")
                            .put("justification", each.why()));
        }
        out.println(CheckJson.JSON.writeValueAsString(sarif.document));
    }

    private int rule(String id, Severity severity, String summary, @Nullable String source) {
        return indexes.computeIfAbsent(id, added -> {
            int index = indexes.size();
            ObjectNode rule = rules.addObject();
            rule.put("id", id);
            rule.putObject("shortDescription").put("text", summary + ".");
            rule.putObject("defaultConfiguration").put("level", level(severity));
            if (source != null) {
                rule.put("helpUri", source);
            }
            return index;
        });
    }

    private ObjectNode result(CheckedDesign design, Finding finding) {
        ObjectNode result = results.addObject();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rule(finding.rule(), finding.severity(), finding.summary(), finding.source()));
        result.put("level", level(finding.severity()));
        List<String> text = new ArrayList<>(List.of(finding.detail()));
        finding.fixes().forEach(fix -> text.add("Fix: " + fix.title() + "."));
        result.putObject("message").put("text", String.join("\n", text));
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(design.file()));
        Place place = design.place(finding);
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", design.names().name(finding.subject()));
        result.putObject("partialFingerprints")
                .put("element/v1", finding.rule() + ":" + finding.subject().path());
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /// The file as a URI reference: relative where the file was named so, with forward slashes and escapes.
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean drive = path.length() > 1 && path.charAt(1) == ':';
        try {
            return path.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
                    : new URI(null, null, "./" + path, null).toASCIIString().substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
