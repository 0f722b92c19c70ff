package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings for scripts.
final class CheckJson {
    /// Writes JSON with line breaks.
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckJson() {}

    static void print(List<CheckedDesign> designs, PrintWriter out) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode findings = document.putArray("findings");
        for (CheckedDesign design : designs) {
            design.findings().forEach(finding -> add(design, finding, findings.addObject()));
        }
        ObjectNode counts = document.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(severity.key(), CheckedDesign.count(designs, severity));
        }
        ArrayNode accepted = document.putArray("accepted");
        for (CheckedDesign design : designs) {
            design.accepted()
                    .forEach(each ->
                            add(design, each.finding(), accepted.addObject().put("why", each.why())));
        }
        out.println(JSON.writeValueAsString(document));
    }

    private static void add(CheckedDesign design, Finding finding, ObjectNode node) {
        Place place = design.place(finding);
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().key());
        node.put("subject", design.names().name(finding.subject()));
        ArrayNode related = node.putArray("related");
        finding.related().forEach(element -> related.add(design.names().name(element)));
        node.put("summary", finding.summary());
        node.put("detail", finding.detail());
        node.put("source", finding.source());
        ArrayNode fixes = node.putArray("fixes");
        finding.fixes().forEach(fix -> fixes.add(fix.title()));
        node.put("file", design.file());
        node.put("line", place.line());
        node.put("column", place.column());
    }
}
