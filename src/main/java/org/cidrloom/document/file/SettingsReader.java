package org.cidrloom.document.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;

/// Reads what the design says about its analysis: quotas and accepted findings.
final class SettingsReader {
    private SettingsReader() {}

    /// The quotas that the design sets, by name.
    static Map<String, Integer> quotas(Fields design) {
        Map<String, Integer> quotas = new LinkedHashMap<>();
        for (YamlNode.Entry entry : design.entriesOf("quotas")) {
            String name = entry.key().text();
            if (!Quotas.names().contains(name)) {
                design.problem(
                        FileRule.VALUE,
                        entry.key(),
                        "“" + Texts.shortened(name) + "” is no quota that Cidrloom knows; the names stand in the JSON"
                                + " Schema and in docs/rules/README.md." + Spelling.hint(name, Quotas.names()));
                continue;
            }
            Long number = Scalars.number(design, name, entry.value(), 0, Integer.MAX_VALUE);
            if (number != null) {
                quotas.put(name, number.intValue());
            }
        }
        return quotas;
    }

    static Acceptance acceptance(Reading reading, YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.ACCEPTANCE, new ElementId.OfDesign());
        Acceptance acceptance =
                new Acceptance(fields.requiredText("rule"), fields.requiredText("subject"), fields.requiredText("why"));
        fields.finish();
        return acceptance;
    }
}
